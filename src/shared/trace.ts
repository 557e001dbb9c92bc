import { fingerprint } from './fingerprint.ts'
import { foldedKeys, foldedText } from './folded-words.ts'
import { namesTold } from './names-told.ts'
import { isSpelledNumber, numbersTold } from './numbers-told.ts'

/**
 * What is remembered of a value that was read, to tell later whether it means something else: its words and its names
 * as short marks, its numbers, and the lengths of its lists; parted by "|". Case, accents, marks, spaces and order are
 * not in it. Three characters a word.
 */
export type Trace = string

/** How two traces differ, the gravest way first; null: not in what they say. */
export type Difference =
  { kind: 'number' | 'name' | 'list' | 'words'; share: number } | { kind: 'little' } | null

/** More of a field's words than this make a change news. */
const newsShare = 0.08

/** The trace of a text, a list, a group of fields or nothing at all. */
export function traceOf(value: unknown): Trace {
  const texts: string[] = []
  const lists = lengthsOf(value, texts).filter((length) => length !== '')
  const words: string[] = []
  const names = new Set<string>()
  const numbers: string[] = []
  for (const text of texts.map((each) => each.normalize('NFKC'))) {
    const told = numbersTold(text)
    const keys = foldedKeys(foldedText(told.rest))
    for (const key of keys) words.push(markOf(key))
    for (const number of [...told.numbers, ...keys.filter(isSpelledNumber)]) numbers.push(number)
    for (const name of namesTold(told.rest)) names.add(markOf(name))
  }
  return [words.sort().join(''), [...names].sort().join(''), numbers.sort().join(' '), lists.join('')].join(
    '|',
  )
}

/** How a value means something else than when its trace was taken. */
export function differenceOf(old: Trace, now: Trace): Difference {
  if (old === now) return null
  const [was, is] = [partsOf(old), partsOf(now)]
  const share = changedShare(was.words, is.words)
  if (was.numbers !== is.numbers) return { kind: 'number', share }
  const [known, present] = [new Set(was.words), new Set(is.words)]
  if (was.names.some((name) => !present.has(name)) || is.names.some((name) => !known.has(name)))
    return { kind: 'name', share }
  if (was.lists !== is.lists) return { kind: 'list', share }
  if (share > newsShare) return { kind: 'words', share }
  return share > 0 ? { kind: 'little' } : null
}

/** The trace differs in any word or number at all. */
export const saysTheSame = (old: Trace, now: Trace): boolean => differenceOf(old, now) === null

/** The trace of all of it together, with the lengths of lists as they are there. */
export function joinedTraces(traces: readonly Trace[], lists: string): Trace {
  const parts = traces.map(partsOf)
  const names = new Set(parts.flatMap((part) => part.names))
  const numbers = parts.flatMap((part) => part.numbers.split(' ').filter((number) => number !== ''))
  const words = parts.flatMap((part) => part.words).sort()
  return [words.join(''), [...names].sort().join(''), numbers.sort().join(' '), lists].join('|')
}

/** Gathers the texts of a value and says how long its lists are, whatever the order of keys and entries. */
function lengthsOf(value: unknown, texts: string[]): string[] {
  if (typeof value === 'string') texts.push(value)
  else if (typeof value === 'number' || typeof value === 'boolean') texts.push(String(value))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap((each: unknown) => lengthsOf(each, texts))
  const sorted = inside.sort().join('')
  return [Array.isArray(value) ? `[${value.length}${sorted}]` : sorted]
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 18 bits of a word's fingerprint: two words of a field of 300 share a mark in one field of six. */
function markOf(word: string): string {
  const bits = Number.parseInt(fingerprint(word).slice(-5), 16)
  return [12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join('')
}

function partsOf(trace: Trace): { words: string[]; names: string[]; numbers: string; lists: string } {
  const [words = '', names = '', numbers = '', lists = ''] = trace.split('|')
  return { words: marksIn(words), names: marksIn(names), numbers, lists }
}

const marksIn = (marks: string): string[] => marks.match(/.../gu) ?? []

/** The part of the old words that is gone or replaced, or what was added beside them; at most 1. */
function changedShare(was: readonly string[], is: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const mark of was) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  let added = 0
  for (const mark of is) {
    const left = counts.get(mark) ?? 0
    if (left > 0) counts.set(mark, left - 1)
    else added++
  }
  const removed = was.length - (is.length - added)
  return Math.min(1, Math.max(added, removed) / Math.max(1, was.length))
}
