import type { RootContent, TableRow } from 'mdast'
import type { Claim, Evidence } from '../../../shared/claim-grounds.ts'
import type { FindingFamily } from '../../../shared/finding.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import { unreachable } from '../../../shared/result.ts'
import { fieldOf, nameOfPath } from '../../../shared/sections/outline.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import { csvText } from '../csv-text.ts'
import { root } from '../document/document-tree.ts'
import { heading, line, paragraph, plain } from '../document/nodes.ts'
import { writeMarkdown } from '../document/write-markdown.ts'
import type { VaultToExport } from '../target.ts'

/** Which claims a copy makes and what each stands on; who wrote its sections, and what of them by hand. */
export function evidenceFiles(vault: VaultToExport, evidence: Evidence): { name: string; content: string }[] {
  const chosen = new Set(vault.sections.map(({ number }) => number))
  const claims = evidence.claims.filter(({ section }) => chosen.has(section)).map(claimCells)
  const written = vault.sections.map((record) => sectionCells(vault, record, evidence.byHand[record.number]))
  const csv = (head: readonly string[], rows: readonly string[][]): string =>
    csvText([head, ...rows], { forSpreadsheets: true })
  const readable = root([
    heading(1, [plain('Evidence')]),
    paragraph([plain(about)]),
    heading(2, [plain('Who wrote it')]),
    table(sectionHead, written),
    heading(2, [plain('What each claim stands on')]),
    ...(claims.length === 0
      ? [paragraph([plain('No number, name or claim was found in these sections.')])]
      : [table(claimHead, claims)]),
  ])
  return [
    { name: 'Evidence/evidence.csv', content: csv(claimHead, claims) },
    { name: 'Evidence/sections.csv', content: csv(sectionHead, written) },
    { name: 'Evidence/evidence.md', content: writeMarkdown(readable) },
  ]
}

const about =
  'Numbers, names and claims as they stand in the copy, and what each was checked against: the answers of the business, or a confirmation. Found by rules, so it may be incomplete. It is not legal advice.'

const claimHead = ['Section', 'Where', 'Claim', 'Kind', 'Stands on', 'Words there']

function claimCells({ section, path, text, family, grounds }: Claim): string[] {
  const definition = sectionOf(section)
  const place = nameOfPath(fieldOf(definition.schema), path)
  const words = grounds.kind === 'answer' ? line(grounds.words) : ''
  return [definition.title, place, line(text), kindWords(family), standsOn(grounds), words]
}

const kindWords = (family: FindingFamily): string => `${family.charAt(0).toUpperCase()}${family.slice(1)}`

function standsOn(grounds: Claim['grounds']): string {
  switch (grounds.kind) {
    case 'answer':
      return `Answer: ${questionOf(grounds.key).name}`
    case 'confirmed':
      return `Confirmed on ${grounds.at.slice(0, 10)}`
    case 'follows':
      return 'Follows from the answers'
    case 'open':
      return 'Open: nothing explains it yet'
    default:
      return unreachable(grounds)
  }
}

const sectionHead = ['Section', 'Models', 'Written by hand', 'Approved on', 'Reviewed by']

function sectionCells(vault: VaultToExport, record: SectionRecord, byHand = 0): string[] {
  const models = new Set(record.writers.map(({ provider, model }) => `${provider} ${model}`.trim()))
  const approved = vault.approvals[record.number]
  const reviewer = line(vault.handover.brand.contactName) || line(vault.intake.fullName)
  return [
    sectionOf(record.number).title,
    [...models].join(', '),
    `${Math.round(byHand * 100)} %`,
    approved?.at.slice(0, 10) ?? '',
    approved ? reviewer : '',
  ]
}

function table(head: readonly string[], rows: readonly string[][]): RootContent {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [plain(cell)] })),
  })
  return { type: 'table', children: [head, ...rows].map(row) }
}
