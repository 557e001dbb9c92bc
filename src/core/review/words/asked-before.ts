import type { PlacedText } from './placed-text.ts'
import { onceFor } from './once.ts'

/** By the key of a text that answers, the key of what it answers. */
const asked: Readonly<Record<string, string>> = { answer: 'question', response: 'objection' }

/** For each text of a section that answers a question, the question: “All of them” says nothing without it. */
export const questionsBefore = onceFor(
  (texts: readonly PlacedText[]): ReadonlyMap<PlacedText, PlacedText> => {
    const byPath = new Map(texts.map((placed) => [placed.path.join(), placed]))
    return new Map(
      texts.flatMap((placed): [PlacedText, PlacedText][] => {
        const key = asked[String(placed.path.at(-1))]
        const question = key ? byPath.get([...placed.path.slice(0, -1), key].join()) : undefined
        return question ? [[placed, question]] : []
      }),
    )
  },
)
