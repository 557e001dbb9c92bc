import { defaultBusiness } from '../../../../shared/business.ts'
import { isSettled, type RunView, type SectionCard } from '../../../../shared/run-view.ts'
import { fieldOf, type Field } from '../../../../shared/sections/outline.ts'
import { shapedSection } from '../../../../shared/sections/shaped.ts'

/** Saved sections of one part that must be there before a pace counts as measured. */
const enough = 2

/**
 * Milliseconds a run will still take at the pace it had so far, or null while that pace is not measured yet, or while it
 * waits for a network or a disk and nobody knows how long. The pace is words a millisecond of one stream, retries and waits included, over the sections saved in this run.
 */
export function timeLeft(run: RunView): number | null {
  if (run.state !== 'running' || run.lost || run.diskLost) return null
  const measured = run.sections.filter((card) => card.state === 'saved' && card.parts.length === 1 && card.ms)
  if (measured.length < enough) return null
  const written = sum(measured.map(({ section }) => expectedWords(section, 1)))
  const pace = written / sum(measured.map((card) => card.ms ?? 0))
  const open = run.sections.filter((card) => !isSettled(card))
  if (open.length === 0) return null
  return (run.walk === 'strict' ? wordsByChunk(open, run.slots) : wordsRolling(open, run.slots)) / pace
}

/** Words one stream still writes when slots never idle: the longer of the shared rest and the longest chain. */
function wordsRolling(open: readonly SectionCard[], slots: number): number {
  const all = sum(open.flatMap(restOfParts))
  const chains = new Map<number, number>()
  const chainOf = (card: SectionCard): number => {
    const known = chains.get(card.section)
    if (known !== undefined) return known
    const before = open.filter((other) => card.waitsFor.includes(other.section)).map(chainOf)
    const chain = Math.max(0, ...before) + Math.max(0, ...restOfParts(card))
    chains.set(card.section, chain)
    return chain
  }
  return Math.max(all / slots, ...open.map(chainOf))
}

function wordsByChunk(open: readonly SectionCard[], slots: number): number {
  const chunks = new Set(open.map((card) => card.chunk))
  const each = [...chunks].map((chunk) => {
    const parts = open.filter((card) => card.chunk === chunk).flatMap(restOfParts)
    return Math.max(sum(parts) / slots, ...parts)
  })
  return sum(each)
}

/** Words each part of a section still lacks. */
function restOfParts(card: SectionCard): number[] {
  return card.parts.map((part) => {
    if (part.state === 'saved' || part.state === 'stopped') return 0
    const expected = expectedWords(card.section, part.part)
    const arrived = part.state === 'writing' ? part.words : 0
    // Something is always left of a part that is not saved: its end, its check, its save.
    return Math.max(expected * 0.05, expected - arrived)
  })
}

const known = new Map<string, number>()

/** Words a part has when it keeps to the middle of its ranges, in the default shape. */
export function expectedWords(section: SectionCard['section'], part: number): number {
  const key = `${section}/${part}`
  const before = known.get(key)
  if (before !== undefined) return before
  const definition = shapedSection(section, defaultBusiness)
  const words = wordsOf(fieldOf((definition.parts[part - 1] ?? definition).schema))
  known.set(key, words)
  return words
}

function wordsOf(field: Field): number {
  switch (field.kind) {
    case 'text':
      return field.words ? middle(field.words) : (field.characters ?? 70) / 7
    case 'list':
      return middle(field.count ?? [3, 3]) * wordsOf(field.each)
    case 'group':
      return sum(field.fields.map(wordsOf))
    default:
      return 1
  }
}

const middle = ([least, most]: readonly [number, number]): number =>
  most === Infinity ? least * 1.3 : (least + most) / 2

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** "about 1:20 left", in steps that do not pretend to know better. */
export function timeLeftWords(ms: number): string {
  const step = ms < 60_000 ? 5 : ms < 300_000 ? 10 : 60
  const seconds = Math.max(step, Math.round(ms / 1000 / step) * step)
  if (step === 60) return `about ${seconds / 60} minutes left`
  return seconds < 60
    ? `about ${seconds} s left`
    : `about ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
}
