import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sectionNumbers } from '../../../shared/sections/index.ts'
import { frameIn } from './frame-of.ts'
import { reportOn, sectionsOf } from './testing/frame-faults.ts'
import { frameNames } from './testing/frame-intakes.ts'
import { sharedBetween } from './testing/shared-sentences.ts'

const root = join(import.meta.dirname, '../../../../sample')
const pairs = frameNames.flatMap((one, i) => frameNames.slice(i + 1).map((other) => [one, other] as const))

describe('the frames of the sample', () => {
  it.each(frameNames)(
    '%s can be filled for any business of its kind, and the review finds no error',
    (name) => {
      const frame = frameIn(join(root, name))
      const missing = sectionNumbers.filter((section) => frame(section) === null)
      if (missing.length > 0) console.info(`${name}: not written yet: ${missing.join(', ')}`)
      expect(reportOn(root, name, sectionsOf(frame)).faults).toEqual([])
    },
  )

  it.each(pairs)('%s and %s share hardly a sentence', (one, other) => {
    expect(sharedBetween(frameIn(join(root, one)), frameIn(join(root, other))).share).toBeLessThan(0.15)
  })
})

describe('what is wrong with a frame', () => {
  const planted = mkdtempSync(join(tmpdir(), 'frames-'))
  mkdirSync(join(planted, 'program'))
  afterAll(() => rmSync(planted, { recursive: true }))

  const faultsWith = (line: string): string[] => {
    const positioningLines = [
      'One change that lasts.',
      'A plan for a bad day.',
      'Nothing has to be believed.',
      line,
    ]
    const spoken = Array.from({ length: 70 }, (_, i) => `Word${i}`).join(' ')
    const oneLiner = 'We help people change one thing without changing everything.'
    writeFileSync(
      join(planted, 'program/02-message.json'),
      JSON.stringify({ oneLiner, spoken, positioningLines }),
    )
    return reportOn(planted, 'program', [2]).faults
  }

  it.each([
    ['a slot that does not exist', 'Here is {{bussinessName}} at last.', /no slot \{\{bussinessName/],
    ['a label in mid-sentence', 'You will love {{callToAction}} very much.', /mid-sentence/],
    ['an opened bracket', 'Here we are [[at {{place}} today.', /do not pair/],
    ['two full stops', 'Here we are at last.. And there.', /two closing marks/],
    ['a gap', 'Here we are , at last.', /gap/],
    ['a small letter at the beginning', '{{I}} begin with yesterday and nothing else.', /small letter/],
    ['a verb that does not agree', 'Today {{I}} am here for you.', /does not agree/],
    ['a line that is too long', Array.from({ length: 40 }, () => 'word').join(' '), /has 40 words/],
  ])('names %s', (_, line, sentence) => {
    expect(faultsWith(line).join('\n')).toMatch(sentence)
  })

  it('finds nothing in lines that are in order', () => {
    expect(faultsWith('[[Where: {{place}}. ]]One thing, done properly. {{callToAction}}.')).toEqual([])
    expect(faultsWith('{{proof1}} || {{We}} {{am}} not in a hurry, and neither are you.')).toEqual([])
  })
})
