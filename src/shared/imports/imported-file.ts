import { z } from 'zod'
import { clientAnswersSchema } from './client-answers.ts'

/** What may be imported at most; more is refused or cut, and said. Files come from strangers. */
export const importLimits = {
  files: 60,
  /** Of one file. A transcript of three hours is 0.3 MB; scans in a PDF make it large. */
  bytes: 25 * 1024 * 1024,
  /** Of all that is packed into one file. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Of a web page. */
  pageBytes: 5 * 1024 * 1024,
  pages: 400,
  lines: 12_000,
  /** Of all lines of a file together: about 80,000 words. */
  characters: 500_000,
  /** Of one file that are shown: more is nothing a person decides one by one. */
  answers: 120,
  /** For each file, so that a slow one takes no time from the others. */
  ms: 30_000,
  /** Of the process that reads, in MB. */
  memory: 1024,
} as const

/** How a line stands in its file: as a heading, as something quoted, or as a line like others. */
export const importLineSchema = z.object({ text: z.string(), as: z.enum(['line', 'heading', 'quote']) })
export type ImportLine = z.infer<typeof importLineSchema>

export const importFormats = [
  'text',
  'markdown',
  'web-page',
  'subtitles',
  'document',
  'pdf',
  'table',
  'answers',
] as const

/** Why nothing could be read from a file. Its sentence stands in `import-sentence.ts`. */
export const importTroubles = [
  'not-found',
  'folder',
  'too-large',
  'unpacks-too-large',
  'too-long',
  'too-much-memory',
  'empty',
  'damaged',
  'encrypted',
  /** Pages, but no text on them: pictures of pages. */
  'scanned',
  /** Another program's file, a picture, a sound. */
  'unknown-format',
  /** Word before 2007, Pages, OpenDocument, RTF, Excel: to be saved as something else first. */
  'other-program',
  /** Files packed into one, none of them by itself. */
  'packed',
  /** A mail, or a page with its pictures, as programs keep them: their text is written as signs. */
  'mail',
  /** What leads to a document or a page elsewhere: of Google Drive, of a browser. */
  'shortcut',
  /** A file of answers that is none of ours, or of a later version, or one in which no answer can be read. */
  'not-answers',
  'later-answers',
  'damaged-answers',
  /** The page that a client fills in, in place of the file that it saves. */
  'own-page',
  /** One more than are read at once. */
  'one-too-many',
] as const
export type ImportTrouble = (typeof importTroubles)[number]

/** What a person should know of how a file was read. */
export const importNoteSchema = z.union([
  z.enum([
    'cut',
    'old-letters',
    'lost-letters',
    'other-format',
    /** Rows of a table that several people filled in. */
    'several-people',
    /** Answers of a client's questionnaire that were saved more than once, not always the same. */
    'saved-again',
    /** More than is shown of one file, or than the intake takes. */
    'more-answers',
  ]),
  /** Answers of a client's file that were not read, or not whole, and questions of another form whose answers were not; `of`: how they are called. */
  z.object({
    kind: z.enum(['answers-cut', 'answers-left-out', 'questions-left-out']),
    of: z.array(z.string()),
  }),
])
export type ImportNote = z.infer<typeof importNoteSchema>

/** The text of a file, line by line; line 1 is `lines[0]`. */
export const importedTextSchema = z.object({
  /** As the file is called, without its folder. */
  name: z.string(),
  format: z.enum(importFormats),
  lines: z.array(importLineSchema),
  notes: z.array(importNoteSchema),
  /** What a client filled in; its lines are `linesOfAnswers`. */
  answers: clientAnswersSchema.optional(),
})
export type ImportedText = z.infer<typeof importedTextSchema>

export const importedFileSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), text: importedTextSchema }),
  z.object({ ok: z.literal(false), name: z.string(), trouble: z.enum(importTroubles) }),
])
export type ImportedFile = z.infer<typeof importedFileSchema>
