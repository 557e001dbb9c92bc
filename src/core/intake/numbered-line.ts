import type { ImportLine } from '../../shared/imports/imported-file.ts'

/** A line with its number, from 1. */
export interface NumberedLine extends ImportLine {
  number: number
}

export const numberLines = (lines: readonly ImportLine[]): NumberedLine[] =>
  lines.map((line, at) => ({ ...line, number: at + 1 }))

export const isBlank = ({ text }: Pick<ImportLine, 'text'>): boolean => text.trim() === ''

/** A dot behind a single letter is an initial's: "R. Miller". */
const mark = '\\s*(?:[:)]|(?<!^\\s*\\p{L}\\s*)\\.)'
/** What stands before a question, an answer or an entry and is none of its words: "3.", "Q2:", "•", "A:". */
const lead = new RegExp(
  `^\\s*(?:(?:[-–—•▪◦‣*→]|☐|☑|\\[[ xX]?\\])\\s+|\\(?\\d{1,3}[.)]\\)?\\s+|(?:q(?:uestion)?|frage|f|pregunta|p)(?:\\s*\\.?\\s*\\d{0,3}${mark}|\\.(?=.*[?？]\\s*\\*?$))\\s*)`,
  'iu',
)
const answerLead = new RegExp(
  `^\\s*(?:(?:a|answer|antwort|respuesta|r|réponse|reponse|reply)\\s*\\d{0,3}${mark}\\s*|(?:[-–—=]{1,3}>|>>|[→➔➜⇒])\\s*|[-–—•▪◦‣*>]\\s+)`,
  'iu',
)
/** "A. Two bakers" answers "Q. Who is it?". */
const asksWithDot = /^\s*[qfp]\.\s/iu
const dottedLead = /^\s*[ar]\.\s+/iu

export const hasNumber = (text: string): boolean =>
  /^\s*(?:\(?\d{1,3}[.)]|q(?:uestion)?\s*\.?\s*\d)/iu.test(text)
/** The number that a line begins with; 0 where it has none. */
export const numberOf = (text: string): number =>
  Number(/^\s*(?:\(?|q(?:uestion)?\s*\.?\s*)(\d{1,3})/iu.exec(text)?.[1] ?? 0)
export const withoutLead = (text: string): string => text.replace(lead, '').trim()
export const withoutAnswerLead = (text: string, question = ''): string =>
  text.replace(asksWithDot.test(question) && dottedLead.test(text) ? dottedLead : answerLead, '').trim()

/** An empty place in a form, not an answer: "____", "n/a", "(please fill in)". */
export const saysNothing = (text: string): boolean =>
  /^[\s_.…\-–—/]*$/u.test(text) ||
  /^\(?(n\/?a|none given|tbd|\?+|k\.? ?a\.?|xxx+|to be filled in|please fill in|bitte ausfüllen)\)?\.?$/iu.test(
    text.trim(),
  )

export const wordCount = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length
