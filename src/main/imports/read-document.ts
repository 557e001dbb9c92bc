import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { Parser } from 'htmlparser2'
import mammoth from 'mammoth'
import { importLimits, type ImportLine, type ImportTrouble } from '../../shared/imports/imported-file.ts'
import { failed, ok, type Outcome } from './outcome.ts'
import { readHtml } from './read-html.ts'

/** What of a Word file is text. Pictures, fonts and whatever else is packed with it stay unopened. */
const textParts = /^(\[Content_Types\]\.xml|_rels\/.*|word\/[^/]+\.xml|word\/_rels\/.*)$/u

/** Styles that say more than "a paragraph" (names as Word stores them, whatever its language). */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
]

/** The files packed into a zip file, by name; a trouble where they are too large or cannot be unpacked. */
export function unzipped(bytes: Uint8Array, wanted: RegExp): Outcome<Unzipped> {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      // What a file says of its own size is the room it gets, so a lie cuts it and fills nothing.
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        size += originalSize
        if (size > importLimits.unpackedBytes) throw new TooLarge()
        return true
      },
    })
    return ok(files)
  } catch (error) {
    return failed(error instanceof TooLarge ? 'unpacks-too-large' : 'damaged')
  }
}

class TooLarge extends Error {}

/**
 * A Word file (.docx) as lines: its paragraphs, headings, lists and tables. A box to tick is the sign ☒ or ☐ before its
 * words, and what Word shows where nothing was filled in is no text.
 */
export async function readDocument(bytes: Uint8Array): Promise<Outcome<ImportLine[]>> {
  const files = unzipped(bytes, textParts)
  if (!files.ok) return files
  // Which of its parts is the text says the file itself: word/document.xml as a rule, word/document2.xml by other programs.
  if (!Object.keys(files.value).some((name) => name.startsWith('word/'))) return failed(otherPackage(bytes))
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(filledIn(files.value), { level: 0 })) },
      {
        styleMap,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return ok(readHtml(value.replace(/<input type="checkbox"( checked="checked")? ?\/>/gu, tick)))
  } catch {
    return failed('damaged')
  }
}

const tick = (_: string, ticked: string | undefined): string => (ticked === undefined ? '☐ ' : '☒ ')

const filledIn = (files: Unzipped): Unzipped =>
  Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const xml = strFromU8(bytes)
      return [name, notShown.test(xml) ? strToU8(withoutHidden(xml)) : bytes]
    }),
  )

const notShown = /:(?:showingPlcHdr|vanish|dstrike)\b/u

/**
 * A part of a Word file without what Word does not print as its text: the placeholders of content controls (ECMA-376-1,
 * 17.5.2.39) and runs that are hidden (17.3.2.41) or struck through twice (17.3.2.9).
 */
function withoutHidden(xml: string): string {
  /** The content controls and runs that are open, and whether the text of each is none. */
  const open: { as: string; hides: boolean }[] = []
  let kept = ''
  let from = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const [, tag = ''] = name.split(':')
        if (holders.has(tag)) open.push({ as: tag, hides: false })
        const last = open.at(-1)
        if (
          last &&
          last.as === hiders.get(tag) &&
          !Object.values(attributes).some((value) => isOff.test(value))
        )
          last.hides = true
      },
      ontext() {
        if (!open.some(({ hides }) => hides)) return
        kept += xml.slice(from, parser.startIndex)
        from = parser.endIndex + 1
      },
      onclosetag(name) {
        if (holders.has(name.split(':')[1] ?? '')) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(xml)
  return kept + xml.slice(from)
}

const holders: ReadonlySet<string> = new Set(['sdt', 'r'])
/** What says that the text of a holder is none. The mark of a paragraph may be hidden as well, and its text is not. */
const hiders: ReadonlyMap<string, string> = new Map([
  ['showingPlcHdr', 'sdt'],
  ['vanish', 'r'],
  ['dstrike', 'r'],
])
const isOff = /^(0|false|off)$/u

/** A zip file that is no Word file: another program's, or one of files that somebody packed. */
function otherPackage(bytes: Uint8Array): ImportTrouble {
  const names = unzipped(bytes, /^(mimetype|xl\/workbook\.xml|ppt\/presentation\.xml|Index\/Document\.iwa)$/u)
  return names.ok && Object.keys(names.value).length === 0 ? 'packed' : 'other-program'
}
