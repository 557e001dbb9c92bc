import type { Intake } from '../../../shared/intake.ts'
import { onceFor } from '../words/once.ts'
import { isLarge, sentencesOf, wordsIn, type Word } from '../words/words-in.ts'

/** What a conversation that people book is called in English. */
export const callNouns = new Set([
  'call',
  'session',
  'consultation',
  'consult',
  'chat',
  'conversation',
  'meeting',
  'audit',
  'assessment',
  'visit',
  'demo',
])
const notPartOfIt = new Set(
  'book schedule reserve claim get apply request start free complimentary your a an the my our one minute minutes min hour no-cost now grab join for on this first next quick short'.split(
    ' ',
  ),
)

/** The nouns by which the call of a call to action, and others like it, are known. */
export function nounsOfCalls(callToAction: string): ReadonlySet<string> {
  const own = wordsIn(callNameOf(callToAction) ?? '').at(-1)
  return own ? new Set([...callNouns, own.key]) : callNouns
}

/** "Book" begins the call to action; elsewhere it may be part of a name. */
const isNotPart = ({ key, at }: Word): boolean => notPartOfIt.has(key) && (key !== 'book' || at === 0)

/** The name of the call in an intake's call to action. */
export const callNameIn = onceFor(({ callToAction }: Intake) => callNameOf(callToAction))

/** The name of the call in a call to action: "Clarity Call" in "Book a free 30-minute Clarity Call"; null: none. */
export function callNameOf(callToAction: string): string | null {
  const words = wordsIn(callToAction)
  const known = words.findLastIndex((word) => callNouns.has(word.key))
  const noun = known < 0 ? words.findLastIndex((word) => isLarge(word.text)) : known
  // In a line that is large throughout, a large letter names nothing.
  if (known < 0 && sentencesOf(words).some(({ title }) => title)) return null
  const last = words[noun]
  if (!last || (known < 0 && !isLarge(words[noun - 1]?.text ?? ''))) return null
  let first = noun
  for (;;) {
    const before = words[first - 1]
    if (!before || noun - first >= 3 || isNotPart(before) || /\d/u.test(before.text)) break
    if (!/^[ -]$/u.test(callToAction.slice(before.to, words[first]?.from))) break
    if (isLarge(last.text) && !isLarge(before.text)) break
    first--
    if (!isLarge(last.text)) break
  }
  return first === noun ? null : callToAction.slice(words[first]?.from, last.to)
}
