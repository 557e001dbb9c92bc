import { expect, test } from 'vitest'
import { withTokenNotation } from './token-notation.ts'

test('what a model plainly means as a token is brought to the notation, and nothing else is', () => {
  for (const meant of [
    '{{Call Link}}',
    '{{ call link }}',
    '{{call_link}}',
    '[call link]',
    '[Call Link]',
    '{call link}',
    '{{callLink}}',
    '{{calllink}}',
    '{{{call link}}}',
    '[[call link]]',
  ])
    expect(withTokenNotation(`Come: ${meant}.`)).toBe('Come: {{call link}}.')
  for (const other of [
    '{{phone}}',
    '[see the call link]',
    '[call link](https://a.example)',
    '{"unsubscribe": 1}',
    '["call link"]',
  ])
    expect(withTokenNotation(other)).toBe(other)
})

test.each([
  ['{{Vorname}}', '{{first name}}'],
  ['[Prénom]', '{{first name}}'],
  ['{{prenom}}', '{{first name}}'],
  ['{{nombre}}', '{{first name}}'],
  ['{imię}', '{{first name}}'],
  ['{{Link_zum_Termin}}', '{{call link}}'],
  ['[Link zur Datenschutzerklärung]', '{{policy link}}'],
  ['{{lien de l’offre}}', '{{offer link}}'],
  ['{{día de la cita}}', '{{appointment day}}'],
  ['[godzina spotkania]', '{{appointment time}}'],
])('a token that was translated with the copy is the token: %s', (translated, token) => {
  expect(withTokenNotation(`Hallo ${translated},`)).toBe(`Hallo ${token},`)
})
