import type { Intake } from '../../../shared/intake.ts'
import { tellingStems } from '../../../shared/stems.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { isPublic, roleOf } from '../roles.ts'
import { isAsked, isNegated } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn } from '../words/words-in.ts'

/** Says that something costs nothing. “Free” by itself is much else in English: time, hands, a gift. */
const costsNothing =
  /(?<!\p{L})(?:(?:is|are|comes|it[’']s|entirely|completely|absolutely|always) free(?= ?(?:[.,;:!)—–]|$|and |for you))|free of charge|(?:at|for) no (?:cost|charge)|costs? (?:you )?nothing|without charge|gratis|kostenlos\p{L}*|kostenfrei\p{L}*|umsonst|kostet (?:sie |dich |euch )?nichts|gratuit(?:e|es|s|a|as|o|os|ement|amente)?|sin (?:ningún )?coste|no (?:te |le )?cuesta nada|ne (?:vous |te )?coûte rien|bezpłatn\p{L}*|darmow\p{L}*|za darmo|nic nie kosztuje)(?!\p{L})/iu
/** The first time somebody comes. */
const firstTime =
  /(?<!\p{L})(?:first|initial|introductory|trial) (?:visit|appointment|consultation|session|lesson|meeting|call|survey|class)|(?<!\p{L})(?:erst(?:gespräch|termin|beratung|besuch|stunde|konsultation)|(?:erste[rsnm]?|unser erstes) (?:termin|gespräch|stunde|besuch|beratung))|(?<!\p{L})primer[oa]? (?:consulta|cita|visita|clase|sesión|reunión)|(?<!\p{L})premi(?:er|ère) (?:rendez-vous|visite|consultation|séance|cours|appel)|(?<!\p{L})pierwsz\p{L}+ (?:wizyt|konsultacj|spotkani|lekcj|zajęci)\p{L}*/iu
const supposes = /^(?:if|when|wenn|falls|si|cuando|quand|jeśli|gdy)(?!\p{L})/iu

/** What has a price by the answers: how it is called, as stems, and what was answered. */
interface Priced {
  stems: readonly string[]
  said: string
}

const amount = /\d/u

const pricedIn = onceFor(({ offers, firstStep, objections, offerProgram }: Intake): readonly Priced[] =>
  [objections, offerProgram, firstStep.price].some((answer) => costsNothing.test(answer))
    ? []
    : offers.flatMap(({ name, price, includes }) => {
        const stems = tellingStems(wordsIn(name)).filter((stem) => stem.length >= 4)
        const isPriced = amount.test(price) && !costsNothing.test(price) && !costsNothing.test(includes)
        return isPriced && stems.length > 0 ? [{ stems, said: `${name}: ${price}` }] : []
      }),
)

const clauses = /[,;:—–]\s/u

/** “The first consultation is free”, where the answers give it a price. */
export function freeThoughPriced(reading: Reading): Found[] {
  const { intake, texts } = reading
  const priced = pricedIn(intake)
  const step = intake.firstStep
  const paidFirst = amount.test(step.price) && step.kind !== 'free-call' ? step.price : undefined
  if (priced.length === 0 && paidFirst === undefined) return []
  const confirmedIn = confirmedWords(reading)
  return texts.flatMap((placed) => {
    if (!isPublic(roleOf(placed)) || !costsNothing.test(placed.text)) return []
    const words = placed.words()
    return placed.sentences().flatMap(({ first, end }) => {
      const own = words.slice(first, end)
      const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
      const sentence = placed.text.slice(from, to)
      const clause = sentence.split(clauses).find((part) => costsNothing.test(part))
      if (clause === undefined || supposes.test(sentence) || isAsked(placed.text, words, first)) return []
      const said = wordsIn(clause.replace(costsNothing, ' '))
      // Who cancels pays nothing; that is another matter.
      if (isNegated(said) || cancelling.test(sentence) || confirmedIn(placed)({ from, to })) return []
      const stems = new Set(tellingStems(said))
      const one = priced.find((each) => each.stems.every((stem) => stems.has(stem)))
      const answered = one?.said ?? (firstTime.test(clause) ? paidFirst : undefined)
      if (answered === undefined) return []
      return [
        aboutWords('contradiction', placed, from, to, {
          severity: 'warning',
          confirmable: true,
          sentence: `${quoted(sentence)} says that it costs nothing, and you answered ${quoted(answered)}.`,
        }),
      ]
    })
  })
}

const cancelling =
  /cancel|reschedul|postpon|storn|absag|abgesag|verschieb|verleg|umbuch|anul|annul|report|odwoł|przełoż|before|vorher|zuvor|antes|avant|przed|deliver|versand|liefer|envío|livraison|dostaw|parking|park/iu
