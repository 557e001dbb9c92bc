import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { soothing } from '../phrases/soothing-phrases.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { isAsked, negatedBefore } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import { listFinder } from '../words/phrases-by-language.ts'
import { stemmer, tellingStems } from '../../../shared/stems.ts'
import { wordsIn, type Word } from '../words/words-in.ts'
import type { Intake } from '../../../shared/intake.ts'

/** “Swelling: send to the emergency dentist”: who speaks of the one speaks of the other. */
interface Referral {
  said: string
  /** Beginnings of the words by which copy speaks of it. */
  signs: readonly string[]
}

/** In whose hands something belongs, in the languages of the copy. */
const others =
  /(?<!\p{L})(?:doctors?|gp|vets?|physicians?|midwi[fv]es?|hospitals?|casualty|emergency|ambulance|999|112|911|111|specialists?|licen[sc]ed|authori[sz]ed|electricians?|pharmacists?|dentists?|ophthalm\p{L}*|dermatolog\p{L}*|\p{L}*arzt\p{L}*|\p{L}*ärzt\p{L}*|not(?:dienst|ruf|aufnahme)\p{L}*|\p{L}*klinik\p{L}*|krankenhaus|apothek\p{L}*|fach(?:betrieb|firma|frau|mann|leute)\p{L}*|médic[oa]s?|urgencias?|veterinari[oa]s?|autorizad[oa]s?|especialistas?|farmac[ée]utic[oa]|médecins?|urgences?|ophtalm\p{L}*|maternité|samu|vétérinaires?|agréée?s?|pharmacien\p{L}*|lekarz\p{L}*|pogotowi\p{L}*|szpital\p{L}*|weterynarz\p{L}*|sor|specjalist\p{L}*|ratunkow\p{L}*|farmaceut\p{L}*|okulist\p{L}*)(?!\p{L})/iu

/** Words of such a rule that are no sign of anything, as stems. */
const plain =
  /^(?:alway|immer|sofort|send|see|people|whoever|anyone|strong|stark|heftig|suddenl?|plotzlich|fuert|bruta|brusq|nagl|siln|must|soll|muss|refer|verweis|gehen|geh|talk|sprech|ask|client|kund|patient|person|first|vorher|before|never|without|advis|advic|treatm|behandl|beeinfluss|konn|fahr|driv|conduc|handed|hand|firm|betrieb|empres|deriv|touch|toca|beruhr|bemerk|notice|siempr|toujour|zawsz|vite|attendr|strong|left|right|once|other|water|home|haus|work|arbeit|time|week|month|hour|year|tag|woch|stund|hora|heure|godzin|seman|semain|tydz|tygodn|jour|dni|stop|till|until|seen|look|wait|check|calm|bis|halt|aufh|untersuch|angeseh|hasta|visto|jusqu|vu$|przest|dopok|zobacz|obejrz)/u

/** The same thing in other words, as beginnings of stems. */
const same: readonly (readonly string[])[] = [
  [
    'medic',
    'medik',
    'tablet',
    'pill',
    'drug',
    'painkill',
    'arznei',
    'schmerzmittel',
    'pastill',
    'comprim',
    'cachet',
    'farmac',
    'leki',
    'lekow',
    'tabletk',
  ],
  ['swell', 'swoll', 'schwell', 'geschwoll', 'dick', 'hinch', 'gonfl', 'enfl', 'obrzęk', 'opuch', 'spuch'],
  ['pain', 'ache', 'hurt', 'schmerz', 'dolor', 'duel', 'douleur', 'ból', 'boli'],
  ['bleed', 'blood', 'blut', 'sangr', 'saign', 'krwaw', 'krew'],
  ['fever', 'fieber', 'fiebr', 'fievr', 'gorączk'],
  ['dizz', 'faint', 'schwind', 'mareo', 'mare', 'vertig', 'zawrot'],
  ['pregnan', 'schwang', 'embaraz', 'encein', 'ciąż'],
  ['live', 'cable', 'strom', 'kabel', 'electric', 'prąd'],
]

/** What the business is about is no sign: a physiotherapist speaks of pain all day. */
const ownSubject = ({
  industry,
  message,
  coreProblem,
  outcomes,
  idealClient,
  offerProgram,
  offers,
}: Intake): ReadonlySet<string> =>
  new Set(
    [
      industry,
      message,
      coreProblem,
      outcomes,
      idealClient,
      offerProgram,
      ...offers.flatMap(({ name, includes }) => [name, includes]),
    ].flatMap((text) => tellingStems(wordsIn(text))),
  )

const referralsOf = onceFor((intake: Intake): Referral[] => {
  const subject = ownSubject(intake)
  return intake.rules
    .split(/(?<=[.!?])\s+|\n/u)
    .filter((sentence) => others.test(sentence))
    .map((said) => {
      const words = wordsIn(said).filter(({ text }) => !others.test(text))
      const stems = tellingStems(words).filter(
        (stem) => stem.length > 2 && !plain.test(stem) && !subject.has(stem),
      )
      const signs = stems.flatMap((stem) => [
        stem,
        ...same.filter((group) => group.some((each) => stem.startsWith(each))).flat(),
      ])
      return { said, signs: [...new Set(signs)] }
    })
    .filter(({ signs }) => signs.length > 0)
})

const findSoothing = listFinder([{ phrases: soothing }])
const stemOf = stemmer()

/** Signs on which the client's rules send people to somebody else, calmed or treated instead. */
export function calmedSigns(reading: Reading): Found[] {
  const referrals = referralsOf(reading.intake)
  if (referrals.length === 0) return []
  const find = findSoothing(reading)
  const confirmedIn = confirmedWords(reading)
  return reading.texts.flatMap((placed) => {
    const words = placed.words()
    const calming = find(words)
    if (calming.length === 0) return []
    return placed.sentences().flatMap(({ first, end }, at) => {
      const own = words.slice(first, end)
      const referral = referrals.find(({ signs }) => own.some((word) => isSign(word, signs)))
      if (!referral) return []
      const next = placed.sentences()[at + 1]
      // “A pill to relax? No worries.”
      const until = isAsked(placed.text, words, first) && next ? next.end : end
      const around = placed.text.slice(words[first]?.from, words[(next?.end ?? end) - 1]?.to)
      const calm = calming.find(
        (each) => each.first >= first && each.end <= until && !negatedBefore(words, each.first, 2),
      )
      const span = { from: words[first]?.from ?? 0, to: words[until - 1]?.to ?? 0 }
      if (!calm || others.test(around) || confirmedIn(placed)(span)) return []
      return [
        aboutWords('binding', placed, span.from, span.to, {
          ...{ severity: 'warning', rule: 'safety-referral', family: 'safety', confirmable: true },
          sentence: `${quoted(placed.text.slice(span.from, span.to))} calms where your own rule sends people on: ${quoted(referral.said)}`,
        }),
      ]
    })
  })
}

/** “Medikamente” of a rule is a sign in “Tabletten”; a German compound may end with it. */
const isSign = ({ key }: Word, signs: readonly string[]): boolean => {
  const stem = stemOf(key)
  return signs.some(
    (sign) =>
      stem === sign ||
      (sign.length >= 4 && (stem.startsWith(sign) || (sign.length >= 5 && stem.endsWith(sign)))),
  )
}
