import { describe, expect, it } from 'vitest'
import { sectionOf } from '../src/shared/sections/index.ts'
import { defaultBusiness } from '../src/shared/business.ts'
import { plannedLetter } from '../src/shared/sections/08-emails.ts'
import { shapedSection } from '../src/shared/sections/shaped.ts'
import { fieldAt, fieldOf, type FieldPath } from '../src/shared/sections/outline.ts'
import { partPromptFiles, promptWords } from './prompt-files.ts'

/** A length a prompt names: about so many words for a field, and the stretches it plans them in. */
interface Length {
  path: FieldPath
  about?: number
  plan?: readonly number[]
}

const email: Length = { path: ['emails', 0, 'body'] }

/** Every length in the order in which the file names it. The outline states the range; these help to hit it. */
const lengths: Readonly<Record<string, readonly Length[]>> = {
  'sections/02-message.md': [{ path: ['spoken'], about: 75 }],
  'sections/03-story.md': [{ path: ['stage'], about: 550, plan: [120, 120, 80, 140, 90] }],
  'sections/05-sales-scripts.part-1.md': [{ path: ['pitch'], about: 200 }],
  'sections/05-sales-scripts.part-2.md': [{ path: ['objections', 0, 'response'], about: 70 }],
  'sections/07-vsl.part-2.md': [
    { path: ['script'], about: 3000 },
    // The shortest that is not sent back.
    { path: ['script'], about: 2500 },
    { path: ['script'], plan: [150, 250, 100, 500, 250, 300, 300, 300, 100, 300, 200, 100, 150] },
    { path: ['shortScript'], about: 180, plan: [40, 90, 50] },
  ],
  'sections/08-emails.part-1.md': [{ ...email, plan: [60, 80, 120, 80, 50] }],
  'sections/08-emails.part-2.md': [{ ...email, plan: [60, 80, 120, 80, 50] }],
  'sections/08-emails.part-3.md': [{ ...email, plan: [60, 90, 120, 70, 50] }],
  'sections/09-facebook-ads.part-1.md': [{ path: ['ads', 0, 'primaryText'], plan: [40, 80, 70, 50] }],
  'sections/09-facebook-ads.part-2.md': [
    { path: ['ads', 0, 'primaryText'], about: 240, plan: [40, 30, 120, 50] },
  ],
  'sections/10-funnel-copy.part-2.md': [
    { path: ['confirmationVideo', 'script'], about: 240, plan: [40, 80, 70, 50] },
  ],
  'sections/10-funnel-copy.part-3.md': [
    { path: ['salesPage', 'problem'], about: 170, plan: [50, 60, 60] },
    { path: ['salesPage', 'solution'], about: 170 },
    { path: ['salesPage', 'offer'], about: 220 },
  ],
  'sections/12-program-12-month.md': [{ path: ['overview'], about: 110 }],
  'sections/13-youtube-show.md': [{ path: ['intro'], about: 60 }],
  'sections/15-bio.md': [
    { path: ['full'], about: 200, plan: [60, 60, 50, 30] },
    { path: ['short'], about: 75 },
    { path: ['speaker'], about: 150 },
  ],
  'sections/16-appointment-reminders.md': [{ path: ['textMessages', 0, 'message'], about: 20 }],
  'sections/17-setter-script.part-2.md': [{ path: ['setterMindset'], about: 110, plan: [40, 40, 30] }],
}

/** Counts a prompt restates in words, as they stand there. */
const counts: readonly [file: string, words: string, path: FieldPath, count: number][] = [
  ['01-ideal-client.md', 'three moments', ['challenges'], 3],
  ['05-sales-scripts.part-1.md', 'seven questions', ['discovery'], 7],
  ['05-sales-scripts.part-2.md', 'ten objections', ['objections'], 10],
  ['06-lead-magnet.md', 'five pieces', ['deliverables'], 5],
  ['06-lead-magnet.md', 'five lines', ['audienceLines'], 5],
  ['07-vsl.part-1.md', 'three doors', ['hooks'], 3],
  ['07-vsl.part-1.md', 'four steps', ['steps'], 4],
  ['08-emails.part-1.md', 'eighteen e-mails', ['emails'], 18],
  ['09-facebook-ads.part-1.md', 'ten angles', ['ads'], 10],
  ['10-funnel-copy.part-1.md', 'five headlines', ['optInHeadlines'], 5],
  ['10-funnel-copy.part-1.md', 'three steps', ['thankYouPage', 'nextSteps'], 3],
  ['10-funnel-copy.part-2.md', 'seven questions', ['questions'], 7],
  ['10-funnel-copy.part-2.md', 'four steps', ['steps'], 4],
  ['13-youtube-show.md', 'eight episodes', ['episodes'], 8],
]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)

describe('the lengths a prompt names', () => {
  it.each(partPromptFiles)('are in $name those known here, none forgotten', ({ name }) => {
    const said = [...promptWords(name).matchAll(/(\d[\d,]*)(?= words)|(?<=under )\d[\d,]*/g)].map(
      ([number]) => Number(number.replace(',', '')),
    )
    const known = (lengths[name] ?? []).flatMap(({ about, plan = [] }) => [
      ...(about === undefined ? [] : [about]),
      ...plan,
    ])
    expect(said).toEqual(known)
  })

  it.each(partPromptFiles)('are in $name inside the range that is checked', ({ name, section }) => {
    const root = fieldOf(sectionOf(section).schema)
    for (const { path, about, plan } of lengths[name] ?? []) {
      const field = fieldAt(root, path)
      // Where characters are counted, a word with the blank after it takes seven at the most.
      const inCharacters = field?.characters === undefined ? [] : [1, Math.floor(field.characters / 7)]
      const [least = Infinity, most = 0] = field?.words ?? inCharacters
      for (const words of [about, plan && sum(plan)]) {
        if (words === undefined) continue
        expect(words, path.join('.')).toBeGreaterThanOrEqual(least)
        expect(words, path.join('.')).toBeLessThanOrEqual(most)
      }
      if (about !== undefined && plan) expect(sum(plan)).toBe(about)
    }
  })
})

describe('the counts a prompt restates', () => {
  it.each(counts)('%s: %s', (file, words, path, count) => {
    const name = `sections/${file}`
    const section = partPromptFiles.find((each) => each.name === name)?.section
    expect(promptWords(name).toLowerCase()).toContain(words)
    const schema = section && shapedSection(section, defaultBusiness).schema
    expect(schema && fieldAt(fieldOf(schema), path)?.count).toEqual([count, count])
  })
})

it('every letter is planned in as many words, which the tasks of an owner of short letters are scaled from', () => {
  const plans = Object.values(lengths).flatMap((each) => each.filter(({ path }) => path === email.path))
  expect(plans).toHaveLength(3)
  for (const { plan = [] } of plans) expect(plan.reduce((sum, words) => sum + words, 0)).toBe(plannedLetter)
})
