import type { DocxLanguage } from './docx-language.ts'
import type { Paper } from '../html/paper-of.ts'
import type { DocxLook } from './docx-look.ts'

/** What a document says of itself, beside its text. */
export interface DocxFacts {
  title: string
  client: string
  creator: string
  /** Said as a property too, where the person asks for it. */
  aiNote: string | null
  language: DocxLanguage
  paper: Paper
  look: DocxLook
}
