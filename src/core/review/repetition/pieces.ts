import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { nameOfPath, type FieldPath } from '../../../shared/sections/outline.ts'
import type { Reading } from '../reading.ts'
import { rootOf, type PlacedText } from '../words/placed-text.ts'

/** An e-mail, ad, idea, answer: one entry of a list with the runs of words that make it, facts left out. */
export interface Piece {
  section: SectionNumber
  /** What a person calls it: "E-mail 7". */
  name: string
  /** Of all its texts. Only pieces of the same group have runs in common. */
  runs: ReadonlySet<string>
  texts: readonly { section: SectionNumber; path: FieldPath; runs: readonly string[] }[]
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

/** The pieces of a section in order, each made of the texts of one entry of a list. */
export function piecesOf({ texts, factPlaces }: Reading): Piece[] {
  const entries = new Map<string, { group: string; item: FieldPath; texts: PlacedText[] }>()
  for (const placed of texts) {
    const group = fieldsByPlace.get(`${placed.section}.${placed.place}`)
    if (group === undefined) continue
    const item = placed.path.slice(0, placed.path.findIndex((step) => typeof step === 'number') + 1)
    const key = JSON.stringify(item)
    const entry = entries.get(key)
    if (entry) entry.texts.push(placed)
    else entries.set(key, { group, item, texts: [placed] })
  }
  return [...entries.values()].map(({ group, item, texts }) => pieceOf(group, item, texts, factPlaces))
}

function pieceOf(
  group: string,
  item: FieldPath,
  placed: readonly PlacedText[],
  factPlaces: Reading['factPlaces'],
): Piece {
  const section = placed[0]?.section ?? 1
  const words = placed.map((each) => ownWords(each, factPlaces(each)))
  // Runs of four words, of two in a short piece.
  const length = words.reduce((sum, { length: own }) => sum + own, 0) < 30 ? 2 : 4
  const texts = placed.map(({ path }, i) => ({
    section,
    path,
    runs: runsIn(words[i] ?? [], length, group),
  }))
  return {
    section,
    name: nameOfPath(rootOf(section), item),
    runs: new Set(texts.flatMap(({ runs }) => runs)),
    texts,
  }
}

function runsIn(words: readonly string[], length: number, group: string): string[] {
  const runs: string[] = []
  for (let i = 0; i + length <= words.length; i++) {
    runs.push(`${group} ${length} ${words.slice(i, i + length).join(' ')}`)
  }
  return runs
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
