import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../shared/words.ts'
import type { Clock } from '../ports.ts'
import { atMostEvery, tailOf, textProgress, type TextProgress } from './text-progress.ts'

function setUp() {
  let now = 1_000
  const clock: Clock = { now: () => now, sleep: () => Promise.resolve() }
  const reports: TextProgress[] = []
  const progress = textProgress(clock, (report) => reports.push(report))
  return { clock, reports, progress, pass: (ms: number) => (now += ms) }
}

describe('the progress of an arriving text', () => {
  it('reports at most every 100 ms, however often text arrives', () => {
    const { progress, reports, pass } = setUp()
    let text = ''
    for (let ms = 0; ms < 1_000; ms++) {
      text += 'a '
      progress.arrived(text)
      pass(1)
    }
    expect(reports.length).toBe(10)
  })

  it('reports texts that arrive side by side at the same moments, whenever each of them began', () => {
    let now = 1_000
    const clock: Clock = { now: () => now, sleep: () => Promise.resolve() }
    const moments: [number[], number[]] = [[], []]
    const reporters = moments.map((seen) => textProgress(clock, () => seen.push(now)))
    const texts = ['', '']
    for (; now < 2_000; now += 1) {
      reporters.forEach((progress, at) => {
        if (now < 1_000 + at * 333) return
        texts[at] += 'a '
        progress.arrived(texts[at] ?? '')
      })
    }
    // The first sign of the second is told at once; from then on they keep step.
    expect(moments[1].slice(1)).toEqual(moments[0].filter((moment) => moment > 1_333))
  })

  it('reports the rest at the end, and nothing twice', () => {
    const { progress, reports } = setUp()
    progress.arrived('one')
    progress.arrived('one two')
    progress.flush()
    progress.flush()
    expect(reports.map((report) => report.words)).toEqual([1, 2])
  })

  const anyPiece = fc.oneof(
    fc.string({ maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom('{{', '}}', 'call', ' link', '{{call link}} ', '{{gift ', 'link}}'),
  )

  it('counts words as if it had read the whole text each time', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 30 }), (pieces) => {
        const { progress, reports, pass } = setUp()
        let text = ''
        for (const piece of pieces) {
          text += piece
          progress.arrived(text)
          pass(110)
          if (reports.length > 0 && text !== '') expect(reports.at(-1)?.words).toBe(countWords(text))
        }
      }),
    )
  })
})

describe('a call let through at most every so often', () => {
  it('goes through at once and again after its time', () => {
    const { clock, pass } = setUp()
    let calls = 0
    const call = atMostEvery(clock, 500, () => (calls += 1))
    call()
    call()
    pass(500)
    call()
    expect(calls).toBe(2)
  })
})

describe('the tail of an unfinished answer', () => {
  it.each([
    ['{"emails":[{"subject":"Hello","body":"Dear reader,\\n\\nthis is', 'Hello Dear reader, this is'],
    ['{"a":"She said \\"yes\\" to', 'She said "yes" to'],
    ['{"list":["one","two"],"next":"thr', 'one two thr'],
    ['', ''],
  ])('is the text without the form: %s', (json, tail) => {
    expect(tailOf(json)).toBe(tail)
  })

  it('is short, whatever has arrived', () => {
    expect(tailOf(`{"body":"${'word '.repeat(5_000)}`).length).toBeLessThanOrEqual(240)
  })
})
