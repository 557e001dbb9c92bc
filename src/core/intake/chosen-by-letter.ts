/** "a) calm", "(b) bold": a letter and its words, up to the next one, an arrow or the end of the line. */
const option = /(?<![\p{L}\p{N}])\(?([a-f])[).]\s+(\S.*?)(?=[,;]?\s+\(?[a-f][).]\s|\s*(?:→|->|=>)|\s*$)/gimu
/** Which letters were chosen: behind an arrow or "answer", or alone in the last line. */
const choice =
  /(?:→|->|=>|(?:answer|antwort|respuesta|réponse)\s*:?|\n)\s*\(?([a-f](?:\)?\s*(?:,|\+|&|\/|and|und|y|et)\s*\(?[a-f])*)[).]*\s*$/iu

/** The words of the options whose letters an answer names, each in a line; null where it names none of several. */
export function chosenByLetter(answer: string): string | null {
  const chosen = choice.exec(answer)
  if (!chosen) return null
  const options = new Map(
    [...answer.slice(0, chosen.index).matchAll(option)].map(([, letter = '', words = '']) => [
      letter.toLowerCase(),
      words.trim(),
    ]),
  )
  const named = [...(chosen[1] ?? '').toLowerCase().matchAll(/(?<!\p{L})[a-f](?!\p{L})/gu)].map(
    ([letter]) => letter,
  )
  if (options.size < 2 || !options.has('a') || !named.every((letter) => options.has(letter))) return null
  return named.flatMap((letter) => options.get(letter) ?? []).join('\n')
}
