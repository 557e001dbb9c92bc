import { tellingStems } from '../../../shared/stems.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { isNegated } from '../words/negated.ts'
import { wordsIn } from '../words/words-in.ts'

const ands = new Set(['and', 'y', 'e', 'und', 'et', 'i', 'oraz'])

/** A longer text tells more than the message. */
const mostWords = 12

/**
 * A headline that keeps the message's words and not its “without”: of “Stop lending without losing a greeting” it makes “Stop
 * lending and greeting”. Thirty signs of a search ad tempt to it, and no reader of it knows what was meant. It begins as the
 * message does: “Greetings and plaster” is a label.
 */
export function turnedMessages({ texts, intake, facts }: Reading): Found[] {
  const line = facts.find(({ id }) => id === 'one-liner')?.text ?? ''
  const halves = [intake.message, line].flatMap(halvesOf)
  if (halves.length === 0) return []
  return texts.flatMap((placed) => {
    const words = placed.words()
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last || words.length > mostWords) return []
    if (isNegated(words) || !words.some(({ key }) => ands.has(key))) return []
    const stems = tellingStems(words)
    const isTurned = halves.some(
      ([before, after]) =>
        stems[0] === before.values().next().value &&
        stems.every((stem) => before.has(stem) || after.has(stem)) &&
        stems.some((stem) => before.has(stem) && !after.has(stem)) &&
        stems.some((stem) => after.has(stem) && !before.has(stem)),
    )
    if (!isTurned) return []
    return [
      aboutWords('broken', placed, first.from, last.to, {
        ...{ severity: 'error', rule: 'broken-turned', family: 'broken' },
        sentence: `${quoted(placed.text.slice(first.from, last.to))} says the message without its “without”, which is the reverse of it.`,
      }),
    ]
  })
}

/** What a message says before its denial and behind it; none where it denies nothing. */
function halvesOf(message: string): [before: ReadonlySet<string>, after: ReadonlySet<string>][] {
  const words = wordsIn(message)
  const at = words.findIndex((word) => isNegated([word]))
  if (at < 0) return []
  return [[new Set(tellingStems(words.slice(0, at))), new Set(tellingStems(words.slice(at + 1)))]]
}
