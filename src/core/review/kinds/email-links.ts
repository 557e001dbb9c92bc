import { linkWordsRule, tokensIn, tokenText, type CopyToken } from '../../../shared/tokens.ts'
import { linksIn } from '../facts/links.ts'
import { phonesIn } from '../facts/phones.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { asksToAnswer, hereIs, linkInWords, placeOfLink, unjoined } from '../phrases/link-phrases.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { tellingStems } from '../../../shared/stems.ts'
import { folded, placesOf, wordsIn } from '../words/words-in.ts'
import { unsubscribeWords } from './email.ts'
import { onlinePlace } from '../../../shared/told-in-answers.ts'

/** E-mails that speak of a link and hold none, and those that invite to what nothing in them leads to. */
export function linklessEmails(reading: Reading): Found[] {
  return reading.texts.filter(isBody).flatMap((placed) => {
    const words = linkWords(reading, placed)
    return words.length > 0 ? words : invitesNowhere(reading, placed)
  })
}

const isBody = ({ section, place }: PlacedText): boolean =>
  (section === 8 || section === 16) && place === 'emails.body'

/** “Open it with the link in this e-mail”: no tool puts a link there. */
function linkWords(reading: Reading, placed: PlacedText): Found[] {
  const { text } = placed
  if (!/link|enlace|lien/iu.test(text)) return []
  const said = [...text.matchAll(linkInWords)].map(({ 0: words, index, groups }) => ({
    ...{ words, index },
    before: unjoined[groups?.['joined']?.toLowerCase() ?? ''] ?? '',
  }))
  const stands = [...text.matchAll(placeOfLink)]
    .filter(({ index }) => !said.some((each) => index > each.index && index < each.index + each.words.length))
    .map(({ 0: words, index, groups }) => ({ words, index, before: `${here(reading, groups?.['in'])}: ` }))
  return [...said, ...stands].map(({ words, index, before }) => {
    const token = tokenText(meantAt(reading, placed, index))
    return aboutWords('email', placed, index, index + words.length, {
      ...{ severity: 'note', rule: linkWordsRule },
      sentence: `${quoted(words)} is no link. With ${token} in its place, the address stands there wherever the e-mail goes.`,
      repair: { label: `Write ${token}`, text: `${before}${token}` },
    })
  })
}

/** German and English share the preposition. */
const here = ({ language }: Reading, preposition = 'in'): string =>
  hereIs[preposition.toLowerCase()] ?? (language === 'de' ? 'hier' : 'here')

/** What a link at a place leads to: what is named nearest to it, and where nothing is, what the e-mail is for. */
function meantAt(reading: Reading, { section, text, path }: PlacedText, at: number): CopyToken {
  const from = Math.max(...['.', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, at))) + 1
  const length = text.slice(at).search(/[.!?\n](?:\s|$)/u)
  if (unsubscribeWords.test(text.slice(from, length < 0 ? text.length : at + length))) return 'unsubscribe'
  const nearest = (words: string | undefined): number =>
    Math.min(...[...placesOf(folded(text), folded(words?.trim() ?? ''))].map((place) => Math.abs(place - at)))
  const gift = nearest(reading.facts.find(({ id }) => id === 'gift-title')?.text)
  const step = nearest(reading.intake.callToAction)
  const early = section === 8 && Number(path[1]) < firstInvitation
  return gift < step || (gift === step && early) ? 'gift link' : stepLink(reading)
}

/** So many e-mails come before the one that names the first step. */
const firstInvitation = 4

/** The page on which one takes the first step. */
const stepLink = ({ intake }: Reading): CopyToken =>
  intake.firstStep.kind === 'shop' ? 'offer link' : 'call link'

/** Where no link was answered and nothing goes online, the address that was answered is the way, once the e-mail names it. */
function namesAddress({ intake: { practical, firstStep } }: Reading, placed: PlacedText): boolean {
  if (practical.bookingLink.trim() !== '' || onlinePlace.test(firstStep.place)) return false
  const said = new Set(tellingStems(placed.words()))
  return [practical.address, firstStep.place].some((address) =>
    tellingStems(wordsIn(address)).some((stem) => said.has(stem)),
  )
}

/** The call to action stands in it, and neither a link, nor a number, nor a word of how to answer. */
function invitesNowhere(reading: Reading, placed: PlacedText): Found[] {
  const { text } = placed
  const call = folded(reading.intake.callToAction.trim())
  const [from] = placesOf(placed.folded(), call)
  if (from === undefined) return []
  const leads = tokensIn(text).some(({ token }) => token.endsWith('link'))
  if (leads || linksIn(text).length > 0 || phonesIn(text).length > 0 || asksToAnswer.test(text)) return []
  if (namesAddress(reading, placed)) return []
  const token = tokenText(stepLink(reading))
  const line = /^[^\n]*/u.exec(text.slice(from + call.length))?.[0] ?? ''
  const alone = /(?:^|\n)\s*$/u.test(text.slice(0, from)) && /^[\s.!]*$/u.test(line)
  const to = from + call.length + line.trimEnd().length
  return [
    aboutWords('email', placed, from, to, {
      ...{ severity: 'note', rule: 'email-no-link' },
      sentence: `The e-mail invites, and nothing in it leads there. Put ${token} below the invitation, or say how to answer.`,
      repair: alone ? { label: `Put ${token} below it`, text: `${text.slice(from, to)}\n${token}` } : null,
    }),
  ]
}
