import { extname } from 'node:path'
import { readableAnswers } from '../../shared/imports/client-answers.ts'
import { readAnswers } from '../../shared/imports/read-answers.ts'
import {
  importLimits,
  type ImportedFile,
  type ImportedText,
  type ImportLine,
  type ImportNote,
} from '../../shared/imports/imported-file.ts'
import { failed, ok, type Outcome } from './outcome.ts'
import { readDocument } from './read-document.ts'
import { namedEncoding, readHtml } from './read-html.ts'
import { readPdf } from './read-pdf.ts'
import { readPlain } from './read-plain.ts'
import { looksLikeSubtitles, readSubtitles, withoutClocks } from './read-subtitles.ts'
import { readTable } from './read-table.ts'
import { textOfBytes, tidied } from './text-of-bytes.ts'

type Read = Pick<ImportedText, 'format' | 'lines' | 'notes' | 'answers'>

/** Endings that files of a format have; another one is said. */
const endings: Readonly<Record<ImportedText['format'], readonly string[]>> = {
  text: ['.txt', '.text', '.log', ''],
  markdown: ['.md', '.markdown', '.txt'],
  'web-page': ['.html', '.htm', '.xhtml'],
  subtitles: ['.vtt', '.srt', '.txt', '.sbv'],
  document: ['.docx', '.docm', '.dotx'],
  pdf: ['.pdf'],
  table: ['.csv', '.tsv', '.tab'],
  answers: ['.json'],
}

/** A file as lines of text. What it is says its content, not its name; a wrong name is a note. */
export async function readImportFile(name: string, bytes: Uint8Array): Promise<ImportedFile> {
  const read = withAnswers(await readBytes(extname(name).toLowerCase(), bytes))
  if (!read.ok) return { ok: false, name, trouble: read.trouble }
  const { lines, cut } = withinLimits(read.value.lines)
  if (lines.every(({ text }) => text.trim() === '')) return { ok: false, name, trouble: 'empty' }
  const notes = new Set<ImportNote>([...read.value.notes, ...(cut ? (['cut'] as const) : [])])
  if (!endings[read.value.format].includes(extname(name).toLowerCase())) notes.add('other-format')
  return { ok: true, text: { ...read.value, name, lines, notes: [...notes] } }
}

async function readBytes(ending: string, bytes: Uint8Array): Promise<Outcome<Read>> {
  if (bytes.length === 0) return failed('empty')
  if (starts(bytes, 'PK')) return as('document', await readDocument(bytes))
  // A PDF may have a few bytes before its beginning (ISO 32000-1, annex H, note 13).
  if (head(bytes).includes('%PDF-')) {
    const pdf = await readPdf(bytes)
    return pdf.ok ? ok({ format: 'pdf', lines: pdf.value.lines, notes: pdf.value.cut ? ['cut'] : [] }) : pdf
  }
  if (starts(bytes, '\xd0\xcf\x11\xe0')) return failed(isLocked(bytes) ? 'encrypted' : 'other-program')
  if (starts(bytes, '{\\rtf')) return failed('other-program')
  const page =
    looksLikePage(head(bytes)) ||
    (!marksText.has(ending) && piece.test(head(bytes))) ||
    ['.html', '.htm', '.xhtml'].includes(ending)
  const decoded = textOfBytes(bytes, page ? namedEncoding(bytes) : null)
  if (!decoded) return failed(bytesOf[ending] ?? 'unknown-format')
  const { notes } = decoded
  const text = tidied(decoded.text)
  if (text.trim() === '') return failed('empty')
  if (bytesOf[ending] === 'damaged') return failed('damaged')
  if (isShortcut(text)) return failed('shortcut')
  if (looksLikeMail(text)) return failed('mail')
  if (page)
    return ownPage.test(text) ? failed('own-page') : ok({ format: 'web-page', lines: readHtml(text), notes })
  if (ending === '.json' || savedKind.test(text)) return answersIn(decoded.text, notes)
  if (['.vtt', '.srt', '.sbv'].includes(ending) || looksLikeSubtitles(text))
    return ok({ format: 'subtitles', lines: readSubtitles(text), notes })
  if (['.csv', '.tsv', '.tab'].includes(ending)) return ok({ format: 'table', lines: readTable(text), notes })
  const markdown = ['.md', '.markdown'].includes(ending)
  return ok({ format: markdown ? 'markdown' : 'text', lines: readPlain(withoutClocks(text)), notes })
}

