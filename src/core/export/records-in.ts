import type { SectionNumber } from '../../shared/sections/index.ts'
import { valueAt, type FieldPath } from '../../shared/sections/outline.ts'
import { cleanText, oneLine } from './clean-text.ts'
import { textIn } from './document/text-in.ts'
import type { VaultToExport } from './target.ts'

/** One entry of a list of a section, read as it is: a field that is not there, or of another form, is empty. */
export interface EntryReader {
  /** With its paragraphs. */
  text: (...path: FieldPath) => string
  line: (...path: FieldPath) => string
  /** A whole number from 0 on. */
  number: (...path: FieldPath) => number | null
  lines: (...path: FieldPath) => string[]
  entries: (...path: FieldPath) => EntryReader[]
}

/** A number past this is no day and no count of anything. */
const mostDays = 10_000

export const entryReader = (entry: unknown): EntryReader => {
  const text = (...path: FieldPath): string => cleanText(textIn(valueAt(entry, path)))
  return {
    text,
    line: (...path) => oneLine(text(...path)),
    number: (...path) => {
      const found = valueAt(entry, path)
      return Number.isInteger(found) && 0 <= Number(found) && Number(found) <= mostDays ? Number(found) : null
    },
    lines: (...path) => {
      const found = valueAt(entry, path)
      return Array.isArray(found)
        ? found.map((each) => oneLine(textIn(each))).filter((each) => each !== '')
        : []
    },
    entries: (...path) => {
      const found = valueAt(entry, path)
      return Array.isArray(found) ? found.map(entryReader) : []
    },
  }
}

/** The content of a section that leaves; undefined where it does not. */
export const contentOf = ({ sections }: Pick<VaultToExport, 'sections'>, number: SectionNumber): unknown =>
  sections.find((record) => record.number === number)?.content

/** The entries of a list of a section that leaves. */
export const entriesOf = (
  vault: Pick<VaultToExport, 'sections'>,
  number: SectionNumber,
  ...path: FieldPath
): EntryReader[] => entryReader(contentOf(vault, number)).entries(...path)
