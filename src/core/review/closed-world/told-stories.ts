import type { Answers } from '../words/answers.ts'
import { keysOf } from '../words/around.ts'
import { onceFor } from '../words/once.ts'
import { phraseFinder } from '../words/phrase-finder.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { smallWords, stemOf, tellingStems } from '../../../shared/stems.ts'
import { isLarge, type Word } from '../words/words-in.ts'
import { supposes } from './deed-claims.ts'
import type { Signals } from './signals.ts'
import type { Suspect } from './suspect.ts'

/** How copy of a language tells that something happened to somebody. */
interface Telling {
  /** When it happened. */
  when: (words: readonly Word[]) => readonly { first: number; end: number }[]
  /** Somebody who is no more than a client, a mother, a neighbour. */
  somebody: RegExp
  /** Before somebody the text has not spoken of. */
  some: ReadonlySet<string>
  noArticles?: true
  /** Between somebody and a place. */
  from: ReadonlySet<string>
  /** What somebody did then. */
  did: RegExp
  /** To whom they came: it is told by who was there. */
  toUs: RegExp
  /** What the speaker remembers. */
  recalls: RegExp
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const tellings: Readonly<Record<string, Telling>> = {
  en: {
    when: phraseFinder([
      'last week/month/year/spring/summer/autumn/fall/winter/monday/tuesday/wednesday/thursday/friday/saturday/sunday',
      'last january/february/march/april/may/june/july/august/september/october/november/december/christmas/night',
      'this spring/summer/autumn/winter/morning',
      'the other day/week/evening/morning',
      'not long ago',
      'a few/couple days/weeks/months/years ago',
      'a couple of days/weeks/months/years ago',
      'two/three/four/five/six/ten days/weeks/months/years ago',
      'some time ago',
      'a while ago/back',
      'just yesterday',
      'only yesterday',
    ]),
    somebody:
      /^(?:clients?|customers?|patients?|women|woman|man|men|lady|gentleman|mother|mum|mom|father|dad|couple|family|widow|widower|owner|founder|manager|director|teacher|nurse|doctor|dentist|lawyer|baker|builder|plumber|farmer|neighbou?r|student|pupil|grandmother|grandfather|girl|boy|daughter|son|brothers|sisters|engineer|designer|landlord|tenant|buyer|seller|reader|member|participant|colleague|friend|accountant|electrician|pensioner|runner|singer)$/u,
    some: set('a an one some another two'),
    from: set('from near in'),
    did: /^(?:came|called|rang|wrote|told|said|asked|sat|stood|walked|brought|sent|phoned|arrived|cried|laughed|left|stopped|found|lost|sold|bought|showed|turned|went|got|had|was|were|opened|signed|emailed|booked|worked|helped|saw|met|nearly|started|finished|saved|took|gave|admitted|hugged)$/u,
    toUs: /(?<!\p{L})(?:to (?:me|us|our)|at our|into our|in our|through our|our door)(?!\p{L})/iu,
    recalls:
      /^(?:i (?:still |can still |often |clearly )?(?:remember|recall|picture)|i(?:[’']ll| will) never forget) (?!to |how you)/iu,
  },
  de: {
    when: phraseFinder([
      'letzte/letzten/letztes/letzter/vorige/vorigen/voriges/vergangene/vergangenen/vergangenes woche/monat/jahr/frühling/frühjahr/sommer/herbst/winter/wochenende/montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag',
      'letzten/vorigen/vergangenen januar/jänner/februar/märz/april/mai/juni/juli/august/september/oktober/november/dezember',
      'neulich',
      'kürzlich',
      'unlängst',
      'vor einiger/kurzer/langer zeit',
      'vor einem/zwei/drei/vier/fünf/ein/paar/wenigen/einigen jahr/jahren/monat/monaten/wochen/tagen',
      'vor ein paar jahren/monaten/wochen/tagen',
      'eines tages/morgens/abends',
      'erst gestern',
    ]),
    somebody:
      /^(?:kundin|kunden?|klientin|klienten?|mandantin|mandanten?|patientin|patienten?|frau|mann|dame|herr|herrn|mutter|vater|paar|ehepaar|familie|witwer?|nachbarin|nachbarn?|schülerin|schülers?|teilnehmerin|teilnehmers?|leserin|lesers?|gast|inhaberin|inhabers?|gründerin|gründers?|lehrerin|lehrers?|ärztin|arzt|zahnärztin|zahnarzt|bäckerin|bäckers?|rentnerin|rentners?|großmutter|grossmutter|oma|opa|freundin|freund|kollegin|kollegen?|tochter|sohn|geschwister|brüder|schwestern|eigentümerin|eigentümer|vermieterin|vermieter|unternehmerin|unternehmer|anwältin|anwalt|handwerkerin|handwerker|ingenieurin|ingenieur|läuferin|läufer|bauer|bäuerin|wirt|wirtin|\p{L}{2,}(?:erin|istin|antin|entin|ologin|schwester|mann|frau))$/u,
    some: set('ein eine einer einem einen zwei'),
    from: set('aus bei nahe in'),
    did: /^(?:kam|kamen|rief|riefen|schrieb|schrieben|sagte|sagten|erzählte|erzählten|fragte|saß|sass|saßen|stand|standen|brachte|brachten|schickte|weinte|lachte|ging|gingen|hatte|hatten|war|waren|wollte|wollten|fand|verlor|verkaufte|kaufte|zeigte|meinte|stieg|drehte|begann|blieb|traf|half|lernte|meldete|stellte|hat|haben|ist|sind|bekam|öffnete|unterschrieb|buchte)$/u,
    toUs: /(?<!\p{L})(?:zu (?:mir|uns)|bei (?:mir|uns)|in (?:meine[rm]?|unsere[rm]?))(?!\p{L})/iu,
    recalls:
      /^(?:ich erinnere mich|ich weiß noch|ich sehe \p{L}+ noch vor mir|ich werde (?:\p{L}+ )?nie vergessen|nie vergesse ich)(?!\p{L})/iu,
  },
  es: {
    when: phraseFinder([
      'la semana/primavera/navidad pasada',
      'el mes/año/verano/otoño/invierno/lunes/martes/miércoles/jueves/viernes/sábado/domingo pasado',
      'el pasado enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/octubre/noviembre/diciembre/lunes/martes/otoño/verano/invierno',
      'hace poco',
      'hace unos/unas/dos/tres/cuatro/algunos/algunas días/semanas/meses/años',
      'el otro día',
      'no hace mucho',
      'ayer mismo',
      'una mañana/tarde/noche',
      'un día/lunes/martes/miércoles/jueves/viernes/sábado/domingo de',
    ]),
    somebody:
      /^(?:client[ea]s?|pacientes?|mujer|hombre|señora?|madre|padre|pareja|familia|viud[oa]|vecin[oa]|alumn[oa]|dueñ[oa]|fundadora?|maestr[oa]|profesora?|médic[oa]|dentista|abogad[oa]|panader[oa]|jubilad[oa]|abuel[oa]|amig[oa]|hij[oa]|herman[oa]s|autónom[oa]|lectora?|chic[oa]|empresari[oa]|ingenier[oa]|propietari[oa]|compañer[oa]|enfermer[oa]|diseñadora?|agricultora?)$/u,
    some: set('un una unos unas dos otro otra'),
    from: set('de en'),
    did: /^(?:vino|vinieron|llamó|llamaron|escribió|escribieron|dijo|dijeron|contó|contaron|preguntó|sentó|entró|entraron|trajo|trajeron|mandó|lloró|rió|salió|llegó|llegaron|tenía|tenían|estaba|estaban|era|eran|quería|vendió|vendieron|compró|perdió|encontró|enseñó|había|abrió|firmó|reservó|confesó|pidió|empezó|dejó|se|me|nos)$/u,
    toUs: /(?<!\p{L})(?:a verme|a vernos|a (?:mi|nuestr[oa])|al (?:despacho|taller|estudio)|a la consulta|en (?:mi|nuestr[oa]))(?!\p{L})/iu,
    recalls: /^(?:(?:todavía |aún |siempre )?recuerdo|me acuerdo de|nunca olvidaré|no olvidaré)(?!\p{L})/iu,
  },
  fr: {
    when: phraseFinder([
      'la semaine/saison dernière/passée',
      'le mois/printemps dernier',
      'l an/été/automne/hiver/année dernier/dernière',
      'lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche dernier',
      'en janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre dernier',
      'au printemps dernier',
      'il y a quelques/deux/trois/quatre jours/semaines/mois/ans/années',
      'il y a peu',
      'l autre jour/soir',
      'dernièrement',
      'pas plus tard qu hier',
      'un matin/soir/samedi/dimanche de',
    ]),
    somebody:
      /^(?:client[es]?s?|cliente|patiente?|femme|homme|dame|monsieur|mère|père|maman|papa|couple|famille|veuve|veuf|voisine?|élève|patronne?|fondat(?:eur|rice)|professeure?|institut(?:eur|rice)|médecin|dentiste|avocate?|boulang(?:er|ère)|retraitée?|grand-mère|amie?|fille|fils|frères|sœurs|lectrice|lecteur|infirmi(?:er|ère)|ingénieure?|propriétaire|collègue|artisane?|agricult(?:eur|rice)|comptable|gérante?|entrepreneure?)$/u,
    some: set('un une deux des autre'),
    from: set('de à près'),
    did: /^(?:est|sont|a|ont|m'a|nous|appelé|écrit|dit|raconté|demandé|venue?|venus|entrée?|apporté|envoyé|pleuré|ri|arrivée?|était|étaient|avait|avaient|voulait|vendu|acheté|perdu|trouvé|montré|ouvert|signé|réservé|avoué|vint|dit|téléphona|raconta|écrivit|poussa|poussé)$/u,
    toUs: /(?<!\p{L})(?:chez (?:moi|nous)|me voir|nous voir|à (?:mon|notre|l['’])\s?\p{L}+|dans (?:mon|notre))(?!\p{L})/iu,
    recalls: /^(?:je me (?:souviens|rappelle)|je n['’]oublierai (?:jamais|pas)|je revois)(?!\p{L})/iu,
  },
  pl: {
    when: phraseFinder([
      'w zeszłym/ubiegłym/poprzednim tygodniu/miesiącu/roku',
      'w zeszły/ubiegły poniedziałek/wtorek/czwartek/piątek/weekend',
      'zeszłej/ubiegłej wiosny/jesieni/zimy/soboty/niedzieli',
      'zeszłego/ubiegłego lata/roku/tygodnia',
      'niedawno',
      'ostatnio',
      'kilka/parę/dwa/trzy dni/tygodni/tygodnie/miesięcy/miesiące/lat/lata temu',
      'jakiś czas temu',
      'rok/tydzień/miesiąc temu',
      'pewnego dnia/wieczoru/ranka',
      'pewnej soboty/niedzieli/zimy/jesieni',
    ]),
    somebody:
      /^(?:klient(?:ka|ki|kę|ką|a|em|owi)?|pacjent(?:ka|ki|kę|a)?|kobieta|mężczyzna|pani|pan|mama|matka|tata|ojciec|para|rodzina|wdowa|sąsiad(?:ka)?|uczennica|uczeń|właściciel(?:ka)?|założyciel(?:ka)?|nauczyciel(?:ka)?|lekar(?:z|ka)|dentyst(?:a|ka)|prawnicz?ka?|piekarz|emeryt(?:ka)?|babcia|dziadek|koleżanka|kolega|córka|syn|małżeństwo|uczestni(?:k|czka)|czytelni(?:k|czka)|inżynier(?:ka)?|przedsiębior(?:ca|czyni)|księgow[ay]|rolnik|pielęgniarka)$/u,
    some: set('jedna jeden jednej jednego jedną pewna pewien pewnej pewnego dwie dwoje moja mój'),
    noArticles: true,
    from: set('z ze spod'),
    did: /^(?:przyszł[ao]|przyszedł|zadzwonił[ao]?|napisał[ao]?|powiedział[ao]?|opowiedział[ao]?|zapytał[ao]?|usiadł[ao]?|stanął|stanęła|przyniosł[ao]|przyniósł|wysłał[ao]?|płakał[ao]?|śmiał[ao]?|wyszł[ao]|wyszedł|był[ao]?|byli|miał[ao]?|mieli|chciał[ao]?|sprzedał[ao]?|kupił[ao]?|stracił[ao]?|znalazł[ao]?|pokazał[ao]?|otworzył[ao]?|podpisał[ao]?|zgłosił[ao]?|trafił[ao]?|odwiedził[ao]?)$/u,
    toUs: /(?<!\p{L})(?:do (?:mnie|nas)|u (?:mnie|nas))(?!\p{L})/iu,
    recalls: /^(?:(?:do dziś |wciąż |dobrze )?pamiętam|nigdy nie zapomnę)(?!\p{L})/iu,
  },
}

/**
 * Something that is told as having happened to somebody, and that no answer holds: “Last spring a dentist from Hull sat
 * down here”, “Eine Mutter aus Bochum schrieb”. What readers do, and what might be, is told otherwise.
 */
export function toldStories(placed: PlacedText, answers: Answers, signals: Signals): Suspect[] {
  const telling = tellings[placed.language]
  if (!telling || placed.section === 1) return []
  const words = placed.words()
  const found = new Map<number, Suspect>()
  const tell = (sentence: number, from: number, to: number): void => {
    if (!found.has(sentence) && !isHeld(placed, sentence, answers))
      found.set(sentence, { from, to, what: 'something that happened', mild: true })
  }
  const nobody = (each: readonly Word[]): boolean =>
    supposes(keysOf(each), { signals }) ||
    each.some(({ key }) => key === 'you' || key === 'your' || key === 'du')
  for (const { first, end } of telling.when(words)) {
    const sentence = words[first]?.sentence ?? -1
    const all = sentenceWords(placed, sentence)
    if (first - (all[0]?.at ?? first) > 4 || nobody(all) || /\?$/u.test(ending(placed, all))) continue
    const somebody = all.find(
      (word) => word.at >= end && telling.somebody.test(word.key) && isSome(words, word, telling),
    )
    const did = somebody && all.some((word) => word.at >= end && telling.did.test(word.key))
    if (did) tell(sentence, words[first]?.from ?? 0, somebody.to)
  }
  for (const word of words) {
    if (!telling.from.has(word.key)) continue
    const [person, place] = [words[word.at - 1], words[word.at + 1]]
    if (
      !person ||
      !place ||
      person.sentence !== word.sentence ||
      place.sentence !== word.sentence ||
      !isLarge(place.text) ||
      place.text.length < 3 ||
      answers.keys().has(place.key) ||
      !telling.somebody.test(person.key) ||
      !isSome(words, person, telling)
    )
      continue
    // In German every noun is large: only “aus” is followed by a place.
    if (placed.language === 'de' && word.key !== 'aus') continue
    const all = sentenceWords(placed, word.sentence)
    if (
      nobody(all) ||
      !all.some(({ at, key }) => at > place.at && at < place.at + 8 && telling.did.test(key))
    )
      continue
    tell(word.sentence, person.from, place.to)
  }
  // Who answered a story may tell more of it.
  const remembers = placed.section !== 3 && !hasStory(answers)
  for (const { first, end } of placed.sentences()) {
    const all = words.slice(first, Math.min(end, first + 60))
    const said = placed.text.slice(all[0]?.from ?? 0, all.at(-1)?.to ?? 0)
    if (remembers && telling.recalls.test(said)) {
      if (!all.some(({ key }) => reader.has(key)))
        tell(words[first]?.sentence ?? -1, all[0]?.from ?? 0, all.at(-1)?.to ?? 0)
      continue
    }
    // “A nurse came to us after her night”: to whom they came says that it happened.
    const somebody = all
      .slice(0, 5)
      .find((word) => telling.somebody.test(word.key) && isSome(words, word, telling))
    if (!somebody || nobody(all) || /\?$/u.test(ending(placed, all)) || !telling.toUs.test(said)) continue
    if (all.some(({ at, key }) => at > somebody.at && at < somebody.at + 8 && telling.did.test(key)))
      tell(words[first]?.sentence ?? -1, all[0]?.from ?? 0, all.at(-1)?.to ?? 0)
  }
  return [...found.values()]
}

const hasStory = ({ intake: { story } }: Answers): boolean =>
  Object.values(story ?? {}).some((answer) => answer.trim() !== '')

const reader = set(
  'you your du dir dich dein deine sie ihnen ihr ihre te tú tu usted vous tu votre vos ty ci cię pani pan',
)

const isSome = (words: readonly Word[], { at, sentence }: Word, { some, noArticles }: Telling): boolean =>
  noArticles === true ||
  words.slice(Math.max(0, at - 3), at).some((word) => word.sentence === sentence && some.has(word.key))

export function sentenceWords(placed: PlacedText, sentence: number): readonly Word[] {
  const { first, end } = placed.sentences()[sentence] ?? { first: 0, end: 0 }
  return placed.words().slice(first, Math.min(end, first + 60))
}

const ending = ({ text }: PlacedText, words: readonly Word[]): string => {
  const to = words.at(-1)?.to ?? 0
  return text.slice(to, to + 1)
}

/** Most of its words stand in the answers: it is one of the person's own. */
export function isHeld(placed: PlacedText, sentence: number, answers: Answers): boolean {
  const stems = tellingStems(sentenceWords(placed, sentence))
  const held = stems.filter((stem) => stemsOf(answers).has(stem)).length
  return held >= stems.length * 0.6
}

const stemsOf = onceFor(
  (answers: Answers) =>
    new Set([...answers.keys()].filter((key) => !smallWords.has(key)).map((key) => stemOf(key))),
)