/** What is wrong with bytes under a name that promises something else. */
const bytesOf: Readonly<Record<string, 'damaged' | undefined>> = {
  '.docx': 'damaged',
  '.pdf': 'damaged',
}

const as = (format: ImportedText['format'], lines: Outcome<ImportLine[]>): Outcome<Read> =>
  lines.ok ? ok({ format, lines: lines.value, notes: [] }) : lines

/** What a client's questionnaire saved says of itself; some mail programs make other quotation marks of its own. */
const savedKind = /["“”„]kind["“”„]\s*:\s*["“”„]vaultwright-answers["“”„]/u

/** A document or a page into which such a file was copied is read as that file. */
function withAnswers(read: Outcome<Read>): Outcome<Read> {
  if (!read.ok || read.value.format === 'answers') return read
  const text = read.value.lines.map((line) => line.text).join('\n')
  return savedKind.test(text) ? answersIn(text, [...read.value.notes]) : read
}

/**
 * What a client's questionnaire saved, with whatever a mail has around it. Its texts are tidied once they are parsed: in JSON
 * a line end is written as signs.
 */
function answersIn(text: string, notes: ImportNote[]): Outcome<Read> {
  const whole = parsed(text)
  const found = isSaved(whole) ? [whole] : savedIn(text)
  if (found.length === 0)
    return failed(
      savedKind.test(text) || text.includes('"vaultwright-answers"') ? 'damaged-answers' : 'not-answers',
    )
  const saved = found.filter(({ version }) => !(Number(version) > 1))
  if (saved.length === 0) return failed('later-answers')
  const read = saved.flatMap((each) => readableAnswers(each) ?? [])
  const [first] = read
  const cut = read.flatMap((each) => each.cut)
  const leftOut = read.flatMap((each) => each.leftOut)
  if (!first || (leftOut.length > 0 && read.every(({ answers }) => answers.answers.length === 0)))
    return failed('damaged-answers')
  const said = unique(read.flatMap(({ answers }) => answers.answers))
  if (read.length > 1 && new Set(said.map(({ key }) => key)).size < said.length) notes.push('saved-again')
  if (cut.length > 0) notes.push({ kind: 'answers-cut', of: cut })
  if (leftOut.length > 0) notes.push({ kind: 'answers-left-out', of: leftOut })
  const answers = { ...first.answers, answers: said }
  return ok({ format: 'answers', lines: readAnswers(answers).lines, notes, answers })
}

/** Each once, as in a mail that quotes what was sent before. */
const unique = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
]

type Saved = Readonly<Record<string, unknown>>

const isSaved = (value: unknown): value is Saved =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'vaultwright-answers'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? tidied(value) : value))
  } catch {
    return undefined
  }
}

/** As many times as somebody saves their answers. */
const mostSaved = 20

/** Each object in a text that says it was saved by a questionnaire. A mail marks and breaks its lines. */
function savedIn(text: string): Saved[] {
  const plain = text.replace(/^(?:> ?)+/gmu, '')
  return unique(
    [plain, plain.replace(/[“”„]/gu, '"')].flatMap((each) => {
      const found: Saved[] = []
      let end = 0
      for (const { index } of [...each.matchAll(new RegExp(savedKind, 'gu'))].slice(0, mostSaved)) {
        const saved = index < end ? null : savedAround(each, index, end)
        if (!saved) continue
        found.push(saved.value)
        end = saved.end
      }
      return found
    }),
  )
}

/** The object that a place in a text lies in, which begins behind `least`; null: none that can be read. */
function savedAround(text: string, at: number, least: number): { value: Saved; end: number } | null {
  for (let from = text.indexOf('{', least); from >= 0 && from < at; from = text.indexOf('{', from + 1)) {
    const { object, end } = objectAt(text, from)
    const value = end > at ? parsed(object) : undefined
    if (isSaved(value)) return { value, end }
  }
  return null
}

