import { foldedKeys, foldedText } from './folded-words.ts'

/** Words of scripts that know large letters. */
const casedWord = /[\p{Lu}\p{Ll}\p{Lt}\p{M}\p{N}]+(?:['’ʼ][\p{Lu}\p{Ll}\p{M}]+)*/gu
/** After it a large letter means nothing. */
const opening = /[.:!?…。！？“”"«»„‘(•|\n]|\s[–—-]\s|\s'/u
const large = /^\p{Lu}/u
const hasInnerLarge = /^\p{L}+\p{Lu}/u
const pronoun = /^I(?:['’ʼ]|$)/u

/** Words that German alone has: it writes every noun large, so one large letter tells no name there. */
const german =
  /(?<!\p{L})(?:und|nicht|für|ist|eine[rnms]?|auch|oder|wir|sich|dass|mit|von|zum|zur|im|auf)(?!\p{L})/giu
const germanTitle = /^(?:Herrn?|Frau|Dr|Prof|Firma|Familie)$/u

/** Names of people in Japanese stand before a title, of firms behind 株式会社; "customer" and "everybody" are none. */
const japanese =
  /(?:株式会社([\p{sc=Han}\p{sc=Katakana}ー]{1,10})|([\p{sc=Han}\p{sc=Katakana}ー]{1,8})(?:さん|様|さま|氏|くん|ちゃん|先生))/gu

/**
 * The words of a text that name somebody or something, folded as they are compared. A name that only ever begins a
 * sentence is not told from any other word.
 */
export function namesTold(text: string): string[] {
  const names: string[] = []
  const ofNouns = (text.match(german)?.length ?? 0) > 1
  let end = 0
  let before = { word: '', begins: true }
  for (const { 0: word, index } of text.matchAll(casedWord)) {
    const gap = text.slice(end, index)
    const begins = end === 0 || opening.test(gap)
    const inName =
      gap === ' ' && (germanTitle.test(before.word) || (large.test(before.word) && !before.begins))
    if (
      hasInnerLarge.test(word) ||
      (large.test(word) && !begins && (inName || !ofNouns) && !pronoun.test(word))
    ) {
      names.push(word)
      if (ofNouns && inName && !germanTitle.test(before.word)) names.push(before.word)
    }
    end = index + word.length
    before = { word, begins }
  }
  for (const [, firm = '', person = ''] of text.matchAll(japanese))
    names.push((firm || person).replace(/^(?:客|皆|神|王)$/u, ''))
  return names.flatMap((name) => {
    const keys = foldedKeys(foldedText(name))
    return /\p{Lu}/u.test(name) ? keys.filter((key) => key.length > 1) : keys
  })
}
