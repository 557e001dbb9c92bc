import { kindsOfOffer, lightWords } from '../facts/name-words.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, plain, type Word } from '../words/words-in.ts'

/** What introduces an offer by its name. */
const introducing = new Set(
  `join joining enrol enroll enrolling apply applying called named inside welcome into in through of my our with start
  started starting offer offers program programme for about choose get is`.split(/\s+/u),
)
/** Kinds that also end many names that are nobody's offer. */
const common = new Set([
  'process',
  'path',
  'plan',
  'experience',
  'model',
  'approach',
  'school',
  'lab',
  'service',
  'package',
  'circle',
])
const noNames = new Set(
  `why how what when your my our this that every each no any more one another their his her its these those i we you
  if is are do does not and free full new first next join book get start`.split(/\s+/u),
)

/** Another "… Program" or "… Method" than the offer's, presented by its name in running text. */
export function strangeOffers(reading: Reading): Found[] {
  const offer = reading.facts.find(({ id }) => id === 'offer-name')
  if (!offer) return []
  const right = [
    ...reading.facts.map(({ text }) => plain(text)),
    ...reading.ownNames,
    plain(reading.intake.businessName),
  ]
  return reading.texts.flatMap((placed) => {
    const found: Found[] = []
    for (const word of placed.words()) {
      if (!kindsOfOffer.has(word.key) || common.has(word.key) || !isLarge(word.text)) continue
      const name = nameEndingWith(placed, word)
      if (!name) continue
      const here = placed.text.slice(name.from, name.to)
      const bare = plain(here).replace(/^the /u, '')
      if (right.some((each) => each.includes(bare) || bare.includes(each.replace(/^the /u, '') || bare)))
        continue
      if (reading.answers.hold(bare)) continue
      found.push(
        aboutWords('fact', placed, name.from, name.to, {
          severity: 'error',
          sentence: `${quoted(here)} is presented as an offer, and your offer is named ${quoted(offer.text)}.`,
          repair: { label: `Write ${quoted(offer.text)}`, text: offer.text },
        }),
      )
    }
    return found
  })
}

/** The capitalised words that end with this one, introduced as an offer is, and not in a headline. */
function nameEndingWith(placed: PlacedText, last: Word): { from: number; to: number } | null {
  const words = placed.words()
  const sentence = placed.sentences()[last.sentence]
  let first = last.at
  for (let i = last.at - 1; i >= 0 && last.at - i <= 5; i--) {
    const word = words[i]
    if (!word || word.sentence !== last.sentence) break
    if (!/^[ \u00a0&'’-]{1,3}$/u.test(placed.text.slice(word.to, words[i + 1]?.from))) break
    if (
      noNames.has(word.key) ||
      introducing.has(word.key) ||
      (!isLarge(word.text) && !lightWords.has(word.key))
    )
      break
    if (isLarge(word.text)) first = i
    if (word.begins) break
  }
  const head = words[first]
  const named = words.slice(first, last.at).filter((word) => !lightWords.has(word.key))
  if (!head || named.length === 0 || !sentence) return null
  if (sentence.title && sentence.end - sentence.first > last.at - first + 1) return null
  const article = ['the', 'a', 'an'].includes(words[first - 1]?.key ?? '') ? 1 : 0
  const before = words[first - 1 - article]
  const introduced = before !== undefined && before.sentence === head.sentence && introducing.has(before.key)
  const isWhole = head.key === 'the' && !head.begins
  return introduced || isWhole || (head.key === 'the' && named.length >= 1 && !sentence.title)
    ? { from: head.from, to: last.to }
    : null
}
