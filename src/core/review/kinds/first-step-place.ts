import type { Intake } from '../../../shared/intake.ts'
import { onlinePlace, telephone } from '../../../shared/told-in-answers.ts'
import { nounsOfCalls } from '../facts/call-name.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Span } from '../../../shared/finding.ts'
import type { Reading } from '../reading.ts'
import { isNegated } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'

type Where = 'online' | 'phone' | 'theirs' | 'ours'

const edge = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** How copy and answers say where the first step happens. */
const places: Readonly<Record<Where, RegExp>> = {
  online: edge(
    // What everyone online says is said there, and nobody meets.
    'zoom|google meet|microsoft teams|skype|facetime|video ?calls?|video-?chat|by video|on video|over video|(?<!(?:everyone|everybody|people|somebody|someone|nobody|anyone|anybody|strangers|advice|found|read|said|says) )online|video link|videollamadas?|por vídeo|videoanruf|videogespräch|per video|online-termin|en visio|visioconférence|par vidéo|wideorozmow\\p{L}*|dial in|log in to the call|webcam|camera on',
  ),
  phone: edge(
    'by phone|by telephone|on the phone|over the phone|phone calls?|telefonisch|am telefon|per telefon|telefongespräch|por teléfono|llamada telefónica|par téléphone|au téléphone|appel téléphonique|przez telefon|telefonicznie',
  ),
  theirs: edge(
    'at your (?:home|house|office|place|door|premises|kitchen|desk|site|workshop)|in your (?:home|house|office|kitchen)|we come to you|i come to you|come to your (?:home|house|office|door|place)|bei ihnen|bei dir|zu ihnen nach hause|zu dir nach hause|in ihrem (?:haus|büro)|en tu (?:casa|oficina|domicilio)|en su (?:casa|oficina|domicilio)|vamos a tu casa|chez vous|chez toi|à votre (?:domicile|bureau)|u ciebie|u państwa|w twoim (?:domu|biurze)',
  ),
  ours: edge(
    'at (?:our|my|the) (?:studio|office|practice|clinic|workshop|shop|rooms|place|yard|showroom)|in (?:our|my|the) (?:studio|office|practice|clinic|workshop|rooms|showroom|pool)|come to (?:our|my|the) (?:studio|office|practice|clinic|workshop|shop)|(?:in|zu) (?:meiner|unserer|der) (?:praxis|werkstatt|kanzlei)|in (?:meinem|unserem) (?:studio|büro|atelier|laden)|im becken|en (?:mi|nuestro|nuestra|el) (?:estudio|consulta|taller|despacho|clínica|tienda)|dans (?:mon|notre|mes|nos) (?:cabinet|atelier|bureau|studio|locaux|boutique)|w (?:moim|naszym|mojej|naszej) (?:gabinecie|studiu|biurze|pracowni)|parking|car park',
  ),
}
const inWords: Readonly<Record<Where, string>> = {
  online: 'by video or online',
  phone: 'by telephone',
  theirs: 'at the client’s',
  ours: 'at your place',
}
const plainPlaces: readonly [Where, RegExp][] = [
  ['online', onlinePlace],
  ['phone', telephone],
  ['theirs', edge('your|ihnen|ihrem|dir|tu|su|vous|votre|ciebie|twoim')],
  [
    'ours',
    edge(
      'our|my|studio|office|rooms|practice|clinic|workshop|becken|praxis|werkstatt|büro|taller|estudio|consulta|cabinet|atelier|gabinet\\p{L}*',
    ),
  ],
]

/** Where something stands that is looked at. */
const onSite = edge(
  'on[- ]site|at the|km|miles|building|premises|vor ort|am objekt|in situ|en el lugar|a domicilio|sur place|sur site|na miejscu',
)

const exceptionBefore =
  /(?<!\p{L})(?:unless|except|es sei denn|außer|ausser|sauf si|à moins|salvo|a no ser|chyba że)(?!\p{L})/iu

/** “Whether it is the doctor’s turn first with you”: said of a person, and no place. */
const withWhom = /^(?:bei (?:ihnen|dir)|chez (?:vous|toi)|u (?:ciebie|państwa))$/iu
const asksBefore =
  /(?<!\p{L})(?:ob|wie|was|warum|woran|welche[rnms]?|si|ce qu[ei]|comment|pourquoi|quel(?:le)?s?|czy|co|jak|dlaczego)(?!\p{L})/iu

/** “The way you would say it in the workshop” puts nothing there. */
const likened =
  /(?<!\p{L})(?:(?:the way|as|like) (?:you|they|one|people) (?:would|might|do|say|tell)|so,? wie (?:du|ihr|sie|man)|comme (?:tu|vous|on) (?:le |la )?(?:di|fai|racont)\p{L}*)(?!\p{L}).*/iu

