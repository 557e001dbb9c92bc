import { unzipSync, zipSync, type Unzipped } from 'fflate'
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

/** A Word file (.docx) as lines: its paragraphs, headings, lists and tables. */
export async function readDocument(bytes: Uint8Array): Promise<Outcome<ImportLine[]>> {
  const files = unzipped(bytes, textParts)
  if (!files.ok) return files
  if (!Object.keys(files.value).some((name) => name === 'word/document.xml'))
    return failed(otherPackage(bytes))
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(files.value, { level: 0 })) },
      {
        styleMap,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return ok(readHtml(value))
  } catch {
    return failed('damaged')
  }
}

/** A zip file that is no Word file: another program's, or nothing known. */
function otherPackage(bytes: Uint8Array): ImportTrouble {
  const names = unzipped(bytes, /^(mimetype|xl\/workbook\.xml|ppt\/presentation\.xml|Index\/Document\.iwa)$/u)
  return names.ok && Object.keys(names.value).length === 0 ? 'unknown-format' : 'other-program'
}
