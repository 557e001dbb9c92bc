import { foldedKeys, foldedText } from '../folded-words.ts'
import { mostWays } from '../intake.ts'
import { unreachable } from '../result.ts'
import { importLimits, type ImportedText, type ImportNote, type ImportTrouble } from './imported-file.ts'

const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

/** Why nothing could be read from a file, and what to do, in plain sentences. */
export function importSentence(name: string, trouble: ImportTrouble): string {
  switch (trouble) {
    case 'not-found':
      return `“${name}” was not found or may not be read.`
    case 'folder':
      return `“${name}” is a folder. Choose the files in it.`
    case 'too-large':
      return `“${name}” is larger than ${mb(importLimits.bytes)}. Import the part you need, or its text alone.`
    case 'unpacks-too-large':
      return `“${name}” unpacks to more than ${mb(importLimits.unpackedBytes)}, so it was not opened. Save its text alone and import that.`
    case 'too-long':
      return `Reading “${name}” took too long and was stopped. Save its text alone and import that.`
    case 'too-much-memory':
      return `Reading “${name}” took more memory than a text needs and was stopped. Save its text alone and import that.`
    case 'empty':
      return `“${name}” is empty.`
    case 'damaged':
      return `“${name}” is damaged and cannot be read. Open it in the program it comes from and save it again.`
    case 'encrypted':
      return `“${name}” is locked with a password. Save it without one and import it again.`
    case 'scanned':
      return `“${name}” holds pictures of pages and no text. Have the text recognised first, or type what matters.`
    case 'unknown-format':
      return `“${name}” is no text. These can be imported: plain text, Markdown, saved web pages, transcripts and subtitles, Word (.docx), PDF, CSV, and answers of a client.`
    case 'other-program':
      return `“${name}” is in a format that cannot be read here. Save it as .docx, PDF or plain text, or a table as CSV, and import that.`
    case 'packed':
      return `“${name}” holds other files packed into one. Unpack it and choose those you need.`
    case 'not-answers':
      return `“${name}” holds no answers of a Vaultwright questionnaire.`
    case 'later-answers':
      return `“${name}” comes from a questionnaire of a later Vaultwright. Update Vaultwright, then import it again.`
    case 'damaged-answers':
      return `“${name}” is damaged, and no answer in it can be read. Ask the client to open the questionnaire in the same browser, press “Save my answers” and send the new file.`
    case 'own-page':
      return `“${name}” is the page that a client fills in, and what was typed is not in it. Import the file that the page saves instead; whoever filled it in has it, or can save it again.`
    case 'shortcut':
      return `“${name}” only says where a document or a page is, and holds nothing of it. Open it, save it as .docx, PDF or plain text and import that.`
    case 'mail':
      return `“${name}” is a mail, or a page packed together with its pictures, and cannot be read here. Open it, copy its text into a document (.docx or .txt) and import that.`
    case 'one-too-many':
      return `“${name}” was not read: ${importLimits.files} files at most are read at once. Import it after these.`
    default:
      return unreachable(trouble)
  }
}

/** What a person should know of a file that was read, before its answers are taken into the vault of a client. */
export function importNoteSentences({ answers, notes }: ImportedText, client: string): string[] {
  const [madeFor, here] = [answers?.client ?? '', client].map((name) =>
    foldedKeys(foldedText(name)).join(' '),
  )
  const isOther = madeFor !== '' && here !== '' && madeFor !== here
  return [
    ...(isOther ? [`It was filled in for “${answers?.client}”, and this vault is for “${client}”.`] : []),
    ...notes.map(importNoteSentence),
  ]
}

/** What a person should know of how a file was read. */
export function importNoteSentence(note: ImportNote): string {
  if (typeof note === 'object') return answersSentence(note.kind, named(note.of))
  switch (note) {
    case 'cut':
      return 'It is very long: only its beginning was read.'
    case 'old-letters':
      return 'It is in an old form of letters. If accents look wrong, save it as UTF-8 and import it again.'
    case 'lost-letters':
      return 'A few letters in it could not be read. Each stands as “�”: compare those places with the file.'
    case 'several-people':
      return 'Several people answered in it, each in a row of their own. Look at the line beside each answer, and take those of one.'
    case 'saved-again':
      return 'It holds answers that were saved more than once. Where they differ, each is shown: ask which one counts.'
    case 'more-answers':
      return `It seems to hold more than is shown: ${mostWays} ways to buy and ${importLimits.answers} answers of one file at most. Look through the rest by hand.`
    case 'other-format':
      return 'It is another kind of file than its name says, and was read as what it is.'
    default:
      return unreachable(note)
  }
}

function answersSentence(kind: Exclude<ImportNote, string>['kind'], names: string): string {
  switch (kind) {
    case 'answers-cut':
      return `Only a part of these answers could be read, as they are too long or hold what is no text or none of the choices: ${names}. Take the rest from the file by hand.`
    case 'answers-left-out':
      return `These are no answers to any question here, or cannot be read, and were left out: ${names}. Look at them in the file, or ask for them again.`
    case 'questions-left-out':
      return `What it answers to these was not taken, as it could not be told which question here it belongs to, or is none of the choices: ${names}. Look at them in the file.`
    default:
      return unreachable(kind)
  }
}

const mostNamed = 8

function named(names: readonly string[]): string {
  const unique = [...new Set(names)]
  const shown = unique.slice(0, mostNamed).map((name) => `“${name}”`)
  const more = unique.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
