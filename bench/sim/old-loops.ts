import { arrivedShare, keysOf, type Course, type Keys } from '../../e2e/provider/world/course.ts'
import { lengthOf, partsOf } from '../../e2e/provider/world/lengths.ts'
import { promptTokens } from '../../e2e/provider/world/prompt-tokens.ts'
import type { World } from '../../e2e/provider/world/worlds.ts'
import type { Clock } from '../../src/core/ports.ts'
import { fakeClock } from '../../src/core/testing/fake-clock.ts'
import type { KeyedProvider } from '../../src/shared/provider.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../src/shared/sections/index.ts'
import { boundsOf } from './bounds.ts'
import { sectionsOfAVault, type VaultFigures } from './figures.ts'

/**
 * The loops this product replaces, as they were: one request a section, JSON asked for in words, a time limit over
 * the whole request, batches that wait for their slowest. They are measured, not improved.
 */
export interface OldLoop {
  /** Sections asked at once; the next batch waits for all of them. In number order. */
  batch: number
  /** Who is asked at each try, in order. */
  tries: readonly KeyedProvider[]
  limitMs: (section: SectionNumber) => number
  /** Before the n-th try again, from 1. */
  backOffMs: (again: number) => number
}

/** Five at once, 90 seconds, one try. */
export const asBefore: OldLoop = {
  batch: 5,
  tries: ['openai'],
  limitMs: () => 90_000,
  backOffMs: () => 0,
}

/** Chunks of three in number order, 90 or 120 seconds, three attempts of which each falls back to the other provider. */
export const asAfter: OldLoop = {
  batch: 3,
  tries: ['openai', 'anthropic', 'openai', 'anthropic', 'openai', 'anthropic'],
  limitMs: (section) => sectionOf(section).limitSeconds * 1000,
  backOffMs: (again) => (again % 2 === 1 ? 0 : 1_000 * 2 ** (again / 2 - 1)),
}

/** One vault by an old loop in virtual time. */
export async function runOldLoop(
  loop: OldLoop,
  world: World,
  { seed, vault, slots, idle }: { seed: number; vault: number; slots: number; idle: () => Promise<void> },
): Promise<VaultFigures> {
  const clock = fakeClock(idle, 0)
  const keys = keysOf(world, seed, vault)
  const book: Book = {
    delivered: 0,
    paid: 0,
    used: 0,
    attempts: 0,
    timedOut: 0,
    fellBack: 0,
    checks: 0,
    passed: 0,
  }
  const tokensOf = (section: SectionNumber): number =>
    Array.from({ length: partsOf(section) }, (_, i) =>
      lengthOf(world, { seed, vault, section, part: i + 1 }),
    ).reduce((sum, tokens) => sum + tokens, 0)
  for (let from = 0; from < sectionNumbers.length; from += loop.batch) {
    const batch = sectionNumbers.slice(from, from + loop.batch)
    await Promise.all(
      batch.map((section) => writeSection(loop, section, tokensOf(section), { clock, keys, book })),
    )
  }
  return {
    ...book,
    ms: clock.now(),
    ...boundsOf(world, seed, vault, slots),
    requests: keys.requests(),
    planned: sectionsOfAVault,
    peak: keys.peak(),
  }
}

type Book = Pick<
  VaultFigures,
  'delivered' | 'paid' | 'used' | 'attempts' | 'timedOut' | 'fellBack' | 'checks' | 'passed'
>
interface Around {
  clock: Clock
  keys: Keys
  book: Book
}

const never = new AbortController().signal

async function writeSection(
  { tries, limitMs, backOffMs }: OldLoop,
  section: SectionNumber,
  tokens: number,
  { clock, keys, book }: Around,
): Promise<void> {
  for (const [again, provider] of tries.entries()) {
    if (again > 0) await clock.sleep(backOffMs(again), never)
    const request = { section, part: 1, provider, strict: false, tokens, reserved: promptTokens + tokens }
    const { course, ended } = keys.begin(request, clock.now())
    const ms = Math.min(course.endMs, limitMs(section))
    await clock.sleep(ms, never)
    ended()
    const isGood = note(book, course, { tokens, ms, isFallback: provider !== tries[0] })
    if (!isGood) continue
    book.delivered += 1
    book.used += tokens
    return
  }
}

function note(
  book: Book,
  course: Course,
  { tokens, ms, isFallback }: { tokens: number; ms: number; isFallback: boolean },
): boolean {
  book.attempts += 1
  if (isFallback) book.fellBack += 1
  book.paid += arrivedShare(course, tokens, ms) * tokens
  if (ms < course.endMs) book.timedOut += 1
  else if (isAnswer(course)) {
    book.checks += 1
    if (course.kind === 'whole') book.passed += 1
    return course.kind === 'whole'
  }
  return false
}

/** Something came that was meant as a whole answer. The old loops read JSON as it is and mend nothing. */
const isAnswer = ({ kind }: Course): boolean =>
  ['whole', 'one-short', 'few-words', 'badly-wrapped', 'wrong-form'].includes(kind)
