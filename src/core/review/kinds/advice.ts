import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import { exercisePhrases } from '../phrases/exercise-phrases.ts'
import { listFinder } from '../words/phrases-by-language.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** Fields in which what one advises reaches people nobody has seen, by the words an industry is named with. */
const fields: readonly { named: RegExp; whom: string; body: boolean }[] = [
  {
    named:
      /physio|medic|clinic|\bhealth|therap|nutrition|\bdiet|fitness|yoga|pilates|(?:back|neck|knee|hip|joint|foot|jaw|chronic|nerve|pelvic|period|persistent) pain|\bpain (?:clinic|cent|manag|relief|therap|special|coach|free)|\bin pain\b|midwi|psycholog|dent(?:al|ist)|osteopath|chiropract|ernährung|gesundheit|\barzt|praxis|heilprakt|schlaf(?!zimmer|sack|säck|sofa|anzüg|plätz|möbel|wagen)|(?<!\p{L})sleep(?! rough|ing rough|ing bag|wear|over)|wellness|personal train|\bgym\b|(?<!\p{L})sport|santé|salud|médic|sommeil|sueño|nutri|entrenador|zdrow|diet|fizjo|lekar|(?<!\p{L})tren(?:er|ing|ażer|owa)/iu,
    whom: 'a doctor or therapist',
    body: true,
  },
  {
    named:
      /financ|invest(?!ig)|\btax\b|mortgage|pension|insurance|credit|wealth|finanz|steuer|versicherung|fiscal/iu,
    whom: 'an adviser',
    body: false,
  },
  {
    named: /\blaw\b|lawyer|legal|solicitor|attorney|notar|rechtsanw|kanzlei|avocat|abogad/iu,
    whom: 'a lawyer',
    body: false,
  },
]

/** Where a reader is told what to do without anybody looking on. */
const advising = new Set(['tips.action', 'deliverables.description'])
/** Public texts in which an exercise may stand. */
const publicSections = new Set([3, 6, 7, 8, 9, 10, 16])
const findExercises = listFinder(exercisePhrases)

/** Whom to see about health, money or law: a sentence that names one is a limit of advice. */
export const whomToSee =
  /\b(?:doctor|physician|gp|midwife|therapist|physio\w*|professional|adviser|advisor|accountant|lawyer|solicitor|attorney)\b|ärzt|arzt|anwält|anwalt|berater|médecin|avocat|médico|abogad|lekarz|adwokat/iu

const limit =
  /\b(?:unless|do not try|don['’]t try|not for|not if|only if|if you (?:have|are|take|feel)|stop (?:if|when|as soon)|instead of trying|in person)\b|nicht für|nur wenn|falls sie|wenn sie|hören sie auf/iu

const isLimited = (text: string): boolean => whomToSee.test(text) || limit.test(text)

/**
 * Advice on health, money or law that does not say for whom it does not hold. Nobody but the client can say that it is safe
 * as it stands, so it is asked for until it was confirmed.
 */
export function adviceFindings(reading: Reading): Found[] {
  const field = fieldOfAdvice(reading.intake)
  if (!field || !publicSections.has(reading.section.number)) return []
  const confirmedIn = confirmedWords(reading)
  const find = field.body ? findExercises(reading) : null
  return reading.texts.flatMap((placed) => {
    const exercises = find?.(placed.words()) ?? []
    const hard = exercises.find(({ list }) => list.hard)
    const isAdvice = (placed.section === 6 || placed.section === 7) && advising.has(placed.place)
    const shown = isAdvice ? { from: 0, to: placed.text.length } : (hard ?? exercises[0])
    if (!shown || placed.text.trim() === '' || isLimited(piece(placed, reading.texts))) return []
    if (confirmedIn(placed)(shown)) return []
    return [
      aboutWords('binding', placed, shown.from, shown.to, {
        severity: hard ? 'warning' : 'note',
        sentence: `This advice reaches people nobody has seen. Say for whom it is not meant, or when to see ${field.whom} first; or confirm that it holds for everybody.`,
        confirmable: true,
      }),
    ]
  })
}

/** The tip or the piece as a whole: its limit may stand in any of its texts. */
const piece = ({ path }: PlacedText, texts: readonly PlacedText[]): string =>
  texts
    .filter((other) => other.path[0] === path[0] && other.path[1] === path[1])
    .map(({ text }) => text)
    .join('\n')

const fieldOfAdvice = onceFor(
  ({ industry }: Intake) => fields.find(({ named }) => named.test(industry)) ?? null,
)
