import { countWords } from './words.ts'

/*
 * What is read out of answers that are texts and not choices, each in the languages the copy is mostly written in. `businessOf`
 * decides the shape of the sections by it, so what is not certain reads as not said.
 */

/** Talks or stages named among other places: “Talks at trade fairs”. */
export const talkNamed =
  /(?<!\p{L})(?:talks?|speak\p{L}*|stages?|conferences?|congress\p{L}*|vortr[aä]g\p{L}*|bühnen?|kongress\p{L}*|messen?|charlas?|conférences?)(?!\p{L})/iu

/** "Bronwyn Tighe and Arjun Sethi", in the languages the copy is mostly written in. */
export const isSeveral = (fullName: string): boolean =>
  /\S\s+(?:and|und|y|et|i|e|en|och|og|&|\+)\s+\S/iu.test(fullName)

/** "Your kitchen", "at the player's own home", "bei Ihnen", "chez vous", "a domicilio". */
export const theirPlace =
  /(?<!\p{L})(?:(?:your|(?:the|an?) \p{L}+['’]s|\p{L}+s['’]) (?:own )?(?:home|house|place|rooms?|office|site|door|garden|stable|kitchen)|at (?:their|the client['’]s)|bei (?:ihnen|dir|euch|kunden|der kundin|den leuten)|zu(?:m| ihnen| dir) (?:nach hause|kunden)|hausbesuch|chez (?:vous|toi|le client|la cliente)|à domicile|a domicilio|en (?:tu|su) (?:casa|oficina)|u (?:ciebie|państwa|klienta))(?![\p{L}])/iu

/** A place that is a telephone; not headphones. */
export const telephone = /(?<!\p{L})(?:(?:tele)?phone|telefon|teléfono|t[eé]l[eé]phone|puhelin)/iu

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
  /sms|text|whats ?app|signal|telegram|twilio|calendly|acuity|simply ?book|setmore|square|doctolib|treatwell|fresha|mindbody|cliniko|jane|shore|booksy|vagaro|phorest|timify|hubspot|active ?campaign|brevo|klaviyo|omnisend|keap|high ?level/iu

/** No tool was answered, or one that sends text messages. */
export const maySendTexts = (tool: string): boolean => tool.trim() === '' || textTools.test(tool)
