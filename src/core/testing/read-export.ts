import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import Papa from 'papaparse'
import PostalMime from 'postal-mime'
import type { ExportFile } from '../export/target.ts'
import { readPage } from './read-page.ts'

/** What a program that is not ours finds in a file of an export. */
export interface ReadExport {
  name: string
  /** All that is there to be read, in order. */
  text: string
  /** Cells of a table, row by row. */
  rows: string[][]
  /** Addresses that can be followed. */
  follows: string[]
  /** Whatever is fetched or run by itself when the file is opened, as it stands there. */
  acts: string[]
}

/** Every file of an export as others read it; those in an archive too. The vault itself is no copy of a section. */
export async function readExport(files: readonly ExportFile[]): Promise<ReadExport[]> {
  const read: ReadExport[] = []
  for (const file of files) {
    if ('zip' in file) read.push(...(await readExport(file.zip)))
    else if ('page' in file) read.push(pageRead(file.name, file.page))
    else if ('content' in file) read.push(await contentRead(file.name, file.content))
  }
  return read
}

const nothing = { rows: [], follows: [], acts: [] }

async function contentRead(name: string, content: string | Uint8Array): Promise<ReadExport> {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  if (typeof content !== 'string') {
    if (ending !== 'docx') throw new Error(`Nothing reads ${name}.`)
    return documentRead(name, content)
  }
  switch (ending) {
    case 'md':
      return markdownRead(name, content)
    case 'html':
      return pageRead(name, content)
    case 'csv':
      return tableRead(name, content)
    case 'eml':
      return letterRead(name, content)
    case 'ics':
      return calendarRead(name, content)
    case 'json':
      return { ...nothing, name, text: textsIn(JSON.parse(content)).join('\n') }
    case 'srt':
      return { ...nothing, name, text: spoken(content) }
    case 'vtt':
      return {
        ...nothing,
        name,
        text: spoken(content).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      }
    case 'txt':
      return { ...nothing, name, text: content }
    default:
      throw new Error(`Nothing reads ${name}.`)
  }
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** The lines of captions without their numbers and times. */
const spoken = (captions: string): string =>
  captions
    .split(/\r?\n\r?\n/u)
    .map((caption) => caption.replace(/^(?:\d+\r?\n)?[\d:,. ]+-->[\d:,. ]+\r?\n/u, ''))
    .join('\n')

async function documentRead(name: string, bytes: Uint8Array): Promise<ReadExport> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const parts = Object.entries(unzipSync(bytes)).map(([part, data]) => [part, strFromU8(data)] as const)
  const outside = parts
    .filter(([part]) => part.endsWith('.rels'))
    .flatMap(([, xml]) => xml.match(/<Relationship\b[^>]*TargetMode="External"[^>]*>/gu) ?? [])
  const links = outside.filter((each) => /\/hyperlink"/u.test(each))
  const target = (each: string): string =>
    (/Target="([^"]*)"/u.exec(each)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const macros = parts.map(([part]) => part).filter((part) => /\.bin$/iu.test(part))
  // A field is an instruction, in pieces or as an attribute; the same words in a text are words.
  const instructions = parts.map(([, xml]) =>
    [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|\bw:instr="([^"]*)"/gu)].map(([, a, b]) => a ?? b).join(''),
  )
  const fields = instructions.flatMap((each) => each.match(/INCLUDE(?:PICTURE|TEXT)|DDE(?:AUTO)?/gu) ?? [])
  return {
    ...{ name, text: value, rows: [], follows: links.map(target) },
    acts: [...outside.filter((each) => !links.includes(each)), ...macros, ...fields],
  }
}

function markdownRead(name: string, content: string): ReadExport {
  // What stands before the text is YAML, and its words are no marks of Markdown.
  const front = /^---\n[\s\S]*?\n---\n/u.exec(content)?.[0] ?? ''
  const read: ReadExport = { ...nothing, name, text: front, follows: [], acts: [] }
  const walk = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'definition') read.follows.push(node.url)
    if (node.type === 'image') read.acts.push(node.url)
    if (node.type === 'html') read.acts.push(node.value)
    if ('value' in node) read.text += node.value
    if ('children' in node) node.children.forEach(walk)
    if (node.type !== 'text') read.text += '\n'
  }
  walk(fromMarkdown(content.slice(front.length)))
  return read
}

const fetching = ['link', 'iframe', 'object', 'embed', 'base', 'video', 'audio', 'source']

function pageRead(name: string, page: string): ReadExport {
  const { words, tags } = readPage(page)
  const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gu)].map(([, style = '']) => style)
  const scripts = tags.filter((tag) => tag.name === 'script')
  return {
    ...{ name, text: words.join(' '), rows: [] },
    follows: tags.flatMap(({ attributes: { href } }) => href ?? []),
    acts: [
      ...scripts.map(() => '<script>'),
      ...tags.flatMap((tag) => [
        ...(fetching.includes(tag.name) ? [`<${tag.name}>`] : []),
        ...Object.entries(tag.attributes).flatMap(([key, value]) =>
          /^(?:on|srcset$|action$|background$)/u.test(key) ||
          (key === 'src' && !/^data:image\/(?:png|jpeg);/u.test(value)) ||
          (key === 'style' && /url\(|@import/iu.test(value)) ||
          (key === 'http-equiv' && /refresh/iu.test(value))
            ? [`${key}=${value}`]
            : [],
        ),
      ]),
      ...styles.filter((style) => /url\(|@import/iu.test(style)),
    ],
  }
}

function tableRead(name: string, content: string): ReadExport {
  const rows = Papa.parse<string[]>(content.replace(/^\ufeff/u, ''), {
    // The headers of tables for spreadsheets have neither sign.
    delimiter: /^\ufeff[^,\r\n]*;/u.test(content) ? ';' : ',',
    skipEmptyLines: true,
  }).data
  return { ...nothing, name, text: rows.flat().join('\n'), rows }
}

async function letterRead(name: string, content: string): Promise<ReadExport> {
  const { subject, text, html, attachments } = await PostalMime.parse(content)
  const page = pageRead(name, html ?? '')
  return {
    ...page,
    text: [subject, text, page.text].join('\n'),
    acts: [...page.acts, ...attachments.map(({ filename }) => String(filename))],
  }
}

function calendarRead(name: string, content: string): ReadExport {
  const events = new ICAL.Component(ICAL.parse(content) as unknown[]).getAllSubcomponents('vevent')
  const valueOf = (event: ICAL.Component, property: string): string =>
    String(event.getFirstPropertyValue(property) ?? '')
  return {
    ...{ name, rows: [], follows: events.map((event) => valueOf(event, 'url')).filter((url) => url !== '') },
    text: events.flatMap((event) => [valueOf(event, 'summary'), valueOf(event, 'description')]).join('\n'),
    acts: events.flatMap((event) => [
      ...event.getAllProperties('attach').map(String),
      ...event.getAllSubcomponents('valarm').map(() => 'VALARM'),
    ]),
  }
}
