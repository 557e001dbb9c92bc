import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Reading } from '../reading.ts'
import { questionsBefore } from '../words/asked-before.ts'
import { measuresOf } from '../words/measures.ts'
import { isNegated, negatedBefore } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

/** An amount as written, and what it comes to, by which two are compared. */
interface Amount {
  from: number
  to: number
  value: string
}

/** An answer of which copy may say nothing else. */
interface Closed {
  answer: keyof Intake['practical']
  /** What it is called in a finding. */
  called: string
  /** A sentence speaks of it when it holds all of these. */
  about: readonly RegExp[]
  amountsIn: (text: string) => Amount[]
  /** How the answer gives its amounts, where it does so in another form. */
  answeredIn?: (text: string) => Amount[]
}

// Words of English, German, Spanish, French, Polish, Italian and Dutch.
const closed: readonly Closed[] = [
  {
    answer: 'cancelling',
    called: 'until when one may cancel',
    about: [
      /(?<!\p{L})(?:cancel|reschedul|postpone|(?:move|moved|moves) (?:(?:a|an|the|your|any|this|that) )?(?:session|appointment|visit|booking|date|lesson|class|slot|call)|chang(?:e|es|ed|ing) (?:my|your|her|his|their) mind|change of (?:heart|plan)|let (?:us|me) know|décommand|préven|reporter|avis|sagen? .{0,20} ab|call off|stornier|storno|abzusag|abgesag|absag|verschieb|umbuch|umzubuch|anul|annul|disdi|disdet|afzeg|afgezeg|odwoł|przełoż)/iu,
      /(?<!\p{L})(?:before|beforehand|ahead|notice|prior|vorher|zuvor|vor|antes|antelación|avant|prima|anticipo|vooraf|tevoren|przed|wcześniej|veille|vortag|vortages|víspera|anterior|przeddzień|poprzedni\p{L}*|evening|abend)(?!\p{L})/iu,
    ],
    amountsIn: matching(
      /(?<![\d.,:\p{L}])(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|thirty|twenty-four|forty-eight|einen?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|vierundzwanzig|achtundvierzig|dreißig|dos|tres|cuatro|cinco|siete|ocho|diez|quince|treinta|veinticuatro|cuarenta y ocho|deux|trois|quatre|cinq|sept|huit|dix|quinze|trente|vingt-quatre|quarante-huit|dwa|dwie|dwóch|trzy|trzech|cztery|pięć|sześć|siedem|dziesięć|czternaście|trzydzieści)[ \u00a0-]?(?:working |full |whole )?(?:(hours?|hrs?|stunden?|std|horas?|heures?|ore|uur|uren|godzin[ay]?)|(wochen?|weeks?|semanas?|semaines?|tydzień|tygodni\p{L}*)|dni|days?|tagen?|tage|tag|días?|jours?|giorn[io]|dag(?:en)?)(?!\p{L})|(?<!\p{L})(?:the (?:day|evening|night) before|am (?:tag|abend) (?:zuvor|vorher|davor)|(?:am|zum) vortage?|la veille|la víspera|el día (?:antes|anterior)|dzień (?:wcześniej|przed)|(?:w )?przeddzień|poprzedniego dnia)(?!\p{L})/giu,
      ([, number, hours, weeks]) =>
        number === undefined
          ? '24'
          : String((smallNumbers[number.toLowerCase()] ?? Number(number)) * (hours ? 1 : weeks ? 168 : 24)),
    ),
  },
  {
    answer: 'hours',
    called: 'the opening hours',
    about: [
      /(?<!\p{L})(?:open|opening hours|geöffnet|öffnungszeiten|offen|abiert[oa]s?|abrimos|ouverts?|ouvertes?|apert[oiae]|aperti|geopend|otwart[aey]|czynn[aey])(?!\p{L})/iu,
    ],
    amountsIn: matching(
      /(?<![\d.,:])(\d{1,2})(?:[:.](\d\d))? ?(am|pm|uhr|h)? ?(?:bis|to|until|till|tot|hasta|a|à|alle|do|–|-) ?(\d{1,2})(?:[:.](\d\d))? ?(am|pm|uhr|h)?(?![\p{L}\d])/giu,
      ([, from, fromMinutes, fromMark, to, toMinutes, toMark]) =>
        (fromMark ?? toMark ?? fromMinutes ?? toMinutes)
          ? `${clock(from, fromMinutes, fromMark)}-${clock(to, toMinutes, toMark)}`
          : null,
    ),
  },
  {
    answer: 'hours',
    called: 'until when you are there',
    about: [
      /(?<!\p{L})(?:reach\p{L}*|available|answer(?:s|ed)?|pick up|we are there|open|erreichbar|geöffnet|telefon\p{L}*|anruf\p{L}*|für (?:sie|dich) da|localizable|atendemos|contestamos|abrimos|abiert[oa]s?|joignables?|ouverts?|ouvertes?|répondons|dostępn\p{L}*|otwart\p{L}*|czynn\p{L}*|odbieramy|odbieram)(?!\p{L})/iu,
    ],
    amountsIn: matching(
      /(?<!\p{L})(until|till|from|bis|ab|von|hasta|desde|jusqu['’]à|à partir de|dès|do|od|to|to|–|-|a las|à|a)\s?(?:las |la )?(\d{1,2})(?:[:.h](\d\d)| h (\d\d))? ?(am|pm|uhr|h)?(?![\p{L}\d]|[- \u00a0‑]min)/giu,
      ([, , hour, minutes, minutesBehind, mark]) =>
        Number(hour) <= 24 && (mark || minutes || minutesBehind || Number(hour) > 12)
          ? clock(hour, minutes ?? minutesBehind, mark)
          : null,
    ),
    answeredIn: hoursAnswered,
  },
  {
    answer: 'hours',
    called: 'the days you are open',
    about: [
      /(?<!\p{L})(?:geöffnet|öffnungszeiten|offen|erreichbar|telefon\p{L}*|anruf\p{L}*|abendtermin\p{L}*|sprechstunden?|sprechzeit\p{L}*|für (?:sie|dich) da)(?!\p{L})/iu,
    ],
    amountsIn: germanDays,
  },
]

/** Numbers in words with which one says until when one may cancel. */
const smallNumbers: Readonly<Record<string, number>> = {
  ...{ ein: 1, eine: 1, einen: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9 },
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    ten: 10,
    twelve: 12,
  },
  ...{
    dreißig: 30,
    thirty: 30,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    siete: 7,
    ocho: 8,
    diez: 10,
    quince: 15,
  },
  ...{ treinta: 30, veinticuatro: 24, 'cuarenta y ocho': 48, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7 },
  ...{ huit: 8, dix: 10, quinze: 15, trente: 30, 'vingt-quatre': 24, 'quarante-huit': 48, dwa: 2, dwie: 2 },
  ...{ dwóch: 2, trzy: 3, trzech: 3, cztery: 4, pięć: 5, sześć: 6, siedem: 7, dziesięć: 10, czternaście: 14 },
  ...{ trzydzieści: 30 },
  ...{ fourteen: 14, 'twenty-four': 24, 'forty-eight': 48 },
  ...{ zehn: 10, zwölf: 12, vierzehn: 14, vierundzwanzig: 24, achtundvierzig: 48 },
}

/** Opening hours and a time for cancelling that are not the ones that were answered. */
export function strangePracticalities(reading: Reading): Found[] {
  const questions = questionsBefore(reading.texts)
  return [
    ...strangeAmounts(reading, questions),
    ...lateCancelling(reading, questions),
    ...strangeDays(reading, questions),
  ]
}

type Questions = ReturnType<typeof questionsBefore>

const cancelling =
  /(?<!\p{L})(?:give up|pull out|back out|drop out|step out|springst|springen|absprung|renunci\p{L}*|dejar|rezygn\p{L}*|zrezygn\p{L}*)(?!\p{L})/iu
const lastMoment =
  /(?<!\p{L})(?:right up (?:to|until)|(?:at|until|up to) the (?:very )?last (?:minute|moment|second)|(?:on )?the (?:same|very) (?:day|morning)|on the day|(?:at )?any ?time|whenever you (?:like|want)|without (?:any )?notice|even if you (?:do not|don[’']t) tell|jederzeit|(?:noch )?am (?:selben|gleichen) (?:tag|morgen)|bis zu(?:letzt|r letzten minute|m letzten moment)|in letzter minute|von heute auf morgen|ohne frist|(?:en )?cualquier momento|el mismo día|(?:hasta el|en el|a) último (?:momento|minuto)|a última hora|cuando (?:quieras|quiera)|aunque no avis\p{L}*|sin avisar|à tout moment|le (?:jour|matin) même|(?:au|à la|jusqu[’']au|jusqu[’']à la) derni(?:er|ère) (?:moment|minute)|quand vous voulez|sans préavis|même sans prévenir|w każdej chwili|(?:jeszcze )?tego samego dnia|w ostatniej chwili|kiedy (?:chcesz|zechcesz)|z dnia na dzień)(?!\p{L})/iu
const chargeless =
  /(?<!\p{L})(?:free|no (?:charge|fee|cost)|(?:not|n[’']t) (?:cost|pay|charge|be charged)|cost(?:s)? (?:you )?nothing|pay(?:ing)? nothing|nothing to pay|a penny|kostenlos|kostenfrei|ohne (?:dass \p{L}+ )?(?:\p{L}+ )?(?:zu )?(?:zahl|kosten|gebühr)\p{L}*|kostet (?:sie |dich )?nichts|gratis|sin (?:coste|pagar|cargo)\p{L}*|no se (?:cobra|paga)|no (?:pagas|paga|cuesta)|gratuit\p{L}*|sans (?:frais|rien payer)|rien à payer|bez (?:kosztów|opłat)|za darmo|nic (?:nie )?(?:płac|kosztuj)\p{L}*)(?!\p{L})/iu

/** One may cancel at the last moment for nothing, where the answer asks for notice. */
function lateCancelling({ intake, texts }: Reading, questions: Questions): Found[] {
  const [cancels] = closed
  const answered = intake.practical.cancelling.trim()
  const asksNotice = cancels?.amountsIn(answered).some(({ value }) => Number(value) >= 12)
  if (!cancels || !asksNotice || lastMoment.test(answered)) return []
  const speaks = (text: string): boolean => cancels.about[0]?.test(text) === true || cancelling.test(text)
  return texts.flatMap((placed) => {
    const words = placed.words()
    const asked = questions.get(placed)?.text ?? ''
    return placed.sentences().flatMap(({ first, end }) => {
      const [from, to] = [words[first]?.from ?? 0, words[end - 1]?.to ?? 0]
      const sentence = placed.text.slice(from, to)
      if (!lastMoment.test(sentence) || !chargeless.test(sentence) || !speaks(`${asked} ${sentence}`))
        return []
      return [
        aboutWords('fact', placed, from, to, {
          severity: 'warning',
          sentence: `${quoted(sentence)} is not what you answered about until when one may cancel: ${quoted(answered)}.`,
        }),
      ]
    })
  })
}

const opening =
  /(?<!\p{L})(?:open|closes?|geöffnet|öffnen|schließen|abiert[oa]s?|abro|abrimos|atendemos|cerramos|ouvert(?:e|s|es)?|ouvrons|fermons|ferme|recevons|otwart\p{L}*|czynn\p{L}*|pracujemy|przyjmujemy|zamykamy|aperti|apriamo|geopend)(?!\p{L})/iu
const closing =
  /(?<!\p{L})(?:closes?|closed|schließen|geschlossen|cerramos|cierr[ao]|cerrado|fermons|fermée?|ferme|zamykamy|zamknięte)(?!\p{L})/iu

/** How readers ask for it. */
const openingAsked = new RegExp(
  String.raw`${opening.source}|(?<!\p{L})(?:abres?|abrís|abren|atiendes?|ouvrez|öffnet|habt ihr (?:auf|offen)|otwieracie)(?!\p{L})`,
  'iu',
)

/** A day of the week on which the answered hours are not open: “On Fridays we close at two.” */
function strangeDays({ intake, texts }: Reading, questions: Questions): Found[] {
  const answered = daysAnswered(intake)
  const shut = daysShut(intake)
  return texts.flatMap((placed) => {
    const question = questions.get(placed)
    const speaks = opening.test(placed.text) || openingAsked.test(question?.text ?? '')
    return [
      ...(answered.size > 0 && speaks ? daysIn(placed, question, answered, intake) : []),
      ...(answered.size > 0 && question ? dayGranted(placed, question, answered, intake) : []),
      ...(shut.size > 0 ? shutDaysIn(placed, shut, intake) : []),
    ]
  })
}

/** “Can you come on a Saturday?” – and the answer says nothing against it, nor names a day that is open. */
function dayGranted(
  placed: PlacedText,
  question: PlacedText,
  answered: ReadonlySet<number>,
  { practical }: Intake,
): Found[] {
  const asked = question
    .words()
    .find(
      (word) =>
        !answered.has(dayOf(word, question.language) ?? -1) && dayOf(word, question.language) !== undefined,
    )
  const words = placed.words()
  if (!asked || isNegated(words) || closing.test(placed.text)) return []
  if (words.some((word) => answered.has(dayOf(word, placed.language) ?? -1))) return []
  const own = words.slice(0, placed.sentences()[0]?.end)
  return [
    aboutWords('fact', placed, own[0]?.from ?? 0, own.at(-1)?.to ?? 0, {
      severity: 'warning',
      sentence: `${quoted(asked.text)} is no day of the opening hours that you answered: ${quoted(practical.hours)}.`,
    }),
  ]
}

/** “Never Sundays”, “closed Mon and Tue”, “nothing on weekends”: days that an answer rules out. */
const never =
  /(?<!\p{L})(?:never|closed|not|no|nothing|nie|geschlossen|nicht|kein\p{L}*|ruhetag|nunca|cerrad[oa]s?|nada|jamais|fermé\p{L}*|rien|pas|nigdy|zamknięt\p{L}*|nieczynn\p{L}*)(?!\p{L})/iu
const weekend =
  /(?<!\p{L})(?:weekends?|week-ends?|wochenende\p{L}*|fines? de semana|weekend\p{L}*)(?!\p{L})/iu
const daysShut = onceFor((intake: Intake): ReadonlySet<number> => {
  const { hours } = intake.practical
  const language = copyLanguage(intake) ?? 'en'
  const days = hours.split(/[.;\n]/u).flatMap((part) => {
    const at = never.exec(part)?.index
    if (at === undefined) return []
    // What stands behind it, “closed Mon, Tue”, and beside it in its clause, “samstags geschlossen”.
    const ruled = part.slice(part.lastIndexOf(',', at) + 1)
    // “Not after 5 on Fridays” rules out hours of a day.
    if (/\d/u.test(ruled)) return []
    const named = wordsIn(ruled).flatMap((word) => dayOf(word, language) ?? [])
    return weekend.test(ruled) ? [...named, 6, 0] : named
  })
  return new Set(days)
})

/** Who speaks of what the business does, in the first person. */
const ours =
  /^(?:i|we|us|our|my|i'll|we'll|i'm|we're|ich|wir|uns|unser\p{L}*|mein\p{L}*|nous|notre|nos|je|mon|mes)$/u

/** A shut day in a sentence of ours that does not rule it out: “I pick up on Saturdays as well.” */
function shutDaysIn(placed: PlacedText, shut: ReadonlySet<number>, { practical }: Intake): Found[] {
  const words = placed.words()
  return placed.sentences().flatMap(({ first, end }) => {
    const own = words.slice(first, end)
    if (!own.some(({ key }) => ours.test(key)) || isNegated(own)) return []
    const day = own.find((word) => shut.has(dayOf(word, placed.language) ?? -1))
    const sentence = placed.text.slice(own[0]?.from, own.at(-1)?.to)
    if (!day || closing.test(sentence) || never.test(sentence)) return []
    return [
      aboutWords('fact', placed, own[0]?.from ?? 0, own.at(-1)?.to ?? 0, {
        severity: 'warning',
        sentence: `${quoted(day.text)} is a day that your answer about the opening hours rules out: ${quoted(practical.hours)}.`,
      }),
    ]
  })
}

function daysIn(
  placed: PlacedText,
  question: PlacedText | undefined,
  answered: ReadonlySet<number>,
  { practical }: Intake,
): Found[] {
  const words = placed.words()
  const isAskedFor = openingAsked.test(question?.text ?? '')
  return placed.sentences().flatMap(({ first, end }, at) => {
    const own = words.slice(first, end)
    const sentence = placed.text.slice(own[0]?.from, own.at(-1)?.to)
    if (!opening.test(sentence) && !(at === 0 && isAskedFor)) return []
    const strange = own.find((word) => {
      const day = dayOf(word, placed.language)
      // Who closes on a day is not open then, unless an hour is named.
      return day !== undefined && !answered.has(day) && !closes(placed.text, own, word)
    })
    if (!strange || negatedBefore(words, strange.at)) return []
    return [
      aboutWords('fact', placed, own[0]?.from ?? 0, own.at(-1)?.to ?? 0, {
        severity: 'warning',
        sentence: `${quoted(strange.text)} is no day of the opening hours that you answered: ${quoted(practical.hours)}.`,
      }),
    ]
  })
}

/** True where the clause of a word says that one closes and names no hour. */
function closes(text: string, own: readonly Word[], word: Word): boolean {
  const [start, end] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
  const from = Math.max(text.lastIndexOf(',', word.from) + 1, start)
  const comma = text.indexOf(',', word.to)
  const clause = text.slice(from, comma === -1 ? end : Math.min(comma, end))
  return closing.test(clause) && !/\d/u.test(clause)
}

/** “sábados” and “samedis” are days too. */
const dayOf = ({ key }: Word, language: string): number | undefined =>
  measuresOf(language).weekday(key) ?? measuresOf(language).weekday(key.replace(/s$/u, ''))

/** The days that the answer names, with those between them. */
const daysAnswered = onceFor((intake: Intake): ReadonlySet<number> => {
  const { hours } = intake.practical
  const language = copyLanguage(intake) ?? 'en'
  const shut = daysShut(intake)
  const named = wordsIn(hours).flatMap((word) => {
    const day = dayOf(word, language)
    return day === undefined || shut.has(day) ? [] : [{ day, from: word.from, to: word.to }]
  })
  const days = new Set(named.map(({ day }) => day))
  named.forEach(({ day, to }, i) => {
    const next = named[i + 1]
    if (!next || !/^\s?(?:–|—|-|to|until|through|bis|a|al|à|au|do|tot)\s?$/u.test(hours.slice(to, next.from)))
      return
    for (let at = day; at !== next.day; at = (at + 1) % 7) days.add(at)
  })
  return days
})

/** “When can I reach you?” – “From 8 to 5”: the question says what the hours are of. */
const asksWhen =
  /(?<!\p{L})(?:when|what (?:time|hours)|wann|um wie viel uhr|cuándo|a qué hora|qué horario|quand|à quelle heure|quels horaires|kiedy|o której|w jakich godzinach|wanneer|quando)(?!\p{L})/iu

function strangeAmounts(reading: Reading, questions: Questions): Found[] {
  return answeredOf(reading.intake).flatMap(({ answer, called, about, amountsIn, values, answered }) =>
    reading.texts.flatMap((placed) => {
      const words = placed.words()
      const question = questions.get(placed)?.text ?? ''
      return placed.sentences().flatMap(({ first, end }, at) => {
        const start = words[first]?.from ?? 0
        const sentence = placed.text.slice(start, words[end - 1]?.to)
        const [topic, ...rest] = about
        const isAsked = rest.length > 0 || (answer === 'hours' && asksWhen.test(question))
        const speaks = topic?.test(sentence) || (at === 0 && isAsked && topic?.test(question))
        if (!speaks || !rest.every((each) => each.test(sentence))) return []
        return amountsIn(sentence)
          .filter(({ value }) => !values.has(value))
          .map(({ from, to }) =>
            aboutWords('fact', placed, start + from, start + to, {
              severity: 'error',
              sentence: `${quoted(sentence.slice(from, to))} is not what you answered about ${called}: ${quoted(answered)}.`,
            }),
          )
      })
    }),
  )
}

/** The answers that give an amount, with what they give. */
const answeredOf = onceFor(({ practical }: Intake) =>
  closed.flatMap((each) => {
    const answered = practical[each.answer].trim()
    const values = new Set((each.answeredIn ?? each.amountsIn)(answered).map(({ value }) => value))
    return values.size > 0 ? [{ ...each, answered, values }] : []
  }),
)

function matching(
  pattern: RegExp,
  valueOf: (match: readonly (string | undefined)[]) => string | null,
): Closed['amountsIn'] {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = valueOf(match)
      return value === null ? [] : [{ from: match.index, to: match.index + match[0].length, value }]
    })
}

/** "7 pm" and "19.00" are the same. A "9" in front of "to 5 pm" is of the morning. */
function clock(hour: string | undefined, minutes = '00', mark = ''): string {
  const number = Number(hour)
  const late = mark.toLowerCase() === 'pm' && number < 12 ? 12 : 0
  return `${number + late}:${minutes}`
}

/** The hours that an answer names. “8 to 5” is in the afternoon as well. */
function hoursAnswered(text: string): Amount[] {
  const found = matching(
    /(?<![\d.,])(\d{1,2})(?:[:.h](\d\d)| h (\d\d))? ?(am|pm|uhr|h)?(?![\p{L}\d.])/giu,
    ([, hour, minutes, minutesBehind, mark]) => clock(hour, minutes ?? minutesBehind, mark),
  )(text)
  const isPlain = !/[:.h]\d\d|(?:am|pm|uhr|h)(?!\p{L})/iu.test(text) && !/1[3-9]|2[0-4]/u.test(text)
  return isPlain
    ? found.flatMap((each) => [each, { ...each, value: clock(each.value.split(':')[0], undefined, 'pm') }])
    : found
}

const week = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']
const days =
  /(?<!\p{L})(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende)(?:s|en)?(?:(?: bis |–|-| – )(dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))?(?!\p{L})/giu

/** The days of a week that a German text names, a range with each of its days; a weekend is a Saturday. */
function germanDays(text: string): Amount[] {
  return [...text.matchAll(days)].flatMap(({ 0: words, 1: first = '', 2: last, index }) => {
    const from = week.indexOf(first.toLowerCase().replace('wochenende', 'samstag'))
    const to = last ? week.indexOf(last.toLowerCase()) : from
    return week
      .slice(from, Math.max(from, to) + 1)
      .map((value) => ({ from: index, to: index + words.length, value }))
  })
}
