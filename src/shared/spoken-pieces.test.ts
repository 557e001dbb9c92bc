import { expect, test } from 'vitest'
import { sectionOf } from './sections/index.ts'
import { fieldOf } from './sections/outline.ts'
import { spokenPieces } from './spoken-pieces.ts'

test('takes what is said aloud and leaves what is only to be known', () => {
  const setter = fieldOf(sectionOf(17).schema)
  const content = {
    callGoal: 'To book.',
    callFlow: [
      {
        name: 'Opener',
        goal: 'Trust',
        lines: ['Hello.', ' How are you? '],
        listenFor: 'Tone',
        ifTheyResist: 'Later?',
      },
    ],
  }
  expect(spokenPieces(setter, content)).toEqual([
    { key: 'callFlow', name: 'Call flow', text: 'Hello.\n\nHow are you?\n\nLater?' },
  ])
})

test('names each piece of a video by its field', () => {
  const pieces = spokenPieces(fieldOf(sectionOf(7).schema), {
    hooks: ['One', 'Two'],
    shortScript: 'Hi.',
    steps: ['x'],
  })
  expect(pieces.map(({ name, text }) => [name, text])).toEqual([
    ['Hooks', 'One\n\nTwo'],
    ['Teleprompter script, 60 to 90 seconds', 'Hi.'],
  ])
})
