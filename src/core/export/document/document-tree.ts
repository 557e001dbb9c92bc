import type { List, Paragraph, Root, RootContent } from 'mdast'
import type { ExportChoice } from '../../../shared/export/export-choice.ts'
import { sections, type SectionDefinition } from '../../../shared/sections/index.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import type { VaultToExport } from '../target.ts'
import type { Say } from '../../../shared/in-language/say.ts'
import './document-data.ts'
import { fieldNodes } from './field-nodes.ts'
import { findingNodes } from './finding-nodes.ts'
import { heading, line, paragraph, plain, strong } from './nodes.ts'
import type { FieldForm } from './put-token.ts'

/** What of a vault a document is made from. */
export type DocumentVault = Pick<VaultToExport, 'title' | 'client' | 'sections'> & {
  readonly [Key in 'leftOut' | 'findings' | 'handover' | 'intake']?: VaultToExport[Key] | undefined
}

/** What of a choice a document goes by. */
export type DocumentChoice = Pick<ExportChoice, 'sections' | 'approvedOnly' | 'withFindings'>
export const wholeVault: DocumentChoice = { sections: null, approvedOnly: false, withFindings: false }

export interface DocumentForm extends FieldForm {
  /** The address of a section in the contents; left out: the document has no contents, its printer makes them. */
  address?: (section: SectionDefinition) => string
}

/**
 * A vault as one document: title, contents, every chosen section, open findings where asked for. Its nodes say which place
 * of the vault they were made from. Texts of a model are only ever text: no HTML, no images, no links but those of
 * `form.put`.
 */
export function documentTree(vault: DocumentVault, choice: DocumentChoice, form: DocumentForm): Root {
  return root([
    ...frontNodes(vault, choice, form),
    ...savedSections(vault).flatMap(({ section, record }) => [
      chapterTitle(section, 2, form.say),
      ...chapterNodes(section, record, 3, form),
    ]),
    ...(choice.withFindings ? findingNodes(vault.findings ?? [], 2) : []),
  ])
}

export const root = (children: RootContent[]): Root => ({ type: 'root', children })

/** “4. Offer & Pricing”. */
export const chapterName = ({ number, title }: SectionDefinition, say: Say): string =>
  `${number}. ${say(title)}`

export const chapterTitle = (section: SectionDefinition, depth: number, say: Say): RootContent => ({
  ...heading(depth, [plain(chapterName(section, say))]),
  data: { section: section.number, path: [] },
})

/** What stands under a section's title. */
export const chapterNodes = (
  section: SectionDefinition,
  record: SectionRecord,
  depth: number,
  form: FieldForm,
): RootContent[] => fieldNodes(section.schema, record.content, section.number, depth, form)

/** The sections that stand in the document, in number order. */
export function savedSections({ sections: records, leftOut }: DocumentVault) {
  return sections.flatMap((section) => {
    const record = records.find((candidate) => candidate.number === section.number)
    return record && !leftOut?.includes(section.number) ? [{ section, record }] : []
  })
}

export const isSample = (records: readonly SectionRecord[]): boolean =>
  records.some((record) => record.writers.some((writer) => writer.provider === 'sample'))

export const sampleLabel: Paragraph = paragraph([
  strong('Sample text.'),
  plain(' Written by the built-in sample provider to show what a vault looks like.'),
])

/** Said in documents where the person asks for it. */
export const aiNote = 'A language model helped to write this text.'

/** Every sentence of a document that is no label of a field. */
export const documentWords = [
  ...['Contents', 'left out', 'not written yet', 'One section.', '{many} sections.'],
  ...['{many} of {all} sections.', 'For {client}.', 'Written from:', '{label}:', aiNote],
]

/** The title of a document. */
export const documentTitle = ({ title, client }: Pick<DocumentVault, 'title' | 'client'>): string =>
  line(title) || line(client) || 'Vault'

/** Title, what the document holds, and its contents. */
export function frontNodes(
  vault: DocumentVault,
  choice: DocumentChoice,
  { say, address }: Pick<DocumentForm, 'say' | 'address'>,
): RootContent[] {
  const written = savedSections(vault).map(({ record }) => record)
  return [
    heading(1, [plain(documentTitle(vault))]),
    ...(isSample(written) ? [sampleLabel] : []),
    paragraph([plain(aboutLine(vault, choice, say))]),
    ...(vault.handover?.aiNote ? [paragraph([plain(say(aiNote))])] : []),
    ...(address ? [heading(2, [plain(say('Contents'))]), contents(vault, choice, { say, address })] : []),
  ]
}

/** The client as documents call them. */
export const clientName = ({ client, handover }: Pick<DocumentVault, 'client' | 'handover'>): string =>
  line(handover?.brand.name ?? '') || line(client)

/** “For Northlight. 16 of 17 sections.” */
export function aboutLine(vault: DocumentVault, choice: DocumentChoice, say: Say): string {
  const many = savedSections(vault).length
  const all = sections.length - (vault.leftOut ?? []).length
  const held = isWhole(choice)
    ? say('{many} of {all} sections.', { many, all })
    : many === 1
      ? say('One section.')
      : say('{many} sections.', { many })
  const client = clientName(vault)
  return client === '' || client === documentTitle(vault)
    ? held
    : `${say('For {client}.', { client })} ${held}`
}

/** Nothing was left away by choice, so what is missing is worth naming. */
const isWhole = ({ sections: chosen, approvedOnly }: DocumentChoice): boolean =>
  chosen === null && !approvedOnly

function contents(
  vault: DocumentVault,
  choice: DocumentChoice,
  { say, address }: Pick<DocumentForm, 'say'> & Required<Pick<DocumentForm, 'address'>>,
): List {
  const there = new Set(savedSections(vault).map(({ section }) => section))
  const shown = sections.filter((section) => isWhole(choice) || there.has(section))
  return {
    type: 'list',
    ordered: isWhole(choice),
    spread: false,
    children: shown.map((section) => ({
      type: 'listItem',
      spread: false,
      children: [
        paragraph([
          there.has(section)
            ? { type: 'link', url: address(section), children: [plain(say(section.title))] }
            : plain(
                `${say(section.title)} (${say(vault.leftOut?.includes(section.number) ? 'left out' : 'not written yet')})`,
              ),
        ]),
      ],
    })),
  }
}
