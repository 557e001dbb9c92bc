import { tellingStems } from '../../../shared/stems.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

/** What a message is turned round without, in the languages the copy is mostly written in. */
const denials = new Set(
  'without not never no sin nunca jamás ohne nicht nie kein keine keinen keiner sans jamais ne bez nie nigdy'.split(
    ' ',
  ),
)
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
    const says = (of: ReadonlySet<string>): boolean => words.some(({ key }) => of.has(key))
    if (!first || !last || words.length > mostWords || says(denials) || !says(ands)) return []
    const stems = tellingStems(words)
    const turned = halves.some(
      ({ begins, before, after }) =>
        stems[0] === begins &&
        stems.every((stem) => before.has(stem) || after.has(stem)) &&
        stems.some((stem) => before.has(stem) && !after.has(stem)) &&
        stems.some((stem) => after.has(stem) && !before.has(stem)),
    )
    if (!turned) return []
    return [
      aboutWords('broken', placed, first.from, last.to, {
        ...{ severity: 'error', rule: 'broken-turned', family: 'broken' },
        sentence: `${quoted(placed.text.slice(first.from, last.to))} says the message without its “without”, which is the reverse of it.`,
      }),
    ]
  })
}

/** What a message says before a denial and behind it; none where it denies nothing. */
function halvesOf(
  message: string,
): { begins: string | undefined; before: ReadonlySet<string>; after: ReadonlySet<string> }[] {
  const words = wordsIn(message)
  const stems = (some: readonly Word[]): ReadonlySet<string> => new Set(tellingStems(some))
  return words.flatMap(({ key }, at) =>
    denials.has(key)
      ? [
          {
            begins: tellingStems(words)[0],
            before: stems(words.slice(0, at)),
            after: stems(words.slice(at + 1)),
          },
        ]
      : [],
  )
}
