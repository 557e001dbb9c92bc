import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, wordsIn } from '../words/words-in.ts'
import { smallWords } from '../../../shared/stems.ts'
import { knownToAll } from './name-claims.ts'
import type { Suspect } from './suspect.ts'

const capital = String.raw`\p{Lu}[\p{L}\d]*(?:[-'’][\p{L}\d]+)*`
const run = String.raw`${capital}(?: (?:(?:of|the|and|de|del|la|du|des|et|i|y|&) )?${capital}){0,4}`

/**
 * What makes a thing a method, by language: where a name stands before it, and where it stands behind. In English it is written small,
 * so that a headline whose words all begin large names nothing.
 */
const methods: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    String.raw`(?<!\p{L})(?<name>${run})[™®]? (?:framework|method|methodology|system|formula|protocol|technique|blueprint|matrix|principle|model)(?!\p{L})`,
    'gu',
  ),
  es: new RegExp(
    String.raw`(?<!\p{L})(?:método|sistema|protocolo|fórmula|técnica)s? (?:de (?:la |los )?)?["“«]?(?<name>${run})`,
    'gu',
  ),
  fr: new RegExp(
    String.raw`(?<!\p{L})(?:méthode|système|protocole|formule|technique|concept)s? (?:de (?:la |l['’])?|des |du )?["“«]?\s?(?<name>${run})`,
    'gu',
  ),
  pl: new RegExp(
    String.raw`(?<!\p{L})(?:metod(?:a|y|ę|ą|zie)|system(?:u|em|owi|ie)?|protok(?:ół|ołu|ołem)|koncepcj(?:a|i|ę|ą)|technik(?:a|i|ę|ą)) ["„“]?(?<name>${run})`,
    'gu',
  ),
}

/** What may be called a method that is everybody's: an operating system, a country's rules. */
interface Known {
  /** The words stand in an answer just so. */
  held: (text: string) => boolean
  /** Words of the business and of who runs it. */
  own: Pick<ReadonlySet<string>, 'has'>
}

/** “The Classroom Compass framework”: a method by a name that nobody gave, though its words may be known. */
export function methodNames(placed: PlacedText, { held, own }: Known): Suspect[] {
  const pattern = methods[placed.language]
  if (!pattern) return []
  const words = placed.words()
  return [...placed.text.matchAll(pattern)].flatMap(({ 0: whole, index, groups }): Suspect[] => {
    const at = words.find(({ to }) => to > index)
    if (!at || placed.sentences()[at.sentence]?.title) return []
    const name = groups?.['name'] ?? ''
    // The first word of a sentence is large, whatever it is.
    const named = wordsIn(name).filter(
      (word, i) =>
        isLarge(word.text) && !(i === 0 && (smallWords.has(word.key) || isPlain(word.text, at.begins, name))),
    )
    if (
      named.length === 0 ||
      named.every(({ key, text }) => own.has(key) || knownToAll.has(key) || text.length < 2)
    )
      return []
    const bare = name.slice(named[0]?.from ?? 0)
    return held(bare)
      ? []
      : [
          {
            from: index + whole.indexOf(bare),
            to: index + whole.length,
            what: 'the name of a method',
            mild: true,
          },
        ]
  })
}

const isPlain = (text: string, begins: boolean, name: string): boolean => begins && name === text
