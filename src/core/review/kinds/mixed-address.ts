import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { roleOf, type Role } from '../roles.ts'
import { ofLanguage, type ByLanguage } from '../words/phrases-by-language.ts'
import { onceFor } from '../words/once.ts'
import { quotedPlaces } from '../words/quoted-places.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, type Word } from '../words/words-in.ts'

type Way = 'close' | 'formal'

interface Address {
  close: (word: Word) => boolean
  formal: (word: Word) => boolean
  /** Behind these a name says that somebody else is spoken of: “Pani Beata powiedziała”. */
  titles?: true
  /** How the brand voice says which one it is. */
  said: Readonly<Record<Way, RegExp>>
  names: Readonly<Record<Way, string>>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const germanClose = set('du dich dir dein deine deinen deinem deiner deines')
const germanFormal = set('Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres')
const spanishClose = set('tú ti contigo te tu tus tuyo tuya')
const spanishFormal = set('usted ustedes')
const frenchClose = set('tu toi tes ton ta te')
const frenchFormal = set('vous votre vos')
const polishClose = set('ty ciebie cię tobie ci twój twoja twoje twojego twojej twoim twoją twoich')
const polishFormal = set('Pan Pani Pana Panu Panią Państwo Państwa Państwu')

/** How copy speaks to its reader where a language has two ways. */
const addresses: ByLanguage<Address> = {
  de: {
    close: ({ key }) => germanClose.has(key),
    formal: ({ text, begins }) => !begins && germanFormal.has(text),
    said: {
      close: /\bper du\b|\bdu-form\b|\bduzen\b|\bgeduzt\b|\bmit du\b/iu,
      formal: /\bper sie\b|\bsie-form\b|\bsiezen\b|\bgesiezt\b|\bmit sie\b/iu,
    },
    names: { close: 'du', formal: 'Sie' },
  },
  es: {
    close: ({ key }) => spanishClose.has(key),
    formal: ({ key }) => spanishFormal.has(key),
    said: { close: /\bde tú\b|\btute[ao]|\btuteamos\b/iu, formal: /\bde usted\b|\busted\b/iu },
    names: { close: 'tú', formal: 'usted' },
  },
  fr: {
    close: ({ key }) => frenchClose.has(key),
    formal: ({ key }) => frenchFormal.has(key),
    said: { close: /\btutoi|\ben tu\b|\bon se tutoie\b/iu, formal: /\bvouvoi|\bvous\b/iu },
    names: { close: 'tu', formal: 'vous' },
  },
  pl: {
    close: ({ key }) => polishClose.has(key),
    titles: true,
    formal: ({ text }) => polishFormal.has(text),
    said: { close: /\bna ty\b|per ty\b/iu, formal: /\bper pan|\bpan\/pani\b|\bna pan/iu },
    names: { close: 'ty', formal: 'Pan/Pani' },
  },
}

const sayingOf = onceFor(({ brandVoice, rules, market }: Intake): string =>
  [brandVoice, rules, market.language].join('\n'),
)

/** Where others speak, or where the reader is spoken of. */
const ofOthers: ReadonlySet<Role> = new Set(['theirs', 'internal', 'avoid', 'targeting'])
/** So many words of either kind make a text mixed: one alone may be a name or a saying. */
const few = 2

/** "du" and "Sie" in one text, or another one than the brand voice asks for. */
export function mixedAddress(reading: Reading): Found[] {
  const address = ofLanguage(addresses, reading)
  if (!address) return []
  const asked = askedFor(address, sayingOf(reading.intake))
  return reading.texts.flatMap((placed) => {
    if (ofOthers.has(roleOf(placed))) return []
    const outside = wordsOutsideQuotes(placed)
    const close = outside.filter(address.close)
    const formal = outside.filter(
      (word) => address.formal(word) && !(address.titles && isNamed(placed.words(), word)),
    )
    const odd = oddOnes(close, formal, asked)
    const [first] = odd?.words ?? []
    if (!odd || !first) return []
    return [
      aboutWords('broken', placed, first.from, first.to, {
        severity: 'warning',
        sentence: `${quoted(first.text)}: ${asked ? `the brand voice says ${address.names[asked]}` : `elsewhere in this text it is ${address.names[odd.instead]}`}. Speak to the reader in one way.`,
      }),
    ]
  })
}

/** “Pani Beata”: the next word is a name, and not the beginning of another sentence. */
function isNamed(words: readonly Word[], title: Word): boolean {
  const next = words[title.at + 1]
  return next?.sentence === title.sentence && isLarge(next.text)
}

function askedFor({ said }: Address, answers: string): Way | null {
  const [close, formal] = [said.close.test(answers), said.formal.test(answers)]
  return close === formal ? null : close ? 'close' : 'formal'
}

function oddOnes(
  close: readonly Word[],
  formal: readonly Word[],
  asked: Way | null,
): { words: readonly Word[]; instead: Way } | null {
  if (asked === 'close') return formal.length > 0 ? { words: formal, instead: 'close' } : null
  if (asked === 'formal') return close.length > 0 ? { words: close, instead: 'formal' } : null
  if (close.length === 0 || formal.length === 0 || Math.max(close.length, formal.length) < few) return null
  return close.length < formal.length
    ? { words: close, instead: 'formal' }
    : { words: formal, instead: 'close' }
}

function wordsOutsideQuotes(placed: PlacedText): Word[] {
  const inQuotes = quotedPlaces(placed.text)
  // “Un rendez-vous” is a noun in every address.
  const isNoun = ({ from }: Word): boolean =>
    /rendez-$/iu.test(placed.text.slice(Math.max(0, from - 7), from))
  return placed.words().filter((word) => !inQuotes.hold(word) && !isNoun(word))
}
