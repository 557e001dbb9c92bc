import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** Fields in which what one advises reaches people nobody has seen, by the words an industry is named with. */
const fields: readonly { named: RegExp; whom: string }[] = [
  {
    named:
      /physio|medic|clinic|\bhealth|therap|nutrition|\bdiet|fitness|yoga|pilates|\bpain\b|midwi|psycholog|dent(?:al|ist)|osteopath|chiropract|ernährung|gesundheit|\barzt|praxis|heilprakt|santé|salud|médic/iu,
    whom: 'a doctor or therapist',
  },
  {
    named:
      /financ|invest|\btax\b|mortgage|pension|insurance|credit|wealth|finanz|steuer|versicherung|fiscal/iu,
    whom: 'an adviser',
  },
  {
    named: /\blaw\b|lawyer|legal|solicitor|attorney|notar|rechtsanw|kanzlei|avocat|abogad/iu,
    whom: 'a lawyer',
  },
]

/** Where a reader is told what to do without anybody looking on. */
const advising = new Set(['tips.action', 'deliverables.description'])

const limit =
  /\b(?:doctor|physician|gp|midwife|therapist|physio\w*|professional|adviser|advisor|accountant|lawyer|solicitor|attorney|unless|do not try|don['’]t try|not for|not if|only if|if you (?:have|are|take|feel)|stop (?:if|when|as soon)|instead of trying|in person)\b|ärzt|arzt|anwält|anwalt|berater|nicht für|nur wenn|falls sie|wenn sie|hören sie auf|médecin|avocat|médico|abogado/iu

/**
 * Advice on health, money or law that does not say for whom it does not hold. Nobody but the client can say that it is safe
 * as it stands, so it is asked for until it was confirmed.
 */
export function adviceFindings(reading: Reading): Found[] {
  const field = fieldOfAdvice(reading.intake)
  if (!field || (reading.section.number !== 6 && reading.section.number !== 7)) return []
  const confirmedIn = confirmedWords(reading)
  return reading.texts
    .filter(({ place }) => advising.has(place))
    .filter((placed) => !limit.test(piece(placed, reading.texts)))
    .map((placed): [PlacedText, { from: number; to: number }] => [
      placed,
      { from: 0, to: placed.text.length },
    ])
    .filter(([placed, span]) => placed.text.trim() !== '' && !confirmedIn(placed)(span))
    .map(([placed, { from, to }]) =>
      aboutWords('proof', placed, from, to, {
        severity: 'note',
        sentence: `This advice reaches people nobody has seen. Say for whom it is not meant, or when to see ${field.whom} first; or confirm that it holds for everybody.`,
        confirmable: true,
      }),
    )
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