const answeredPlace = onceFor(
  ({ firstStep, practical, callToAction, offerProgram }: Intake): ReadonlySet<Where> => {
    const said = firstStep.place
    const held = plainPlaces.filter(([, words]) => words.test(said)).map(([where]) => where)
    // An answer may offer two places; others may stand in the other answers.
    const others = (Object.keys(places) as Where[]).filter((where) =>
      places[where].test([callToAction, offerProgram].join('\n')),
    )
    // “At the building, within 70 km; else by video”: at somebody's place as well, and nobody can say whose.
    if (held.length > 0 && onSite.test(said) && !held.includes('theirs') && !held.includes('ours'))
      return new Set<Where>([...held, 'theirs', 'ours', ...others])
    // "At your office" is not "at our office".
    if (
      held.includes('theirs') &&
      !/(?<!\p{L})(?:our|my|mein\p{L}*|unser\p{L}*|mi|nuestr[oa]|mon|notre|m[oó]j\p{L}*|nasz\p{L}*)(?!\p{L})/iu.test(
        said,
      )
    )
      return new Set([...held.filter((where) => where !== 'ours'), ...others])
    return said.trim() === '' || held.length === 0
      ? new Set<Where>()
      : new Set([
          ...held,
          ...others,
          ...(practical.address.trim() !== '' && held.includes('ours') ? (['ours'] as const) : []),
        ])
  },
)

/** Everything in the reminders is about the first step; elsewhere the sentence names it. */
export function strangePlaces(reading: Reading): Found[] {
  const answered = answeredPlace(reading.intake)
  if (answered.size === 0 || ![5, 8, 10, 16, 17].includes(reading.section.number)) return []
  const nouns = nounsOfCalls(reading.intake.callToAction)
  return reading.texts.flatMap((placed) => {
    if (placed.section === 16 && placed.place.endsWith('when')) return []
    return placed
      .sentences()
      .flatMap(({ first, end }) => strangeIn(placed, first, end, answered, nouns))
      .filter(({ span }) => !span || !isOfAnotherWay(reading.intake, placed, span))
  })
}

/** “The Sibling Call: 75 minutes by video”: a way to buy that is said to be there, named in the sentence. */
function isOfAnotherWay({ offers }: Intake, placed: PlacedText, { from, to, text }: Span): boolean {
  const where = (Object.keys(places) as Where[]).find((each) => places[each].test(text))
  const words = placed.words()
  const sentence = placed.sentences()[words.find((word) => word.from >= from)?.sentence ?? -1]
  const said = placed.text.slice(words[sentence?.first ?? 0]?.from, to).toLowerCase()
  return offers.some(({ name, timeframe, includes }) => {
    const called = name.toLowerCase().replace(/^(?:the|an?|der|die|das|el|la|le|les) /u, '')
    return (
      where !== undefined &&
      called.length > 3 &&
      said.includes(called) &&
      (places[where].test(`${timeframe}\n${includes}`) ||
        plainPlaces.some(([each, plain]) => each === where && plain.test(timeframe)))
    )
  })
}

/** “Your vet has to agree, and a phone call usually does it”: the only call of the sentence is any call, and nobody is to book it. */
function isInPassing(said: string, at: RegExpExecArray, nouns: ReadonlySet<string>): boolean {
  const rest = `${said.slice(0, at.index)} ${said.slice(at.index + at[0].length)}`
  return (
    /(?<!\p{L})(?:an?|one|another) (?:quick |short |single )?$/iu.test(said.slice(0, at.index)) &&
    !/(?<!\p{L})(?:book|schedul|reserv|pick|start|begin|first|step|free|minutes)\p{L}*/iu.test(rest) &&
    !wordsIn(rest).some(({ key }) => nouns.has(key))
  )
}

function strangeIn(
  placed: PlacedText,
  first: number,
  end: number,
  answered: ReadonlySet<Where>,
  nouns: ReadonlySet<string>,
): Found[] {
  const words = placed.words().slice(first, end)
  const [head, last] = [words[0], words.at(-1)]
  if (!head || !last || isNegated(words)) return []
  if (placed.section !== 16 && !words.some(({ key }) => nouns.has(key))) return []
  const said = placed.text.slice(head.from, last.to).replace(likened, '')
  const strange = (Object.keys(places) as Where[]).find(
    (where) => !answered.has(where) && places[where].test(said),
  )
  if (!strange || [...answered].some((where) => places[where].test(said))) return []
  // Whoever is late rings up, wherever the talk is.
  if (
    strange === 'phone' &&
    /(?<!\p{L})(?:late|ring me|call me|if|anruf|falls|wenn|si|jeśli)(?!\p{L})/iu.test(said)
  )
    return []
  const at = places[strange].exec(said)
  if (at && isInPassing(said, at, nouns)) return []
  // “At the top of the stairs, unless we’ve agreed that I come to you.”
  if (!at || exceptionBefore.test(said.slice(0, at.index))) return []
  if (withWhom.test(at[0]) && asksBefore.test(said.slice(0, at.index))) return []
  const from = head.from + at.index
  return [
    aboutWords('contradiction', placed, from, from + at[0].length, {
      severity: 'error',
      sentence: `${quoted(said)} puts the first step ${inWords[strange]}; your answer says ${[...answered].map((where) => inWords[where]).join(' or ')}.`,
    }),
  ]
}
