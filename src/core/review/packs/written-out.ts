/** Phrases of one rule, at most: a list of a pack may be long, and several of them in one phrase multiply. */
const mostPhrases = 4000

/** Writes the lists of a pack into phrases: words of one word become `a/b`, longer ones a phrase each. */
export function writtenOut(
  phrases: readonly string[],
  lists: Readonly<Record<string, readonly string[]>>,
): string[] {
  const all = phrases.flatMap((phrase) => withLists(phrase, lists))
  if (all.length > mostPhrases) throw new Error(`“${phrases[0]}” and the others are ${all.length} phrases.`)
  return all
}

function withLists(phrase: string, lists: Readonly<Record<string, readonly string[]>>): string[] {
  const named = /\{([\p{L}\d]+)\}(\??)/u.exec(phrase)
  if (!named) return [phrase.replace(/ +/gu, ' ').trim()]
  const [whole, name = '', optional] = named
  const words = lists[name]
  if (!words) throw new Error(`“${phrase}” names a list that is not there.`)
  const single = words.filter((each) => !each.includes(' '))
  const several = words.filter((each) => each.includes(' '))
  const choices = [...(single.length > 0 ? [`${single.join('/')}${optional}`] : []), ...several]
  return choices.flatMap((choice) =>
    withLists(
      phrase.replace(whole, () => choice),
      lists,
    ),
  )
}
