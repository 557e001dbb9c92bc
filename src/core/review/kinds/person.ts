import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { ofLanguage, type ByLanguage } from '../words/phrases-by-language.ts'
import { onceFor } from '../words/once.ts'
import { quotedPlaces } from '../words/quoted-places.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { plain, wordsIn, type Word } from '../words/words-in.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Sections that speak to the reader in the owner's own voice; scripts of 5 and 17 may be read by somebody else. */
const ownVoice = new Set([7, 8, 10, 16])

interface Persons {
  /** The owner speaking: "I", "my". */
  own: ReadonlySet<string>
  /** A sentence about the clients begins with it: "They delegate real work." */
  they: ReadonlySet<string>
  /** Behind the owner's name these make a sentence about somebody else. */
  about: RegExp
}

const persons: ByLanguage<Persons> = {
  en: {
    own: set("i i'm i've i'd i'll my me mine"),
    they: set('they their'),
    about:
      /^(?:is|has|was|had|helps|works|teaches|runs|offers|believes|does|spent|built|wrote|founded|started|trains|supports|leads|makes|knows|sees|looks)$/u,
  },
  de: {
    own: set('ich mein meine meinen meiner meinem mir mich'),
    they: set(''),
    about:
      /^(?:ist|hat|war|hatte|hilft|arbeitet|unterrichtet|begleitet|berät|führt|bietet|gründete|leitet|kennt|weiß|macht)$/u,
  },
  es: {
    own: set('yo mi mis me mí'),
    they: set('ellos ellas'),
    about: /^(?:es|ha|fue|era|tiene|ayuda|trabaja|enseña|dirige|ofrece|acompaña|fundó|lleva|hace)$/u,
  },
  fr: {
    own: set("je j'ai mon ma mes moi me j'aide j'étais"),
    they: set('ils elles leur leurs'),
    about: /^(?:est|a|était|avait|aide|travaille|enseigne|accompagne|dirige|propose|fonde|connaît|fait)$/u,
  },
  pl: {
    own: set('ja mój moja moje mnie mi jestem mam'),
    they: set('oni one ich'),
    about: /^(?:jest|ma|był|była|pomaga|pracuje|uczy|prowadzi|wspiera|oferuje|założył|założyła|zna)$/u,
  },
}

/** Sentences of the answers as the person wrote them about the clients, folded. */
const clientSentences = onceFor(
  ({ coreProblem, outcomes, idealClient, message, uniqueAdvantage }: Intake): ReadonlySet<string> => {
    const all = [coreProblem, outcomes, idealClient, message, uniqueAdvantage].flatMap((answer) => {
      const words = wordsIn(answer)
      const last = words.at(-1)
      return Array.from({ length: (last?.sentence ?? -1) + 1 }, (_, at) => {
        const own = words.filter(({ sentence }) => sentence === at)
        return plain(answer.slice(own[0]?.from, own.at(-1)?.to))
      })
    })
    return new Set(all.filter((sentence) => sentence.split(' ').length >= 4))
  },
)

/** What the answers say of the clients or of the owner as of other people, word for word in copy that speaks to the reader. */
export function wrongPerson(reading: Reading): Found[] {
  const person = ofLanguage(persons, reading)
  if (!person || !ownVoice.has(reading.section.number)) return []
  const answered = clientSentences(reading.intake)
  const name = wordsIn(reading.intake.fullName).map(({ key }) => key)
  return reading.texts.flatMap((placed) => {
    const words = placed.words()
    const inQuotes = quotedPlaces(placed.text)
    const isOwn = words.some((word) => person.own.has(word.key) && !inQuotes.hold(word))
    return placed.sentences().flatMap(({ first, end }) => {
      const [head, last] = [words[first], words[end - 1]]
      if (!head || !last || inQuotes.hold({ from: head.from, to: last.to })) return []
      const aboutClients =
        person.they.has(head.key) && answered.has(plain(placed.text.slice(head.from, last.to)))
      if (!aboutClients && !(isOwn && isAboutOwner(words, first, name, person))) return []
      return [finding(placed, head, last, aboutClients)]
    })
  })
}

/** "Mara Lindqvist is …" at the beginning of a sentence. */
function isAboutOwner(
  words: readonly Word[],
  first: number,
  name: readonly string[],
  { about }: Persons,
): boolean {
  if (name.length === 0) return false
  const whole = name.every((key, i) => words[first + i]?.key === key)
  const length = whole ? name.length : words[first]?.key === name[0] ? 1 : 0
  const verb = words[first + length]
  return length > 0 && verb !== undefined && verb.sentence === words[first]?.sentence && about.test(verb.key)
}

const finding = (placed: PlacedText, head: Word, last: Word, aboutClients: boolean): Found =>
  aboutWords('broken', placed, head.from, last.to, {
    severity: 'warning',
    sentence: aboutClients
      ? `${quoted(placed.text.slice(head.from, last.to))} is your answer about your clients, word for word. Say it to the reader.`
      : `${quoted(placed.text.slice(head.from, last.to))} speaks of you as of somebody else, in copy that says “I”.`,
  })
