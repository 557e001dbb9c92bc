import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortIntake } from '../testing/run-in-memory.ts'
import { absentAnswers, absentBlocks, withoutAbsent } from './without-absent.ts'

const words = `Write it.

- Each \`<section>\` was accepted.
- Keep to the point.

Begin well. Use nothing that \`<earlier>\` lists! End in \`<facts>\` alone.`

const facts = '<facts>\nx\n</facts>'
const section = (number: number) => `<section number="${number}" key="a">\nx\n</section>`
const rest = (text: string, ...blocks: string[]): string => withoutAbsent(text, absentBlocks(blocks))

describe('words about what a question may lack', () => {
  it('stay as they are where the blocks stand', () => {
    expect(rest(words, section(1), facts, '<earlier part="1">')).toBe(words)
  })

  it('go by the line of a list that begins with it, else by the sentence, where one does not', () => {
    expect(rest(words, facts)).toBe(
      'Write it.\n\n- Keep to the point.\n\nBegin well. End in `<facts>` alone.',
    )
  })

  it('take no other rule of their line with them', () => {
    const list =
      '- Invent nothing. Quote `<earlier>` or nobody. No discounts.\n- One of `<earlier>`. Never two.\n- Last.'
    expect(rest(list)).toBe('- Invent nothing. No discounts.\n- Last.')
  })

  it('leave no gap where a paragraph has nothing else', () => {
    expect(rest('One.\n\nSee `<facts>`.\n\nTwo.')).toBe('One.\n\nTwo.')
  })

  it('go only where the name is that of a block, and the block is one that may be missing', () => {
    const other = 'Write no `<b>`. Read `<current>`. It states facts.'
    expect(rest(other)).toBe(other)
  })

  it('of a section go where it is not handed over, and only those', () => {
    const both =
      '**The facts.** Section 1: its week. Section 16: its times. Where there is none, invent none.'
    expect(rest(both, section(16))).toBe(
      '**The facts.** Section 16: its times. Where there is none, invent none.',
    )
    expect(rest(both, section(1))).toBe(
      '**The facts.** Section 1: its week. Where there is none, invent none.',
    )
  })

  it('of an answer go where it was not given, by its name and by its field', () => {
    const of =
      'One. “Proof” is quoted. In this voice: {{ brandVoice }}\n- Rules: {{rules}}\n- Offer: {{offerProgram}}'
    const silent = shortIntake({ brandVoice: '', rules: ' ' })
    expect(withoutAbsent(of, absentAnswers(silent))).toBe('One.\n- Offer: {{offerProgram}}')
    const none = shortIntake({ brandVoice: 'n/a', rules: 'None', proof: [{ words: 'Keine', source: '' }] })
    expect(withoutAbsent(of, absentAnswers(none))).toBe('One.\n- Offer: {{offerProgram}}')
    const said = shortIntake({
      brandVoice: 'Calm',
      rules: 'No oil',
      proof: [{ words: 'Since 1990', source: '' }],
    })
    expect(withoutAbsent(of, absentAnswers(said))).toBe(of)
  })

  it('of a story that was skipped go as well', () => {
    const of = 'Tell it. “Your story” holds it. Where there is none, tell the way.'
    expect(withoutAbsent(of, absentAnswers(shortIntake({ story: null })))).toBe(
      'Tell it. Where there is none, tell the way.',
    )
  })

  it('never name a section that is absent, whichever are', () => {
    const all = Array.from({ length: 17 }, (_, at) => `Section ${at + 1}: so.`).join(' ')
    fc.assert(
      fc.property(fc.subarray(Array.from({ length: 17 }, (_, at) => at + 1)), (there) => {
        const kept = rest(all, ...there.map(section))
        expect([...kept.matchAll(/Section (\d+)/gu)].map(([, number]) => Number(number))).toEqual(there)
      }),
    )
  })
})
