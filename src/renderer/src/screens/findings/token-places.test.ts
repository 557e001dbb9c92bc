import { expect, test } from 'vitest'
import { tokenPlaces } from './token-places.ts'

test('each token is there once, with every place it stands in, in the order of the tokens', () => {
  const sections = [
    {
      number: 8 as const,
      content: { emails: [{ body: 'Hi {{first name}}, {{call link}} or {{call link}}' }] },
    },
    { number: 16 as const, content: { tips: ['{{first_name}} and {{phone}}'], emails: [{ number: 1 }] } },
  ]
  const name = {
    token: 'first name',
    places: [
      { section: 8, path: ['emails', 0, 'body'], span: { from: 3, to: 17, text: '{{first name}}' } },
      { section: 16, path: ['tips', 0], span: { from: 0, to: 14, text: '{{first_name}}' } },
    ],
  }
  const call = tokenPlaces(sections)[1]
  expect(tokenPlaces(sections)[0]).toEqual(name)
  expect(call?.places.map(({ span }) => span?.from)).toEqual([19, 36])
  expect(tokenPlaces(sections)).toHaveLength(2)
})
