import type { WriteRequest } from '../../src/core/ports.ts'
import { valueAt } from '../../src/shared/sections/outline.ts'
import type { Content } from '../../src/shared/vault.ts'

type Material = WriteRequest['material']
type Random = () => number

/** The answer in its words, or as content that is sent in good form. */
type Habit = (answer: Content, random: Random, material: Material) => Content | string

/** Names and results that no intake of ours holds. */
export const invented = {
  offer: 'The Momentum Accelerator',
  proof: 'Jennifer Walsh of Brightpath told me, “I made $48,200 in my first six weeks.”',
}

/** What models do when they do not take the trouble, or say the right thing in a wrong way. */
const habits = {
  'short-texts': (answer, random) =>
    content(mapTexts(answer, (text) => (random() < 0.3 ? firstWords(text, 3) : text))),
  'one-too-few': (answer, random) =>
    changeLongestList(answer, (list) => list.toSpliced(Math.floor(random() * list.length), 1)),
  'some-too-few': (answer, random) =>
    changeLongestList(answer, (list) => list.slice(0, Math.ceil(random() * (list.length - 1)))),
  'one-too-many': (answer) => changeLongestList(answer, (list) => [...list, list[0]]),
  repeated: (answer, random) =>
    changeLongestList(answer, (list) => list.with(1 + Math.floor(random() * (list.length - 1)), list[0])),
  'null-fields': (answer, random) => content(withNulls(answer, random)),
  'extra-keys': (answer) => ({ remark: 'I kept it lively.', ...content(mapGroups(answer)), words: 1200 }),
  renamed: (answer, _random, { reads }) => {
    const name = valueAt(reads[4], ['name'])
    return typeof name === 'string'
      ? content(mapTexts(answer, (text) => text.replaceAll(name, invented.offer)))
      : answer
  },
  'invented-proof': (answer, random) => {
    let told = false
    const tell = (text: string): string => {
      if (told || text.length < 400 || random() < 0.5) return text
      told = true
      return text.replace(/(?<=[.!?])\s/u, ` ${invented.proof} `)
    }
    return content(mapTexts(answer, tell))
  },
  fenced: (answer) => `\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\``,
  talkative: (answer) =>
    `Great brief! I took {tone} and {length} into account.\n\n${JSON.stringify(answer)}\n\nShall I go on?`,
  /** The only one that says so itself: see `endOf`. */
  'cut-at-bound': (answer, random) => cut(JSON.stringify(answer), random),
  'cut-as-finished': (answer, random) => cut(JSON.stringify(answer), random),
  'cut-and-fenced': (answer, random) => cut(`\`\`\`json\n${JSON.stringify(answer, null, 2)}`, random),
  'trailing-commas': (answer) => JSON.stringify(answer).replaceAll('}]', '},]').replace(/\}$/u, ',}'),
  'raw-line-breaks': (answer) => JSON.stringify(answer).replaceAll('\\n', '\n'),
  escaped: (answer) => JSON.stringify(answer).replace(/[^\\"{}[\]:,0-9a-z\s]/giu, escapeOf),
  'as-string': (answer) => JSON.stringify(JSON.stringify(answer)),
  empty: () => '',
  'no-object': () => 'I am sorry, but I need more about the audience before I can write this.',
  'thinks-aloud': (answer) =>
    `<think>The form is {"a": [..]}. I will keep it short.</think>\n${JSON.stringify(answer)}`,
  'all-in-thoughts': (answer) => `<thinking>${JSON.stringify(answer)}</thinking>`,
} as const satisfies Record<string, Habit>

export const lazyHabits = Object.keys(habits) as [keyof typeof habits, ...(keyof typeof habits)[]]
export type LazyHabit = (typeof lazyHabits)[number]

/** The words of an answer, spoilt by a habit; the same seed spoils it the same way. */
export function lazily(habit: LazyHabit, seed: number, answer: Content, material: Material): string {
  const spoil: Habit = habits[habit]
  const spoilt = spoil(answer, randomFrom(seed), material)
  return typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt)
}

/** Numbers from 0 to 1 that a seed always gives in the same order (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const cut = (text: string, random: Random): string => text.slice(0, Math.floor(text.length * random()))
const firstWords = (text: string, words: number): string => text.split(/\s+/u).slice(0, words).join(' ')
const escapeOf = (character: string): string =>
  [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('')
const content = (value: unknown): Content => ({ ...(value as Content) })

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]))
}

/** Every object with a key more that nobody asked for. */
function mapGroups(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapGroups)
  if (typeof value !== 'object' || value === null) return value
  const inside = Object.entries(value).map(([key, inner]) => [key, mapGroups(inner)] as const)
  return { ...Object.fromEntries(inside), note: 'as asked' }
}

/** Some fields and entries null. */
function withNulls(value: unknown, random: Random): unknown {
  if (random() < 0.08) return null
  if (Array.isArray(value)) return value.map((inner) => withNulls(inner, random))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNulls(inner, random)]))
}

/** With the longest list of the answer changed, or without its last field where there is no list. */
function changeLongestList(answer: Content, change: (list: unknown[]) => unknown[]): Content {
  const lists = Object.entries(answer).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  )
  const [longest] = lists.sort(([, a], [, b]) => b.length - a.length)
  if (!longest || longest[1].length < 2) return Object.fromEntries(Object.entries(answer).slice(0, -1))
  return { ...answer, [longest[0]]: change(longest[1]) }
}
