import { strFromU8, strToU8, unzipSync } from 'fflate'
import { fixedZip } from '../fixed-zip.ts'

/**
 * The library names links by chance and dates a document by its own clock. Here names count up and the dates are `at`, so
 * that the same vault gives the same bytes.
 */
export function steadyDocx(bytes: Uint8Array, at: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes)
  for (const path of Object.keys(files).filter((name) => name.endsWith('.rels'))) renameLinks(files, path)
  edit(files, 'docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${at}`),
  )
  return fixedZip(files)
}

function edit(files: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const before = files[path]
  if (before) files[path] = strToU8(change(strFromU8(before)))
}

/** `word/_rels/document.xml.rels` names what `word/document.xml` points to. */
function renameLinks(files: Record<string, Uint8Array>, rels: string): void {
  const names = new Map<string, string>()
  edit(files, rels, (xml) =>
    xml.replace(/(<Relationship\b[^>]*?\bId=")([^"]*)/g, (whole, start: string, id: string) => {
      if (/^(?:rId)?\d+$/.test(id)) return whole
      const name = names.get(id) ?? `link${names.size + 1}`
      names.set(id, name)
      return `${start}${name}`
    }),
  )
  if (names.size === 0) return
  edit(files, rels.replace('_rels/', '').replace(/\.rels$/, ''), (xml) =>
    xml.replace(
      /(\br:(?:id|embed|link)=")([^"]*)/g,
      (_, start: string, id: string) => `${start}${names.get(id) ?? id}`,
    ),
  )
}
