import { isLarge, wordsIn } from '../words/words-in.ts'

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

/** The name of the call in a call to action: "Clarity Call" in "Book a free 30-minute Clarity Call"; null: none. */
export function callNameOf(callToAction: string): string | null {
  const words = wordsIn(callToAction)
  const noun = words.findLastIndex((word) => callNouns.has(word.key))
  const last = words[noun]
  if (!last) return null
  let first = noun
  for (;;) {
    const before = words[first - 1]
    if (!before || noun - first >= 3 || notPartOfIt.has(before.key) || /\d/u.test(before.text)) break
    if (!/^[ -]$/u.test(callToAction.slice(before.to, words[first]?.from))) break
    if (isLarge(last.text) && !isLarge(before.text)) break
    first--
    if (!isLarge(last.text)) break
  }
  return first === noun ? null : callToAction.slice(words[first]?.from, last.to)
}
