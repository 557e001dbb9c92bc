import type { Paragraph, PhrasingContent } from 'mdast'
import { nameFrom } from '../../shared/export/as-file-name.ts'
import { emptyHandover } from '../../shared/handover.ts'
import { sectionOf, sectionSlug, type SectionDefinition } from '../../shared/sections/index.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import {
  chapterName,
  chapterNodes,
  chapterTitle,
  documentTitle,
  frontNodes,
  isSample,
  root,
  sampleLabel,
  savedSections,
  wholeVault,
  type DocumentChoice,
  type DocumentVault,
} from './document/document-tree.ts'
import { findingNodes } from './document/finding-nodes.ts'
import { heading, line, paragraph, plain, strong } from './document/nodes.ts'
import { linkedTokens } from './document/put-token.ts'
import { sayFor, type Say } from '../../shared/in-language/say.ts'
import { writeMarkdown } from './document/write-markdown.ts'

const noLinks = emptyHandover().links

/**
 * The whole vault as one Markdown text: front page, contents, then every saved section. The same vault gives the same
 * bytes. Texts of a model are only ever text: no HTML, no images, no links.
 */
export function vaultMarkdown(vault: DocumentVault, choice: DocumentChoice = wholeVault): string {
  const say = sayFor(vault.intake)
  const address = (section: SectionDefinition): string => `#${anchor(chapterName(section, say))}`
  const front = frontNodes(vault, choice, { say, address })
  const written = savedSections(vault).map(({ section, record }) => chapterOf(section, record, vault, say))
  return [writeMarkdown(root(front)), ...written, ...findingsText(vault, choice, 2)].join('\n')
}

const findingsText = ({ findings = [] }: DocumentVault, { withFindings }: DocumentChoice, depth: number) => {
  const nodes = withFindings ? findingNodes(findings, depth) : []
  return nodes.length === 0 ? [] : [writeMarkdown(root(nodes))]
}

/** Chapters written before. A vault is written out after each save of a section, and the others stay as they are. */
const chapters = new Map<SectionRecord, { links: object; title: string; text: string }>()
/** Those of the last vaults. Versions of before live on in a vault's list of changes, and their chapters are not kept with them. */
const mostChapters = 64

function chapterOf(
  section: SectionDefinition,
  record: SectionRecord,
  { handover }: DocumentVault,
  say: Say,
): string {
  const { links } = handover ?? { links: noLinks }
  const before = chapters.get(record)
  // The title stands for the language.
  const title = say(section.title)
  if (before?.links === links && before.title === title) return before.text
  const nodes = chapterNodes(section, record, 3, { put: linkedTokens(links, say), say })
  const text = writeMarkdown(root([chapterTitle(section, 2, say), ...nodes]))
  chapters.set(record, { links, title, text })
  for (const oldest of chapters.keys()) {
    if (chapters.size <= mostChapters) break
    chapters.delete(oldest)
  }
  return text
}

/**
 * A `README.md` with the contents and one file for each saved section, named from the fixed table. Each begins with what notes
 * apps read of it, and names the sections it was written from.
 */
export function vaultMarkdownFiles(
  vault: DocumentVault,
  choice: DocumentChoice = wholeVault,
): { name: string; text: string }[] {
  const say = sayFor(vault.intake)
  const put = linkedTokens(vault.handover?.links ?? noLinks, say)
  const saved = savedSections(vault)
  const there = new Set(saved.map(({ section }) => section.number))
  const files = saved.map(({ section, record }) => {
    const reads = section.reads.filter((number) => there.has(number)).map(sectionOf)
    const nodes = root([
      heading(1, [plain(say(section.title))]),
      ...(isSample([record]) ? [sampleLabel] : []),
      ...(reads.length === 0 ? [] : [writtenFrom(reads, say)]),
      ...chapterNodes(section, record, 2, { put, say }),
    ])
    const facts = {
      title: say(section.title),
      ...clientOf(vault),
      date: dayOf([record]),
      section: section.number,
    }
    return { name: fileOf(section, say), text: `${frontMatter(facts)}${writeMarkdown(nodes)}` }
  })
  const facts = {
    title: documentTitle(vault),
    ...clientOf(vault),
    date: dayOf(saved.map(({ record }) => record)),
    sections: saved.length,
  }
  const front = [
    writeMarkdown(root(frontNodes(vault, choice, { say, address: (section) => fileOf(section, say) }))),
    ...findingsText(vault, choice, 2),
  ]
  return [{ name: 'README.md', text: `${frontMatter(facts)}${front.join('\n')}` }, ...files]
}

const clientOf = ({ client }: DocumentVault) => (line(client) === '' ? {} : { client: line(client) })

/** The day of the newest of these sections. */
const dayOf = (records: readonly SectionRecord[]): string =>
  records.reduce((newest, { savedAt }) => (savedAt > newest ? savedAt : newest), '').slice(0, 10)

/** YAML, whose quoted texts are written as JSON's are. */
const frontMatter = (facts: Readonly<Record<string, string | number>>): string =>
  `---\n${Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${key === 'date' ? value : JSON.stringify(value)}\n`)
    .join('')}---\n\n`

const writtenFrom = (reads: readonly SectionDefinition[], say: Say): Paragraph =>
  paragraph([
    strong(say('Written from:')),
    ...reads.flatMap((section, index): PhrasingContent[] => [
      plain(index === 0 ? ' ' : ', '),
      { type: 'link', url: fileOf(section, say), children: [plain(say(section.title))] },
    ]),
  ])

/** `04-offer.md`, `04-angebot-und-preise.md`: a section is called in its file as above its text. */
function fileOf(section: SectionDefinition, say: Say): string {
  const title = say(section.title)
  const words = nameFrom(title, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return `${title === section.title ? sectionSlug(section) : `${String(section.number).padStart(2, '0')}-${words}`}.md`
}

/** The address GitHub and most readers give a heading. Titles are ours: letters, digits, blanks and signs. */
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
