import { languagesNamed } from '../../../shared/language-named.ts'
import type { Intake } from '../../../shared/intake.ts'
import { shortWordsOf } from '../../../shared/tokens-per-word.ts'
import { aboutSection, aboutText, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** Words of a text, at least, whose language can be told. */
const longEnough = 10
/** Different short words of another language, at least, and their share of all words. Of one letter, they tell nothing. */
const telling = { count: 4, share: 0.2 }

/** Texts that are plainly in another language than the copy; a section that mostly is, as a whole. */
export function otherLanguages({ intake, language, section, texts, answers }: Reading): Found[] {
  // Where two languages were asked for, either is right.
  if (language === null || asksForSeveral(intake)) return []
  const long = texts.filter((placed) => placed.words().length >= longEnough)
  const foreign = long.flatMap((placed) => {
    const other = otherLanguageOf(placed, language)
    return other === null || answers.hold(placed.text) ? [] : [{ placed, other }]
  })
  const [first] = foreign
  if (!first) return []
  const ofCopy = nameOf(language)
  // What the answers are written in may not be what the copy is to be in.
  const severity = intake.market.language.trim() === '' ? 'note' : 'warning'
  if (foreign.length > 2 && foreign.length > long.length / 2) {
    const sentence = `Most of this section is in ${nameOf(first.other)}, and the copy of this vault is in ${ofCopy}.`
    return [aboutSection('broken', section, [], severity, sentence)]
  }
  return foreign.map(({ placed, other }) =>
    aboutText('broken', placed, {
      severity,
      sentence: `This text is in ${nameOf(other)}, and the copy of this vault is in ${ofCopy}.`,
    }),
  )
}

const asksForSeveral = onceFor(({ market }: Intake) => languagesNamed(market.language).length > 1)

/** The other language a text is plainly in. What stands in quotation marks may be anybody's. */
function otherLanguageOf(placed: PlacedText, language: string): string | null {
  const said = unquoted(placed)
  const counts = shortWordsOf(new Set(said.filter((key) => key.length > 1)))
  const [best] = counts
  const own = counts.find((each) => each.language === language)
  if (!best || !own || best.language === language) return null
  const isPlain =
    said.length >= longEnough &&
    best.count >= Math.max(telling.count, new Set(said).size * telling.share) &&
    best.count >= own.count * 3
  return isPlain ? best.language : null
}

/** The words between no quotation marks. */
function unquoted({ text, words }: PlacedText): string[] {
  if (!/["“„«»”]/u.test(text)) return words().map(({ key }) => key)
  let read = 0
  let marks = 0
  return words().flatMap(({ from, key }) => {
    marks += text.slice(read, from).match(/["“„«»”]/gu)?.length ?? 0
    read = from
    return marks % 2 === 0 ? [key] : []
  })
}

const nameOf = (language: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
