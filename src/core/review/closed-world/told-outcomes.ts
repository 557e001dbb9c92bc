import type { Answers } from '../words/answers.ts'
import { keysOf } from '../words/around.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import { supposes } from './deed-claims.ts'
import type { Signals } from './signals.ts'
import type { Suspect } from './suspect.ts'
import { isHeld, tellings } from './told-stories.ts'

/** How a sentence says, at its beginning, that time has gone by, and who is no third person. */
interface Outcome {
  since: RegExp
  /** Words of somebody spoken to, or of the speaker: what is said of them is said otherwise. */
  ours: RegExp
  /** What may be or will be is no outcome. */
  maybe: RegExp
}

const outcomes: Readonly<Record<string, Outcome>> = {
  en: {
    since:
      /^(?:and |but )?(?:today|these days|since then|within (?:a|an|the|\p{L}+) (?:day|week|fortnight|month|year|hour)s?|by the (?:first|second|third|fourth|fifth|next|end of the(?: first| second)?) (?:day|week|month|year|visit|session|lesson|call)|after (?:just |only )?(?:(?:a|one|two|three|four|five|six|eight|ten|\d+) )?\p{L}+ (?:with us|later)|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|\d+) (?:day|week|month|year|visit|session|lesson)s? (?:later|on|in|after|afterwards))(?!\p{L})/iu,
    ours: /^(?:i|i'm|i've|i'll|we|we're|we've|we'll|you|you'll|you're|your|yours|my|our|us|me)$/u,
    maybe: /^(?:can|could|may|might|would|will|should|if|when|whether|every|each|most|many)$/u,
  },
  de: {
    since:
      /^(?:und |aber )?(?:heute|inzwischen|mittlerweile|seither|seitdem|seit (?:dem|der|diesem|dieser) \p{L}+(?: \p{L}+)?|(?:schon |bereits )?nach (?:nur )?(?:einem|einer|zwei|drei|vier|fünf|sechs|acht|zehn|wenigen|\d+) \p{L}+|(?:einen?|zwei|drei|vier|fünf|sechs|acht|zehn|wenige|\d+) (?:tage?|wochen?|monate?|jahre?) (?:später|danach|darauf))(?!\p{L})/iu,
    ours: /^(?:ich|wir|du|dein\p{L}*|dich|dir|uns|unser\p{L}*|mein\p{L}*|mir|mich|ihnen|man|euch)$/u,
    maybe:
      /^(?:kann|können|könnte\p{L}*|wird|werden|würde\p{L}*|wenn|falls|ob|jede\p{L}*|viele|meist\p{L}*)$/u,
  },
  es: {
    since:
      /^(?:y |pero )?(?:hoy (?:ya |por fin |mismo )?(?:tiene|vive|trabaja|es|lleva|dirige|está|gana|duerme|camina|habla)|desde entonces|al (?:segundo|tercer|cuarto|quinto|cabo de) \p{L}+(?: \p{L}+)?|a l[oa]s (?:pocos|pocas|dos|tres|cuatro|cinco|seis|ocho|diez|\d+) (?:días|semanas|meses|años|sesiones|clases|visitas)|(?:una?|dos|tres|cuatro|cinco|seis|ocho|diez|\d+) (?:días?|semanas?|mes(?:es)?|años?) (?:después|más tarde)|(?:tras|después de) (?:una?|dos|tres|cuatro|cinco|seis|\d+) \p{L}+)(?!\p{L})/iu,
    ours: /^(?:yo|te|tu|tus|tú|ti|contigo|usted|nos|nosotr[oa]s|mi|mis|me|nuestr[oa]s?|vosotr[oa]s|os|\p{L}+(?:mos|ás|és|réis))$/u,
    maybe: /^(?:puede\p{L}*|podría\p{L}*|si|cuando|cada|quizá\p{L}*|much[oa]s|\p{L}+rá|\p{L}+rán)$/u,
  },
  fr: {
    since:
      /^(?:et |mais )?(?:aujourd['’]hui|depuis(?: ce jour| lors)?|au bout (?:de|d['’])\s?\p{L}+ \p{L}+|(?:une?|deux|trois|quatre|cinq|six|huit|dix|quelques|\d+) (?:jours?|semaines?|mois|ans?|années?) (?:plus tard|après)|après (?:une?|deux|trois|quatre|cinq|six|\d+) \p{L}+|dès l[ae] \p{L}+ \p{L}+)(?!\p{L})/iu,
    ours: /^(?:je|j|j'ai|nous|notre|nos|vous|votre|vos|tu|te|ton|ta|tes|mon|ma|mes|me|moi|on|\p{L}+ez|\p{L}+ons)$/u,
    maybe: /^(?:peut|peuvent|pourrait|si|quand|chaque|beaucoup|\p{L}+ra|\p{L}+ront)$/u,
  },
  pl: {
    since:
      /^(?:i |a |ale )?(?:dziś|dzisiaj|od tamtej pory|od tego czasu|od tamtego \p{L}+|(?:już )?po (?:jednej|jednym|dwóch|trzech|czterech|pięciu|sześciu|kilku|paru|\d+) \p{L}+|(?:dwa|trzy|cztery|pięć|sześć|kilka|\d+) (?:dni|tygodni\p{L}*|miesi\p{L}+|lat\p{L}?) (?:później|potem)|(?:tydzień|miesiąc|rok) później)(?!\p{L})/iu,
    ours: /^(?:ja|ty|ci|cię|tobie|twoj\p{L}*|twój|państwo|państwa|państwu|pani|pan|panu|mój|moj\p{L}*|nasz\p{L}*|nam|my|wy|was|wam|\p{L}+(?:łam|łem|łaś|łeś|liśmy|łyśmy|cie|my|sz))$/u,
    maybe: /^(?:może|mogą|jeśli|gdy|kiedy|każd\p{L}*|wiele|większość|będzie|będą)$/u,
  },
}

