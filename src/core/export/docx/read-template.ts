import { unzipSync } from 'fflate'
import { failed, ok, type Result } from '../../../shared/result.ts'
import type { DocxLanguage } from './docx-language.ts'
import type { DocxStyles } from './docx-styles.ts'
import { damaged, keptParts, mainPath, type Parts } from './template-parts.ts'
import { templateStyles } from './template-styles.ts'

/** A template, emptied: its styles, header, footer and pages, and one paragraph where the text goes. */
export interface DocxTemplate {
  parts: Parts
  styles: DocxStyles
  /** The width between the margins, in twentieths of a point. */
  width: number
}

/** Stands where the text goes. Whatever else a template says is left away. */
export const placeholder = { start: '[[', key: 'the-text-of-the-vault', end: ']]' }

/** Letterheads have pictures; nothing a person would call a template is larger. */
const largestFile = 30_000_000
const largestUnpacked = 100_000_000

/**
 * A person's own DOCX or DOTX, checked and emptied. What it says, and comments, notes and properties of whoever made it, do not go
 * into the client's document. A file that is damaged, locked, holds macros or fetches something is refused.
 */
export function readTemplate(bytes: Uint8Array, language: DocxLanguage): Result<DocxTemplate> {
  const read = filesIn(bytes)
  if (!read.ok) return read
  const parts = keptParts(read.value)
  if (!parts.ok) return parts
  const xml = (path: string): string | null => {
    const part = parts.value[path]
    return typeof part === 'string' ? part : null
  }
  const body = emptied(xml(mainPath) ?? '')
  const styles = xml('word/styles.xml')
  const settings = xml('word/settings.xml')
  if (body === null || styles === null) return damaged()
  return ok({
    parts: {
      ...parts.value,
      [mainPath]: body.xml,
      'word/styles.xml': inLanguage(styles, language),
      ...(settings === null ? {} : { 'word/settings.xml': withoutTraces(inThemeOf(settings, language)) }),
    },
    styles: templateStyles(styles),
    width: body.width,
  })
}

const refused = (why: string) => failed({ kind: 'not-allowed', why })

/** The container of old .doc files, and of documents with a password. */
const oldContainer = [0xd0, 0xcf, 0x11, 0xe0]

function filesIn(bytes: Uint8Array): Result<Record<string, Uint8Array>> {
  if (oldContainer.every((byte, index) => bytes[index] === byte)) {
    return refused(
      'The template has a password or is of an old version of Word. Save it as .docx or .dotx without a password, and take that.',
    )
  }
  let room = bytes.length > largestFile ? -1 : largestUnpacked
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        room -= originalSize
        return room >= 0
      },
    })
    if (room < 0) return refused('The template is too large. Take one with fewer or smaller pictures.')
    return ok(files)
  } catch {
    return damaged()
  }
}

/** The last section says which header, footer and page the text is set on. */
function emptied(xml: string): { xml: string; width: number } | null {
  const from = xml.search(/<w:body\b[^>]*>/)
  if (from === -1 || !xml.includes('</w:body>')) return null
  const plain = xml.replace(/<w:sectPrChange\b[\s\S]*?<\/w:sectPrChange>/g, '')
  const last = plain.lastIndexOf('<w:sectPr')
  const section =
    /^<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/.exec(last === -1 ? '' : plain.slice(last))?.[0] ?? ''
  const text = `${placeholder.start}${placeholder.key}${placeholder.end}`
  return {
    xml: `${xml.slice(0, from)}<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p>${section}</w:body></w:document>`,
    width: widthOf(section),
  }
}

/** US Letter with inches of margin, as Word sets a page of which nothing is said. */
function widthOf(section: string): number {
  const number = (tag: string, name: string, otherwise: number): number => {
    const found = new RegExp(`<w:${tag}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(section)?.[1]
    return found === undefined ? otherwise : Number(found)
  }
  const width = number('pgSz', 'w', 12240) - number('pgMar', 'left', 1440) - number('pgMar', 'right', 1440)
  return Math.max(width, 1440)
}

const tagsOf = ({ spelled: { value, eastAsia, bidirectional } }: DocxLanguage): string =>
  Object.entries({ val: value, eastAsia, bidi: bidirectional })
    .map(([name, tag]) => (tag === undefined ? '' : ` w:${name}="${tag}"`))
    .join('')

/** The language of the copy in place of the template's: by default, and in each style, as LibreOffice names it there too. */
function inLanguage(styles: string, language: DocxLanguage): string {
  const lang = `<w:lang${tagsOf(language)}/>`
  const spoken = styles.replace(/<w:lang\b[^>]*\/>/g, lang)
  const set = `<w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault>`
  const found = /<w:rPrDefault\b[^>]*?(?:\/>|>[\s\S]*?<\/w:rPrDefault>)/.exec(spoken)?.[0]
  if (found !== undefined) {
    if (found.includes('<w:lang')) return spoken
    return spoken.replace(found, () =>
      found.includes('</w:rPr>') ? found.replace('</w:rPr>', `${lang}</w:rPr>`) : set,
    )
  }
  const open = /<w:docDefaults\b[^>]*[^/]>|<w:docDefaults>/.exec(spoken)?.[0]
  if (open !== undefined) return spoken.replace(open, () => `${open}${set}`)
  return spoken
    .replace(/<w:docDefaults\b[^>]*\/>/, '')
    .replace(/<w:styles\b[^>]*>/, (styled) => `${styled}<w:docDefaults>${set}</w:docDefaults>`)
}

/** Fonts of a theme are chosen by the language as well. */
const inThemeOf = (settings: string, language: DocxLanguage): string =>
  settings.replace(/<w:themeFontLang\b[^>]*\/>/g, `<w:themeFontLang${tagsOf(language)}/>`)

/** Settings that point elsewhere, lock the document, ask on opening or say what was done to the template. */
function withoutTraces(settings: string): string {
  const names = [
    ...['attachedTemplate', 'linkStyles', 'documentProtection', 'writeProtection', 'mailMerge', 'docVars'],
    ...['updateFields', 'trackRevisions', 'rsids'],
  ]
  return names.reduce(
    (xml, name) => xml.replace(new RegExp(`<w:${name}\\b[^>]*?(?:/>|>[\\s\\S]*?</w:${name}>)`, 'g'), ''),
    settings,
  )
}
