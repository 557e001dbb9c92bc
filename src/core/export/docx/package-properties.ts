import type { DocxFacts } from './docx-facts.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** What a document says of itself in place of what its template said: the parts, with the type of each. */
export function packageProperties({ title, creator, aiNote }: DocxFacts) {
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:${name}>`
  const core = {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: `${packages}/relationships/metadata/core-properties`,
    xml: `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator><cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy>${date('created')}${date('modified')}</cp:coreProperties>`,
  }
  if (aiNote === null) return [core]
  const note = {
    path: 'docProps/custom.xml',
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    relation: `${office}/relationships/custom-properties`,
    xml: `${head}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="AI note"><vt:lpwstr>${escaped(aiNote)}</vt:lpwstr></property></Properties>`,
  }
  return [core, note]
}
