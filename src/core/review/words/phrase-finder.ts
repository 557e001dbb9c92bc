import type { Word } from './words-in.ts'

/** A phrase found in a text: its place and which phrase of the list it is. */
export interface PhraseInText {
  from: number
  to: number
  phrase: number
  /** Its first word among the words of the text, and the one behind its last. */
  first: number
  end: number
}

interface Node {
  next: Map<string, Node>
  /** Any one word. */
  any: Node | null
  phrase: number
}

const node = (): Node => ({ next: new Map(), any: null, phrase: -1 })

/**
 * Finds any of a list of phrases in the words of a text, in time that grows with the number of words only. In a phrase
 * `a/b` stands for either word, `word?` for one that may be missing, and `*` for any one word. What it looks with is
 * made when it first looks: the lists are long, and a program that has just been started looks for nothing yet.
 */
export function phraseFinder(phrases: readonly string[]): (words: readonly Word[]) => PhraseInText[] {
  let made: Node | null = null
  return (words) => {
    const root = (made ??= treeOf(phrases))
    const found: PhraseInText[] = []
    for (let i = 0; i < words.length; i++) {
      const begins = root.any !== null || root.next.has(words[i]?.key ?? '')
      const longest = begins ? longestFrom(root, words, i) : null
      if (!longest) continue
      found.push({
        from: words[i]?.from ?? 0,
        to: words[longest.end - 1]?.to ?? 0,
        phrase: longest.phrase,
        first: i,
        end: longest.end,
      })
      i = longest.end - 1
    }
    return found
  }
}

function treeOf(phrases: readonly string[]): Node {
  const root = node()
  phrases.forEach((phrase, i) => add([root], phrase.split(' '), i))
  return root
}

function add(from: Node[], words: readonly string[], phrase: number): void {
  let reached = from
  for (const written of words) {
    const optional = written.endsWith('?')
    const word = optional ? written.slice(0, -1) : written
    const ahead = reached.flatMap((at) => word.split('/').map((choice) => stepTo(at, choice)))
    reached = optional ? [...new Set([...reached, ...ahead])] : ahead
  }
  for (const at of reached) at.phrase = phrase
}

function stepTo(at: Node, word: string): Node {
  if (word === '*') return (at.any ??= node())
  const known = at.next.get(word)
  if (known) return known
  const made = node()
  at.next.set(word, made)
  return made
}

/** The longest phrase from a word on. Phrases end with their sentence. */
function longestFrom(
  root: Node,
  words: readonly Word[],
  start: number,
): { end: number; phrase: number } | null {
  let longest: { end: number; phrase: number } | null = null
  let reached: Node[] = [root]
  const sentence = words[start]?.sentence
  for (let i = start; i < words.length && reached.length > 0; i++) {
    const word = words[i]
    if (!word || word.sentence !== sentence) break
    reached = reached.flatMap((at) =>
      [at.next.get(word.key), at.any].filter((each) => each !== null && each !== undefined),
    )
    const ended = reached.find((at) => at.phrase >= 0)
    if (ended) longest = { end: i + 1, phrase: ended.phrase }
  }
  return longest
}
