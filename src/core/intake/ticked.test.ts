import { expect, it } from 'vitest'
import { tickedIn } from './ticked.ts'

it.each([
  ['[x] LinkedIn', 'LinkedIn'],
  ['- [X] LinkedIn', 'LinkedIn'],
  ['(x) Visits, sessions', 'Visits, sessions'],
  ['☒ LinkedIn', 'LinkedIn'],
  ['☑ LinkedIn ☐ TikTok ☑ YouTube', 'LinkedIn\nYouTube'],
  ['LinkedIn [x]', 'LinkedIn'],
  ['LinkedIn ☐ TikTok ☒', 'TikTok'],
  ['[ ] LinkedIn', ''],
  ['[] LinkedIn', ''],
  ['☐ LinkedIn', ''],
  ['( ) A program', ''],
])('takes what is ticked, without its box: %s', (line, words) => {
  expect(tickedIn(line)).toBe(words)
})

it.each(['LinkedIn', 'X', 'We work (mostly) online', 'f(x) is a function', ''])(
  'sees no box in other lines: %s',
  (line) => {
    expect(tickedIn(line)).toBeNull()
  },
)
