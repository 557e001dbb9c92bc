import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerFields } from '../src/core/generate/intake-text.ts'
import { partPrompt } from '../src/core/run/materials.ts'
import { shortIntake } from '../src/core/testing/run-in-memory.ts'
import { emailFields } from '../src/core/generate/email-fields.ts'
import { fill } from '../src/core/generate/fill.ts'
import { emailPaces, type EmailPace } from '../src/shared/business.ts'
import { emailDays } from '../src/shared/sections/08-emails.ts'
import { adAngles } from '../src/shared/sections/09-facebook-ads.ts'
import { sections } from '../src/shared/sections/index.ts'
import { withTokens } from '../src/shared/tokens.ts'
import { partPromptFiles, promptFile, promptFolder, promptWords } from './prompt-files.ts'

const common = ['ask.md', 'missing.md', 'refine.md', 'repair.md', 'system.md']
const wanted = partPromptFiles.map(({ name }) => name)
const fieldsIn = (words: string): string[] =>
  [...words.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '')

const fillAt = (line: string, pace: EmailPace): string =>
  fill(line, emailFields({ ...shortIntake(), emailPace: pace }))

/** What `fill` is handed beside the answers, by the file it is filled into: see prompt.ts. */
const besideAnswers: Record<string, readonly string[]> = {
  'ask.md': ['section', 'which', 'words', 'outline'],
  'refine.md': ['section', 'which', 'words', 'outline', 'note'],
  'repair.md': ['section', 'which', 'words', 'outline', 'issues'],
  'missing.md': ['section', 'which', 'words', 'outline', 'wanted'],
}

describe('the prompt files', () => {
  it('are one for every part of every section, and no other', () => {
    expect(wanted.length).toBeGreaterThan(sections.length)
    const there = readdirSync(join(promptFolder, 'sections')).map((name) => `sections/${name}`)
    expect(there.toSorted()).toEqual(wanted.toSorted())
  })

  it.each([...common, ...wanted])('%s begins with its version', (name) => {
    expect(promptFile(name)).toMatch(/^---\nversion: [1-9]\d*\n---\n/)
  })

  it.each([...common, ...wanted])('%s uses only fields that are filled in', (name) => {
    const ofEmails = name.startsWith('sections/08') ? Object.keys(emailFields(shortIntake())) : []
    const known = [...Object.keys(answerFields(shortIntake())), ...(besideAnswers[name] ?? []), ...ofEmails]
    const words = withTokens(promptWords(name), () => '')
    expect(fieldsIn(words).filter((field) => !known.includes(field))).toEqual([])
    // What is left of braces would reach the model as a placeholder.
    expect(words.replace(/\{\{\s*\w+\s*\}\}/g, '')).not.toMatch(/\{\{|\}\}/)
  })

  it.each(wanted)('%s shows the model no placeholder in square brackets to copy', (name) => {
    expect(promptWords(name)).not.toMatch(/[[\]]/)
  })

  it.each(wanted)('%s says what it has to say in 180 to 500 words', (name) => {
    const count = promptWords(name).trim().split(/\s+/).length
    expect(count).toBeGreaterThanOrEqual(180)
    expect(count).toBeLessThanOrEqual(500)
  })
})

describe('parts that share one plan', () => {
  it('are given the same plan of 18 e-mails, on the days that are checked', () => {
    const plans = [1, 2, 3].map((part) => promptWords(partPrompt(8, part)).match(/^\d+, day .*$/gm) ?? [])
    expect(plans[1]).toEqual(plans[0])
    expect(plans[2]).toEqual(plans[0])
    const [plan = []] = plans
    for (const pace of emailPaces) {
      const numbersAndDays = plan.map((line) => /^\d+, day \d+/.exec(fillAt(line, pace))?.[0])
      expect(numbersAndDays).toEqual(emailDays(pace).map((day, i) => `${i + 1}, day ${day}`))
      const times = plan.flatMap((line) => /^\d+, day .*?, (.*?):/.exec(fillAt(line, pace))?.[1] ?? [])
      expect(times).toEqual(pace === 'daily' ? ['morning', 'midday', 'evening'] : [])
    }
  })

  it('are given the same ten angles, in the order that is checked', () => {
    const [first = [], second = []] = [1, 2].map(
      (part) => promptWords(partPrompt(9, part)).match(/^\d+ .*:.*$/gm) ?? [],
    )
    expect(second).toEqual(first)
    expect(first.map((line) => line.split(':')[0])).toEqual(adAngles.map((angle, i) => `${i + 1} ${angle}`))
  })
})
