import type { Heading, List, Paragraph, Root, RootContent } from 'mdast'
import {
  sections,
  sectionSlug,
  type SectionDefinition,
  type SectionNumber,
} from '../../shared/sections/index.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import { fieldMarkdown } from './field-markdown.ts'
import { heading, line, paragraph, strong, writeMarkdown } from './markdown-nodes.ts'

/** What of a vault is exported. */
export interface MarkdownVault {
  title: string
  client: string
  sections: readonly SectionRecord[]
  /** Sections the person left out, as not for this business: they are named in the contents and stand nowhere else. */
  leftOut?: readonly SectionNumber[] | undefined
}

/**
 * The whole vault as one Markdown text: front page, contents, then every saved section. The same vault gives the same
 * bytes. Texts of a model are only ever text: no HTML, no images, no links.
 */
export function vaultMarkdown(vault: MarkdownVault): string {
  const front = frontPage(vault, (section) => `#${anchor(`${section.number}. ${section.title}`)}`)
  const written = savedSections(vault).map(({ section, record }) => chapterOf(section, record))
  return [writeMarkdown(root(front)), ...written].join('\n')
}

/** Chapters written before. A vault is written out after each save of a section, and the others stay as they are. */
const chapters = new WeakMap<SectionRecord, string>()

function chapterOf(section: SectionDefinition, record: SectionRecord): string {
  const before = chapters.get(record)
  if (before !== undefined) return before
  const title = heading(2, `${section.number}. ${section.title}`)
  const text = writeMarkdown(root([title, ...fieldMarkdown(section.schema, record.content, 3)]))
  chapters.set(record, text)
  return text
}

/** A `README.md` with the contents and one file for each saved section, named from the fixed table. */
export function vaultMarkdownFiles(vault: MarkdownVault): { name: string; text: string }[] {
  const front = root(frontPage(vault, fileOf))
  const files = savedSections(vault).map(({ section, record }) => ({
    name: fileOf(section),
    text: writeMarkdown(
      root([
        heading(1, section.title),
        ...(isSample([record]) ? [sampleLabel] : []),
        ...fieldMarkdown(section.schema, record.content, 2),
      ]),
    ),
  }))
  return [{ name: 'README.md', text: writeMarkdown(front) }, ...files]
}

const root = (children: RootContent[]): Root => ({ type: 'root', children })

const fileOf = (section: SectionDefinition): string => `${sectionSlug(section)}.md`

/** The address GitHub and most readers give a heading. Titles are ours: letters, digits, blanks and `& - ( ) .`. */
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')

const isSample = (records: readonly SectionRecord[]): boolean =>
  records.some((record) => record.writers.some((writer) => writer.provider === 'sample'))

const sampleLabel: Paragraph = paragraph([
  strong('Sample text.'),
  { type: 'text', value: ' Written by the built-in sample provider to show what a vault looks like.' },
])

function savedSections({ sections: records, leftOut }: MarkdownVault) {
  return sections.flatMap((section) => {
    const record = records.find((candidate) => candidate.number === section.number)
    return record && !leftOut?.includes(section.number) ? [{ section, record }] : []
  })
}

function frontPage(
  vault: MarkdownVault,
  address: (section: SectionDefinition) => string,
): (Heading | Paragraph | List)[] {
  const written = savedSections(vault)
  const client = line(vault.client)
  const title = line(vault.title) || client || 'Vault'
  const { leftOut = [] } = vault
  const many = `${written.length} of ${sections.length - leftOut.length} sections.`
  const about = client === '' || client === title ? many : `For ${client}. ${many}`
  const contents: List = {
    type: 'list',
    ordered: true,
    spread: false,
    children: sections.map((section) => {
      const name = section.title
      const there = written.some((saved) => saved.section.number === section.number)
      return {
        type: 'listItem',
        spread: false,
        children: [
          there
            ? paragraph([{ type: 'link', url: address(section), children: [{ type: 'text', value: name }] }])
            : paragraph([
                {
                  type: 'text',
                  value: `${name} (${leftOut.includes(section.number) ? 'left out' : 'not written yet'})`,
                },
              ]),
        ],
      }
    }),
  }
  return [
    heading(1, title),
    ...(isSample(written.map(({ record }) => record)) ? [sampleLabel] : []),
    paragraph([{ type: 'text', value: about }]),
    heading(2, 'Contents'),
    contents,
  ]
}
