import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { isPublic, roleOf } from '../roles.ts'
import { isAsked } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'

const long = String.raw`(?:months?|years?|monat\p{L}*|jahr\p{L}*|mes(?:es)?|años?|mois|ans?|année|miesi\p{L}+|rok\p{L}*)`
/** How long somebody is bound: notice in months, a first year, a least number of months. */
const binds = new RegExp(
  String.raw`(?<!\p{L})(?:(?:notice|after|first|frist|nach|ersten|erst nach|preaviso|tras|primer|préavis|après|wypowiedzen\p{L}*|po) ?(?:[^.;]{0,24} )?${long}|${long}[’']? ?(?:of )?(?:notice|kündigungsfrist|de (?:preaviso|préavis))|(?:at least|minimum|mindestens|mínimo|al menos|au moins|co najmniej) (?:of |de )?\p{L}+ ${long}|${long} (?:at least|minimum|mindestens|como mínimo|au moins|minimum))(?!\p{L})`,
  'iu',
)
const leaving =
  /(?<!\p{L})(?:stop|leave|quit|end (?:it|the)|cancel|return (?:it|the)|(?:give|hand|bring) (?:it |the \p{L}+ )?back|walk away|aussteigen|ausstieg|kündigen|kündbar|kündigung|beenden|aufhören|zurückgeben|dejarlo|dej(?:ar|as)|baja|devolver\p{L}*|devuelves|cancelar|arrêt\p{L}*|résili\p{L}*|rendez|rendre|rezygn\p{L}*|zrezygn\p{L}*|wypowiedzie\p{L}*|odda(?:ć|jesz|ć))(?!\p{L})/iu
const anyTime =
  /(?<!\p{L})(?:any ?time|whenever you (?:like|want|wish)|from (?:one month to the next|month to month|the (?:very )?first (?:day|month|week))|at a day[’']s notice|without (?:any )?notice|even after (?:a|one|two) (?:days?|weeks?)|jederzeit|von heute auf morgen|vom ersten (?:tag|monat) an|ohne frist|von monat zu monat|auch nach (?:einer|wenigen|zwei) \p{L}+|(?:en )?cualquier momento|cuando (?:quieras|quiera)|de un día para otro|desde el primer (?:día|mes)|sin preaviso|sin avisar|à tout moment|quand (?:vous voulez|bon vous semble)|du jour au lendemain|dès le premier (?:jour|mois)|sans préavis|même (?:au bout|après) [^,.;]{2,20}|w każdej chwili|kiedy (?:chcesz|zechcesz)|z dnia na dzień|od pierwszego (?:dnia|miesiąca)|bez wypowiedzenia)(?!\p{L})/iu
/** What comes behind the time one is bound for. */
const later =
  /(?<!\p{L})(?:after (?:that|the|six|twelve|three|your)|then|danach|nach (?:dem|der|den|sechs|zwölf|drei)|después|tras|luego|ensuite|après (?:la|les|six|douze|trois)|potem|później|po (?:roku|pierwszym|sześciu))(?!\p{L})/iu

/** What one may leave at any time all the same: letters, messages, a talk. */
const otherThings =
  /(?<!\p{L})(?:unsubscrib\p{L}*|newsletters?|(?:mailing )?lists?|letters?|e-?mails?|messages?|texts?|sms|calls?|videos?|abmeld\p{L}*|mails?|nachricht\p{L}*|gespräch\p{L}*|verteiler\p{L}*|correos?|mensajes?|llamadas?|boletín|désinscri\p{L}*|appels?|liste|wiadomo\p{L}*|rozmow\p{L}*|wypis\p{L}*|listę)(?!\p{L})/iu

const boundBy = onceFor(({ practical, offers }: Intake): string | undefined =>
  [practical.cancelling, ...offers.map(({ timeframe }) => timeframe)].find(
    (answer) => binds.test(answer) && !anyTime.test(answer),
  ),
)

/** “You can stop from one month to the next”, where an answer binds for a year. */
export function freeToLeave(reading: Reading): Found[] {
  const answered = boundBy(reading.intake)
  if (answered === undefined) return []
  const confirmedIn = confirmedWords(reading)
  return reading.texts.flatMap((placed) => {
    if (!isPublic(roleOf(placed)) || !anyTime.test(placed.text)) return []
    const words = placed.words()
    return placed.sentences().flatMap(({ first, end }) => {
      const [from, to] = [words[first]?.from ?? 0, words[end - 1]?.to ?? 0]
      const sentence = placed.text.slice(from, to)
      if (!anyTime.test(sentence) || !leaving.test(sentence) || later.test(sentence)) return []
      if (otherThings.test(sentence)) return []
      if (isAsked(placed.text, words, first) || confirmedIn(placed)({ from, to })) return []
      return [
        aboutWords('contradiction', placed, from, to, {
          severity: 'warning',
          confirmable: true,
          sentence: `${quoted(sentence)} lets somebody go when they like, and you answered: ${quoted(answered)}.`,
        }),
      ]
    })
  })
}