/** How many sentences back the somebody may have been told of. */
const reach = 2

/**
 * What became of somebody told of before, that no answer holds: “Today she runs the choir”, “Nach drei Terminen hat er wieder
 * geschlafen”.
 */
export function toldOutcomes(placed: PlacedText, answers: Answers, signals: Signals): Suspect[] {
  const outcome = outcomes[placed.language]
  const telling = tellings[placed.language]
  if (!outcome || !telling || ownStories.has(placed.section)) return []
  const words = placed.words()
  const isOf = ({ ours }: Outcome, own: readonly Word[]): boolean => own.some(({ key }) => ours.test(key))
  return placed.sentences().flatMap(({ first, end }, at, sentences): Suspect[] => {
    const own = words.slice(first, end)
    const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
    if (at === 0 || !outcome.since.test(placed.text.slice(from, to))) return []
    // “Heute brauchen Sie dafür nichts”: written large inside a sentence it is the reader.
    if (own.some(({ text, begins }) => !begins && /^(?:Sie|Ihnen|Ihre?[nmrs]?)$/u.test(text))) return []
    if (isOf(outcome, own) || own.some(({ key }) => outcome.maybe.test(key))) return []
    if (/^\s?\?/u.test(placed.text.slice(to)) || supposes(keysOf(own), { signals })) return []
    const told = Array.from({ length: Math.min(reach, at) }, (_, i) => sentences[at - 1 - i]).some((one) => {
      const before = one ? words.slice(one.first, one.end) : []
      return (
        !isReaders(before) &&
        !supposes(keysOf(before), { signals }) &&
        before.some(({ key }) => telling.did.test(key))
      )
    })
    return told && !isHeld(placed, own[0]?.sentence ?? -1, answers)
      ? [{ from, to, what: 'a result', mild: true }]
      : []
  })
}

/** The owner's own story, and their life. */
const ownStories: ReadonlySet<number> = new Set([1, 3, 15])

const readers = /^(?:you|you'll|your|du|dein\p{L}*|te|tu|tus|usted|vous|votre|vos|ty|twoj\p{L}*)$/u
const isReaders = (own: readonly Word[]): boolean => own.some(({ key }) => readers.test(key))
