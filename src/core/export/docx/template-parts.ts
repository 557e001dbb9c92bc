import { strFromU8 } from 'fflate'
import { failed, ok, type Result } from '../../../shared/result.ts'

/** Relationships of a package, by the last word of their type: ECMA-376 part 1, 11.3 and 15.2. */
interface Link {
  id: string
  type: string
  target: string
  external: boolean
  xml: string
}

/** What a document may keep of its template, from which part. What is not named is left away with what it points to. */
const kept: Readonly<Record<string, readonly string[]>> = {
  document: ['styles', 'settings', 'theme', 'fontTable', 'numbering', 'header', 'footer', 'webSettings'],
  header: ['image', 'hyperlink'],
  footer: ['image', 'hyperlink'],
  theme: ['image'],
  numbering: ['image'],
  fontTable: ['font'],
}

/** Fields that read other files or addresses, or start programs. */
const fetching = /\b(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|DATABASE|RD)\b/i

const refused = (why: string) => failed({ kind: 'not-allowed', why })

/** A package: its parts by path, XML as text. Its first entry says what the others are. */
export type Parts = Record<string, string | Uint8Array>

/** The parts of a template as they were read. */
type Files = Readonly<Record<string, Uint8Array>>

/** The parts of a template that go into a document. */
export function keptParts(given: Files): Result<Parts> {
  const main = mainPart(given)
  const types = textOf(given['[Content_Types].xml'])?.replace(
    `PartName="/${main}"`,
    `PartName="/${mainPath}"`,
  )
  const files = withPlace(given, main)
  if (types === undefined || textOf(files[mainPath]) === null) return damaged()
  if (
    /macroEnabled|vbaProject/i.test(types) ||
    Object.keys(files).some((name) => /vba(?:Project|Data)/i.test(name))
  ) {
    return refused('The template holds macros. Save it as .docx or .dotx without them, and take that.')
  }
  const out: Parts = { '[Content_Types].xml': '' }
  const waiting: [path: string, kind: string][] = [[mainPath, 'document']]
  for (const [path, kind] of waiting) {
    if (out[path] !== undefined) continue
    const bytes = files[path]
    const xml = path.endsWith('.xml') ? textOf(bytes) : null
    if (!bytes || (path.endsWith('.xml') && xml === null)) return damaged()
    if (xml !== null && kind !== 'document' && fetching.test(instructionsIn(xml))) return fetches()
    out[path] = xml ?? bytes
    const links = linksOf(files, path)
    const stay = links.filter(({ type }) => kept[kind]?.includes(type))
    // Only a link that a reader follows may lead elsewhere.
    if (stay.some(({ external, type }) => external && type !== 'hyperlink')) return fetches()
    const inside = stay.filter(({ external }) => !external)
    if (kind !== 'document' && kind !== 'settings' && stay.length < links.length) {
      return refused(
        'The header or footer of the template holds more than text and pictures. Take that out first.',
      )
    }
    if (stay.length > 0) out[relsOf(path)] = linksXml(stay.map(({ xml }) => xml))
    waiting.push(...inside.map(({ target, type }): [string, string] => [placeOf(path, target), type]))
  }
  out['[Content_Types].xml'] = typesXml(types, new Set(Object.keys(out)))
  return ok(out)
}

/** Where the text of a document lies in what is made here. */
export const mainPath = 'word/document.xml'

/** Where it lies in a template: the package says so (ECMA-376 part 1, 11.3.10), and programs differ in the name. */
const mainPart = (files: Files): string => {
  const link = linksOf(files, '').find(({ type }) => type === 'officeDocument')
  return link === undefined ? mainPath : placeOf('', link.target)
}

/** The same parts, with the main one where we write it. Another folder would be another base of its links. */
function withPlace(files: Files, main: string): Files {
  if (main === mainPath || !/^word\/[^/]+$/u.test(main)) return files
  const { [main]: document, [relsOf(main)]: links, ...others } = files
  return {
    ...others,
    ...(document ? { [mainPath]: document } : {}),
    ...(links ? { [relsOf(mainPath)]: links } : {}),
  }
}

export const damaged = () =>
  refused(
    'The template is damaged or was not written by Word. Open it in Word, save it as .docx or .dotx, and take that.',
  )
const fetches = () =>
  refused(
    'The template fetches something from elsewhere, such as a linked picture. Put it into the template itself.',
  )

/** XML as text; null where there is none, or it brings definitions of its own, which no part of a document has. */
function textOf(bytes: Uint8Array | undefined): string | null {
  if (!bytes) return null
  const text = strFromU8(bytes).replace(/^\ufeff/, '')
  return text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || !text.includes('<') ? null : text
}

/** The instructions of all fields, joined: one may be cut over several runs. */
const instructionsIn = (xml: string): string =>
  [
    ...[...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)/g)].map(([, text]) => text),
    ...[...xml.matchAll(/\bw:instr="([^"]*)/g)].map(([, text]) => ` ${text}`),
  ].join('')

const relsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels')

function linksOf(files: Files, path: string): Link[] {
  const xml = textOf(files[relsOf(path)]) ?? ''
  return [...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([found]) => {
    const value = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(found)?.[1] ?? ''
    return {
      id: value('Id'),
      type: value('Type').replace(/.*\//, ''),
      target: value('Target'),
      external: value('TargetMode') === 'External',
      xml: found.endsWith('/>') ? found : `${found.slice(0, -1)}/>`,
    }
  })
}

/** `../media/a.png` of `word/theme/theme1.xml`; a target with a slash first counts from the package. */
function placeOf(path: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = path.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const linksXml = (links: readonly string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`

/** What each part is: a template becomes a document, and parts that are gone are not named. */
function typesXml(types: string, there: ReadonlySet<string>): string {
  return types
    .replace(/<Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g, (whole, name: string) =>
      there.has(name) ? whole : '',
    )
    .replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')
}
