import { expect, it } from 'vitest'
import { copyLanguage } from './copy-language.ts'
import { intakeSchema } from './intake.ts'

const german = {
  businessName: 'Tischlerei Brandt',
  coreProblem: 'Die Küche aus dem Laden passt nicht in die Nische, und für die Ecke ist sie zu tief.',
  outcomes: 'Alles hat seinen Platz, und die Schubladen laufen auch nach zehn Jahren noch leise.',
}
const withLanguage = (language: string) => intakeSchema.parse({ ...german, market: { language } })

it('the language that was answered counts, whatever the answers are in', () => {
  expect(copyLanguage(withLanguage('English, for tourists'))).toBe('en')
  expect(copyLanguage(withLanguage('Deutsch'))).toBe('de')
})

it('an intake that was not asked is in the language of its answers', () => {
  expect(copyLanguage(withLanguage('  '))).toBe('de')
  expect(copyLanguage(intakeSchema.parse({ businessName: 'Tern & Tiller' }))).toBeNull()
})

it.each(['Sie', 'Du-Form', 'leichte Sprache', 'none'])(
  'an intake that says how readers are spoken to, and in no language, is in that of its answers: %s',
  (register) => {
    expect(copyLanguage(withLanguage(register))).toBe('de')
    expect(copyLanguage(withLanguage(`Englisch, ${register}`))).toBe('en')
  },
)

it('a language nobody measured is none, not a guess', () => {
  expect(copyLanguage(withLanguage('Klingon'))).toBeNull()
})
