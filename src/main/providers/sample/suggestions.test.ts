import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSuggestions } from '../../../core/intake/suggest-request.ts'
import { questions } from '../../../shared/intake-questions.ts'
import { type AnswerKey, emptyIntake, type Intake, intakeSchema } from '../../../shared/intake.ts'
import { whyNoSuggestions } from '../../../shared/suggestable.ts'
import { suggestionsFor } from './suggestions.ts'

const texts = join(import.meta.dirname, '../../../../sample')
const names = ['northlight-coaching', 'ledgerwell-bookkeeping', 'tern-and-tiller']
const examples = names.map((name) =>
  intakeSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')),
  ),
)
/** As little as anything can be suggested from, in four scripts. */
const bare: Intake[] = [
  ['They do it at night', 'I help'],
  ['管理者は毎晩働きます。', '助けます'],
  ['مدير الفريق يعمل ليلا', 'أساعدهم'],
  ['???', '…'],
].map(([coreProblem = '', message = '']) => ({ ...emptyIntake(), coreProblem, message }))

const suggestable = (intake: Intake) =>
  questions.filter(({ key }) => whyNoSuggestions(intake, key) === null).map(({ key }) => key)

describe('the sample’s suggestions', () => {
  it('are there for every answer that can be suggested', () => {
    expect(suggestable(examples[0]!)).toHaveLength(12)
  })

  it('speak as the owner does, of rows one at a time, and of no call where there is none', () => {
    const shop: Intake = {
      ...examples[1]!,
      pronoun: 'we',
      firstStep: { ...examples[1]!.firstStep, kind: 'shop' },
      offers: [
        { name: 'Hall', timeframe: 'ca. 2 Stunden', price: '£9', includes: '' },
        { name: 'Saturday', timeframe: '', price: '£95', includes: 'n/a' },
      ],
    }
    const all = (key: AnswerKey) => suggestionsFor({ kind: 'suggestions', intake: shop, key }, texts)
    for (const text of suggestable(shop).flatMap(all))
      expect(text.replace(/“.*”/gu, '')).not.toMatch(/\b(?:I|me|my|was|calls?|talks?|calendar)\b/u)
    expect(all('outcomes')).toContain('They leave with this in their hands: “Hall, ca. 2 Stunden, £9”.')
  })

  it.each([...examples, ...bare].map((intake, at) => ({ at, intake })))(
    'are five different texts of the person’s own words (intake $at)',
    ({ intake }) => {
      for (const key of suggestable(intake)) {
        const suggestions = suggestionsFor({ kind: 'suggestions', intake, key }, texts)
        expect(checkSuggestions({ suggestions }), key).toMatchObject({ ok: true })
        const given = JSON.stringify({ ...intake, [key]: '' })
        for (const text of suggestions) {
          for (const digits of text.match(/\d+/g) ?? []) expect(given).toContain(digits)
          expect(text).not.toMatch(/[[\]{}]/)
        }
      }
    },
  )
})
