import { conceptsSaid } from '../words/concepts-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import { conceptOf, nounOf, ofConcept, type Ban } from './rules-answered.ts'

/** What a text says of what rules forbid, as their stems and concepts. */
interface Meant {
  all: ReadonlySet<string>
  /** The same of some of its words, and those of them that no concept takes up: its denials are its own. */
  of: (own: readonly Word[]) => { stems: ReadonlySet<string>; rest: readonly Word[] }
}

export function meantIn(
  placed: PlacedText,
  stemOf: (key: string) => string,
  rules: readonly Pick<Ban, 'stems'>[],
): Meant {
  const { concepts, roots } = wantedBy(rules)
  const said = concepts.size > 0 ? conceptsSaid(placed.text, placed.language, concepts) : []
  const stemsOfWord = (key: string): readonly string[] => {
    const stem = stemOf(key)
    return [
      stem,
      stem.replace(nounOf, ''),
      ...(roots.get(stem.slice(0, rootLength)) ?? []).filter((root) => isOfRoot(stem, root)),
    ]
  }
  const of: Meant['of'] = (own) => {
    const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
    const here = said.filter((each) => each.from >= from && each.to <= to)
    return {
      stems: new Set([...own.flatMap(({ key }) => stemsOfWord(key)), ...here.map(({ id }) => ofConcept(id))]),
      rest: own.filter((word) => !here.some((each) => word.from < each.to && word.to > each.from)),
    }
  }
  return { all: of(placed.words()).stems, of }
}

/** The concepts that bans name, and their longer stems by how these begin. */
const wantedBy = onceFor((rules: readonly Pick<Ban, 'stems'>[]) => {
  const stems = [...new Set(rules.flatMap((rule) => rule.stems))]
  const roots = new Map<string, string[]>()
  for (const stem of stems.filter((each) => each.length >= rootLength && conceptOf(each) === null)) {
    const begin = stem.slice(0, rootLength)
    roots.set(begin, [...(roots.get(begin) ?? []), stem])
  }
  return { concepts: new Set(stems.flatMap((stem) => conceptOf(stem) ?? [])), roots }
})

/** By so many letters two words may be of one root. */
export const rootLength = 5

/** “pregnant” and “pregnancy”, “vacuna” and “vacunado”: one is the other with an ending, or they differ in the last letter. */
export const isOfRoot = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.length - short.length <= 4 && long.startsWith(short.length > 6 ? short.slice(0, -1) : short)
}
