import { countWords } from './words.ts'

/*
 * What is read out of answers that are texts and not choices, each in the languages the copy is mostly written in. `businessOf`
 * decides the shape of the sections by it, so what is not certain reads as not said.
 */

/** Talks or stages named among other places: “Talks at trade fairs”. */
export const talkNamed =
  /(?<!\p{L})(?:talks?|speak\p{L}*|stages?|conferences?|congress\p{L}*|vortr[aä]g\p{L}*|bühnen?|kongress\p{L}*|messen?|charlas?|conférences?)(?!\p{L})/iu

/** Networks of hashtags that the intake has no choice for, as of November 2026. */
export const hashtagNamed = /pinterest|threads|bluesky|mastodon|tumblr|snapchat|vimeo/iu
/** The same, and places beside them where one posts. */
export const feedNamed = new RegExp(
  `${hashtagNamed.source}|xing|reddit|nextdoor|nebenan|substack|telegram|whats ?app|discord|forum`,
  'iu',
)

/** "Bronwyn Tighe and Arjun Sethi", in the languages the copy is mostly written in. */
export const isSeveral = (fullName: string): boolean =>
  /\S\s+(?:and|und|y|et|i|e|en|och|og|&|\+)\s+\S/iu.test(fullName)

/** "Your kitchen", "at the player's own home", "bei Ihnen", "chez vous", "a domicilio". */
export const theirPlace =
  /(?<!\p{L})(?:(?:your|(?:the|an?) \p{L}+['’]s|\p{L}+s['’]) (?:own )?(?:home|house|place|rooms?|office|site|door|garden|stable|kitchen)|at (?:their|the client['’]s)|bei (?:ihnen|dir|euch|kunden|der kundin|den leuten)|zu(?:m| ihnen| dir) (?:nach hause|kunden)|hausbesuch|chez (?:vous|toi|le client|la cliente)|à domicile|a domicilio|en (?:tu|su) (?:casa|oficina)|u (?:ciebie|państwa|klienta))(?![\p{L}])/iu

/** Nobody is seen to follow: “Nadie quiere que la vean darme «me gusta»”, “nobody wants to be seen liking us”. */
const unseenFollowing =
  /(?<!\p{L})(?:nobody|no one|none|never|niemand|keiner|nie|nadie|ningun[ao]|nunca|personne|jamais|nikt|nigdy)(?!\p{L})[^.!?\n]{0,60}?(?<!\p{L})(?:lik(?:e|es|ing) (?:us|me|my|our|the|a)|follow(?:s|ing)?|me gusta|seguir(?:me|nos)|sigan?|j['’]aime|suivre|gefällt mir|lik(?:en|et)|folg(?:en|t)|lubię to|polubi\p{L}*|obserwo\p{L}*)(?!\p{L})/iu
export const followsUnseen = (answers: readonly string[]): boolean =>
  answers.some((answer) => unseenFollowing.test(answer))

/** A place that is a telephone; not headphones. */
export const telephone = /(?<!\p{L})(?:(?:tele)?phone|telefon|teléfono|t[eé]l[eé]phone|puhelin)/iu

/** A place that one gets to by a link. “Meet” alone is the one of Google; “we meet at the yard” is none. */
export const onlinePlace =
  /(?<!\p{L})(?:video\p{L}*|vídeo\p{L}*|visio\p{L}*|wideo\p{L}*|zoom|(?:google|on|via|per|par|por|sur|über|przez) meet|^meet|teams|skype|online|en ligne|en línea|web\p{L}*)(?!\p{L})/iu

/** By telephone, by e-mail or over the internet: wherever people are. */
export const isAfar = (place: string): boolean =>
  onlinePlace.test(place) || telephone.test(place) || /(?<!\p{L})e-?mails?(?!\p{L})/iu.test(place)

/** "20 minutes", "15–20 Min.": the last figure before the minutes; null: none is there. */
export const minutesIn = (length: string): number | null => {
  const figure = /(\d+)[\s\u00a0-]*min/iu.exec(length)?.[1]
  return figure === undefined ? null : Number(figure)
}

/** A first line that greets: "Morning all,", "Grüß euch," */
const greets = /^[^\n]{2,40}[,!:]\s*\n/u

/**
 * About so many words the owner's letters have, in fifties; null where the sample is no letter or a long one. Of eighteen letters
 * of 440 words an owner who writes 200 said that they were all of one length, and not theirs. Below 200 there is no room for
 * the steps and the prices that some of them lay out.
 */
export const lengthOfLetters = (ownWriting: string): number | null => {
  const sample = ownWriting.trim()
  const about = Math.max(200, Math.round(countWords(sample) / 50) * 50)
  return greets.test(sample) && countWords(sample) >= 60 && about < 400 ? about : null
}

/** Tools that send text messages, as of November 2026. Those for newsletters do not, or as an extra that nobody here had. */
const textTools =
  /sms|text|whats ?app|signal|telegram|twilio|calendly|acuity|simply ?book|setmore|square|doctolib|treatwell|fresha|mindbody|cliniko|jane|shore|booksy|vagaro|phorest|timify|hubspot|klaviyo|omnisend|keap|high ?level/iu

/** No tool was answered, or one that sends text messages. */
export const maySendTexts = (tool: string): boolean => tool.trim() === '' || textTools.test(tool)

/** From three to nine in the languages the copy is mostly written in, as they stand before a word that is counted. */
const counted = [
  'three|drei|tres|trois|trzy|trzech',
  'four|vier|cuatro|quatre|cztery|czterech',
  'five|fünf|cinco|cinq|pięć|pięciu',
  'six|sechs|seis|sześć|sześciu',
  'seven|sieben|siete|sept|siedem|siedmiu',
  'eight|acht|ocho|huit|osiem|ośmiu',
  'nine|neun|nueve|neuf|dziewięć|dziewięciu',
]
const stepsCounted = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,–-])(?:([3-9])|${counted.map((words) => `(${words})`).join('|')})[\s\u00a0-]+(?:clear |simple |kleinen? |klaren? )?(?:steps?|stages?|phases?|schritten?|etappen|phasen|pasos|etapas|fases|[ée]tapes|kroki|krok(?:ów|ach)|etap(?:y|ów|ach))(?!\p{L})`,
  'giu',
)

/** How many steps an answer says the work has: “Seis pasos: sumar, separar…”; null where it says none, or several counts. */
export function stepsNamed(offer: string): number | null {
  const named = [...offer.matchAll(stepsCounted)].map(([, figure, ...words]) =>
    figure === undefined ? words.findIndex((word) => word !== undefined) + 3 : Number(figure),
  )
  return new Set(named).size === 1 ? (named[0] ?? null) : null
}

/** What stands in quotation marks in an answer, without them, in the marks of the languages the copy is mostly written in. */
export const quotationsIn = (answer: string): string[] =>
  [
    ...answer.matchAll(/“([^“”]+)”|„([^„“”]+)[“”]|«\s*([^«»]+?)\s*»|»([^«»]+)«|(?<![\p{L}\d])"([^"\n]+)"/gu),
  ].flatMap(([, ...marks]) => marks.filter((words) => words !== undefined).map((words) => words.trim()))
