import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { nameOfPath } from '../../../shared/sections/outline.ts'
import type { Reading } from '../reviewed-vault.ts'
import { rootOf, type PlacedText } from '../words/placed-text.ts'

/** An e-mail, ad, idea, answer: one entry of a list with the words that make it, facts left out. */
export interface Piece {
  section: SectionNumber
  /** Its texts, each with its own words. */
  texts: { placed: PlacedText; words: readonly string[] }[]
  /** What a person calls it: "E-mail 7". */
  name: string
  /** Only pieces of the same group are held against each other. */
  group: string
}

/** Lists whose entries should each say something of their own, and the fields that say it. */
const lists: readonly { section: SectionNumber; list: string; fields: readonly string[]; group?: string }[] =
  [
    { section: 8, list: 'emails', fields: ['body'], group: 'letters' },
    { section: 9, list: 'ads', fields: ['primaryText'], group: 'letters' },
    { section: 16, list: 'emails', fields: ['body'] },
    { section: 16, list: 'textMessages', fields: ['message'] },
    { section: 5, list: 'objections', fields: ['response'] },
    { section: 5, list: 'discovery', fields: ['question'] },
    { section: 7, list: 'tips', fields: ['content'] },
    { section: 7, list: 'objections', fields: ['response'] },
    { section: 6, list: 'deliverables', fields: ['description', 'ownPerspective'] },
    { section: 10, list: 'questions', fields: ['answer'] },
    { section: 11, list: 'social.educational', fields: ['title', 'hook', 'keyPoints'], group: 'ideas' },
    { section: 11, list: 'social.story', fields: ['title', 'hook', 'keyPoints'], group: 'ideas' },
    { section: 11, list: 'social.promotional', fields: ['title', 'hook', 'keyPoints'], group: 'ideas' },
    { section: 11, list: 'video.long', fields: ['title', 'hook', 'keyPoints'], group: 'ideas' },
    { section: 11, list: 'video.short', fields: ['title', 'hook', 'keyPoints'], group: 'ideas' },
    { section: 11, list: 'blog', fields: ['title', 'hook', 'keyPoints'], group: 'ideas' },
    { section: 11, list: 'newsletter', fields: ['title', 'hook', 'keyPoints'], group: 'ideas' },
    { section: 13, list: 'episodes', fields: ['title', 'description', 'takeaways'] },
    { section: 14, list: 'pillars', fields: ['description', 'topics'] },
    { section: 4, list: 'blueprint', fields: ['what', 'problemSolved', 'outcome'] },
    { section: 17, list: 'callFlow', fields: ['lines', 'goal'] },
  ]

const fieldsByPlace = new Map(
  lists.flatMap(({ section, list, fields, group }) =>
    fields.map((field): [string, string] => [`${section}.${list}.${field}`, group ?? `${section}.${list}`]),
  ),
)

/** The pieces of a vault in order, each made of the texts of one entry of a list. */
export function piecesOf({ texts, factPlaces }: Reading): Piece[] {
  const pieces = new Map<string, Piece>()
  for (const placed of texts) {
    const group = fieldsByPlace.get(`${placed.section}.${placed.place}`)
    if (group === undefined) continue
    const item = placed.path.slice(0, placed.path.findIndex((step) => typeof step === 'number') + 1)
    const key = JSON.stringify([placed.section, item])
    const words = ownWords(placed, factPlaces(placed))
    const piece = pieces.get(key)
    if (piece) piece.texts.push({ placed, words })
    else {
      const name = nameOfPath(rootOf(placed.section), item)
      pieces.set(key, { section: placed.section, texts: [{ placed, words }], name, group })
    }
  }
  return [...pieces.values()]
}

/** The words of a text without the facts that must be the same everywhere. */
function ownWords(placed: PlacedText, spots: readonly { from: number; to: number }[]): string[] {
  let next = 0
  return placed
    .words()
    .filter((word) => {
      while ((spots[next]?.to ?? Infinity) <= word.from) next++
      const spot = spots[next]
      return !spot || word.from < spot.from
    })
    .map((word) => word.key)
}