/** From a brace to the one that closes it; a line end within a text is a blank, as no JSON has one there. */
function objectAt(text: string, from: number): { object: string; end: number } {
  let depth = 0
  let isText = false
  let object = ''
  let at = from
  for (; at < text.length; at++) {
    const sign = text.charAt(at)
    if (isText && sign === '\\') {
      object += sign + text.charAt(++at)
      continue
    }
    if (sign === '"') isText = !isText
    else if (isText && (sign === '\n' || sign === '\r')) {
      if (!object.endsWith(' ')) object += ' '
      continue
    } else if (!isText && sign === '{') depth++
    else if (!isText && sign === '}') depth--
    object += sign
    if (depth === 0) return { object, end: at + 1 }
  }
  return { object, end: at }
}

/** A page of ours that a client fills in: it names the ending of the file that it saves. */
const ownPage = /<main\b[^>]*\sdata-ending="\.vaultwright-/iu

/**
 * The lines at the head of a mail or a packed page (RFC 5322, 2.2) up to the first empty one, with one that only programs
 * write. A mail whose text was copied has the other lines at most.
 */
function looksLikeMail(text: string): boolean {
  const [first = '', ...rest] = (
    /^\s*(?:From \S.*\n)?([^]*?)(?:\n[^\S\n]*\n|$)/u.exec(text)?.[1] ?? ''
  ).split('\n')
  const fields = [first, ...rest]
  return (
    fields.every((line, at) => /^[A-Za-z][\w-]*:/u.test(line) || (at > 0 && /^[^\S\n]/u.test(line))) &&
    fields.some((line) => onlyOfPrograms.test(line))
  )
}
const onlyOfPrograms =
  /^(?:Received:\s*(?:from|by)\s|(?:MIME-Version|Delivered-To|DKIM-Signature|ARC-[\w-]+|X-(?!-)[\w-]+|Content-Type|Content-Transfer-Encoding|Message-ID|Return-Path|Snapshot-Content-Location):)/iu

/** What Google Drive, Windows and macOS keep in place of what stands elsewhere. */
const isShortcut = (text: string): boolean =>
  /^\s*(?:\{[^{}]*"(?:doc_id|resource_id)"\s*:[^{}]*\}\s*$|\[InternetShortcut\]|\[Desktop Entry\])/u.test(
    text,
  ) ||
  (/^\s*<\?xml[^]*<plist\b/u.test(text.slice(0, 1000)) && /<key>URL<\/key>/u.test(text.slice(0, 5000)))

const head = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
const starts = (bytes: Uint8Array, mark: string): boolean => head(bytes).startsWith(mark)
const looksLikePage = (text: string): boolean =>
  /^[\s\ufeff\xef\xbb\xbf]*<(!doctype html|html|head|body|\?xml[^>]*>\s*<(!doctype )?html)/iu.test(text)

/** A piece of a page, as it is copied into a file of its own. Markdown may hold such pieces. */
const piece =
  /^[\s\ufeff\xef\xbb\xbf]*<(p|div|h[1-6]|table|[uo]l|section|article|span|strong|b)(\s[^>]*)?>[^]*<\/\1>/iu
const marksText: ReadonlySet<string> = new Set(['.md', '.markdown'])

/** Word with a password keeps its file in a container that names what is encrypted, in UTF-16 ([MS-OFFCRYPTO] 2.3.4). */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** As much of a text as is shown and searched. */
function withinLimits(lines: readonly ImportLine[]): { lines: ImportLine[]; cut: boolean } {
  let left: number = importLimits.characters
  const kept: ImportLine[] = []
  for (const line of lines.slice(0, importLimits.lines)) {
    if (left <= 0) break
    kept.push({ ...line, text: line.text.slice(0, left) })
    left -= line.text.length
  }
  return { lines: kept, cut: kept.length < lines.length || left < 0 }
}
