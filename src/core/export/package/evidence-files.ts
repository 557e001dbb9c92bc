import type { RootContent, TableRow } from 'mdast'
import type { Claim, Evidence } from '../../../shared/claim-grounds.ts'
import type { FindingFamily } from '../../../shared/finding.ts'
import { questionOf, questions } from '../../../shared/intake-questions.ts'
import type { Say } from '../../../shared/in-language/say.ts'
import { unreachable } from '../../../shared/result.ts'
import { fieldOf, nameOfPath } from '../../../shared/sections/outline.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import { csvText } from '../csv-text.ts'
import { root } from '../document/document-tree.ts'
import { heading, line, paragraph, plain } from '../document/nodes.ts'
import { readableText } from '../document/put-token.ts'
import { sayAsName } from '../file-name.ts'
import { writeMarkdown } from '../document/write-markdown.ts'
import type { VaultToExport } from '../target.ts'

/** Which claims a copy makes and what each stands on; who wrote its sections, and what of them by hand. */
export function evidenceFiles(
  vault: VaultToExport,
  evidence: Evidence,
  say: Say,
): { name: string; content: string }[] {
  const put = readableText(vault)
  const chosen = new Set(vault.sections.map(({ number }) => number))
  const claims = evidence.claims
    .filter(({ section }) => chosen.has(section))
    .map((claim) => claimCells(claim, say, put))
  const written = vault.sections.map((record) => [
    say(sectionOf(record.number).title),
    ...writtenCells(vault, record, evidence.byHand[record.number]),
  ])
  const words = (all: readonly string[]): string[] => all.map((word) => say(word))
  const [ofSections, ofClaims] = [
    [words(sectionHead), ...written],
    [words(claimHead), ...claims],
  ]
  const csv = (rows: readonly string[][]): string => csvText(rows, { forSpreadsheetsOf: vault.intake })
  const readable = root([
    heading(1, [plain(say(evidenceName))]),
    paragraph([plain(say(about))]),
    heading(2, [plain(say(whoWrote))]),
    table(ofSections),
    heading(2, [plain(say(standing))]),
    claims.length === 0 ? paragraph([plain(say(noClaim))]) : table(ofClaims),
  ])
  const folder = evidenceFolder(say)
  return [
    { name: `${folder}/${sayAsName('evidence', say)}.csv`, content: csv(ofClaims) },
    { name: `${folder}/${sayAsName('sections', say)}.csv`, content: csv(ofSections) },
    { name: `${folder}/${sayAsName('evidence', say)}.md`, content: writeMarkdown(readable) },
  ]
}

/** Where these files stand in a package. */
export const evidenceFolder = (say: Say): string => say(evidenceName)

const evidenceName = 'Evidence'
const about =
  'Numbers, names and claims as they stand in the copy, and what each was checked against: the answers of the business, or a confirmation. Found by rules, so it may be incomplete. It is not legal advice.'
const [whoWrote, standing, noClaim] = [
  'Who wrote it',
  'What each claim stands on',
  'No number, name or claim was found in these sections.',
]
const claimHead = ['Section', 'Where', 'Claim', 'Kind', 'Stands on', 'Words there']

function claimCells(
  { section, path, text, family, grounds }: Claim,
  say: Say,
  put: (text: string) => string,
): string[] {
  const definition = sectionOf(section)
  const place = nameOfPath(fieldOf(definition.schema), path, say)
  const words = grounds.kind === 'answer' ? line(put(grounds.words)) : ''
  return [
    say(definition.title),
    place,
    line(put(text)),
    say(kinds[family] ?? otherKind),
    standsOn(grounds, say),
    words,
  ]
}

/** What is said, in words that a label of a section does not have in another sense. */
const kinds: Readonly<Partial<Record<FindingFamily, string>>> = {
  ...{ number: 'A number', money: 'An amount', date: 'A date', name: 'A name', fact: 'A fact' },
  ...{ scene: 'A scene', result: 'A result', guarantee: 'A guarantee', scarcity: 'Scarcity' },
  ...{ discount: 'A discount', health: 'About health', income: 'About income' },
  ...{ credential: 'A qualification', award: 'An award', press: 'In the press' },
  ...{ authority: 'An authority', comparison: 'A comparison', testimonial: 'A testimonial' },
  attribute: 'About the reader',
}
const otherKind = 'A claim'

const [answer, confirmed, follows, open] = [
  'Answer: {question}',
  'Confirmed on {day}',
  'Follows from the answers',
  'Open: nothing explains it yet',
]

function standsOn(grounds: Claim['grounds'], say: Say): string {
  switch (grounds.kind) {
    case 'answer':
      return say(answer, { question: say(questionOf(grounds.key).name) })
    case 'confirmed':
      return say(confirmed, { day: grounds.at.slice(0, 10) })
    case 'follows':
      return say(follows)
    case 'open':
      return say(open)
    default:
      return unreachable(grounds)
  }
}

const sectionHead = ['Section', 'Models', 'Written by hand', 'Approved on', 'Reviewed by']

/** Words of ours in these files. */
export const evidenceWords: readonly string[] = [
  ...[evidenceName, about, whoWrote, standing, noClaim, answer, confirmed, follows, open, otherKind],
  ...[...claimHead, ...sectionHead],
  ...Object.values(kinds),
  ...questions.map(({ name }) => name),
]

function writtenCells(vault: VaultToExport, record: SectionRecord, byHand = 0): string[] {
  const models = new Set(record.writers.map(({ provider, model }) => `${provider} ${model}`.trim()))
  const approved = vault.approvals[record.number]
  const reviewer = line(vault.handover.brand.contactName) || line(vault.intake.fullName)
  return [
    [...models].join(', '),
    `${Math.round(byHand * 100)} %`,
    approved?.at.slice(0, 10) ?? '',
    approved ? reviewer : '',
  ]
}

function table(rows: readonly string[][]): RootContent {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [plain(cell)] })),
  })
  return { type: 'table', children: rows.map(row) }
}
