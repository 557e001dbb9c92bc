import { expect, test } from 'vitest'
import { exportFiles } from '../core/export/export-files.ts'
import { mailTools } from '../core/export/email/mail-tools.ts'
import type { VaultToExport } from '../core/export/target.ts'
import { hostileLinks } from '../core/testing/hostile-links.ts'
import { hostileTexts } from '../core/testing/hostile-texts.ts'
import { readExport } from '../core/testing/read-export.ts'
import { validSection } from '../core/testing/valid-content.ts'
import { vaultToExport } from '../core/testing/vault-to-export.ts'
import { exportChoiceSchema } from '../shared/export/export-choice.ts'
import { targetIds, type TargetId } from '../shared/export/targets.ts'
import { emptyIntake } from '../shared/intake.ts'
import { fieldOf, type Field } from '../shared/sections/outline.ts'
import { sectionNumbers, sectionOf } from '../shared/sections/index.ts'
import { pageAddress } from '../shared/token-address.ts'
import { contentSchema } from '../shared/vault.ts'
import { tally, timesOf } from './testing/tally.ts'

/** What a spreadsheet takes for a formula. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A vault whose every text is another of these, the first one at `from`. */
function vaultOf(texts: readonly string[], from: number): VaultToExport {
  let at = from
  const next = (): string => texts[at++ % texts.length] ?? ''
  const line = (): string => next().slice(0, 500)
  const filled = (field: Field, value: unknown): unknown => {
    if (field.kind === 'text') return field.time ? value : next()
    if (field.kind === 'list' && Array.isArray(value)) return value.map((each) => filled(field.each, each))
    if (field.kind !== 'group' || !isRecord(value)) return value
    const inner = field.fields.map(({ key }) => [key, undefined] as const)
    return {
      ...Object.fromEntries(inner),
      ...Object.fromEntries(
        field.fields.flatMap((each) =>
          each.key in value ? [[each.key, filled(each, value[each.key])]] : [],
        ),
      ),
    }
  }
  const contents = sectionNumbers.map((number) => [
    number,
    contentSchema.parse(filled(fieldOf(sectionOf(number).schema), validSection(number))),
  ])
  const links = {
    call: line(),
    gift: line(),
    offer: line(),
    policy: line(),
    unsubscribe: line(),
    postalAddress: line(),
  }
  const brand = { name: line(), contactName: line(), email: line(), phone: line(), website: line() }
  return vaultToExport(Object.fromEntries(contents) as Parameters<typeof vaultToExport>[0], {
    ...{ id: 'a1b2', title: line(), client: line() },
    intake: { ...emptyIntake(), fullName: line(), businessName: line() },
    handover: { brand, links, launchDate: '2026-12-01' },
    findings: sectionNumbers.map((section) => ({
      ...{ id: `f${section}`, kind: 'proof', family: 'number', rule: 'r', section, path: [], span: null },
      ...{ severity: 'warning', sentence: next(), repair: null, confirmable: true },
    })),
  })
}

/** In small one target of each kind; Word and Markdown are held to the same by every-target.test.ts each time. */
const kinds: readonly TargetId[] = [
  ...([
    'markdown',
    'docx',
    'html',
    'client-page',
    'context',
    'emails-html',
    'emails-csv',
    'emails-eml',
  ] as const),
  ...(['ads-meta', 'calendar', 'planner', 'scripts-vtt'] as const),
]

/** What of an export of it acts by itself, leads where nobody meant, or is a formula. */
async function harmOf(vault: VaultToExport, targets: readonly TargetId[]): Promise<string[]> {
  const typed = new Set([
    ...Object.values(vault.handover.links).flatMap((link) => pageAddress(link) ?? []),
    ...Object.values(mailTools).map(({ unsubscribe }) => unsubscribe),
  ])
  const isMeant = (address: string): boolean =>
    address.startsWith('#') || /^\d\d-[\w-]+\.md$/u.test(address) || typed.has(address)
  const harm: string[] = []
  for (const target of targets) {
    const choice = exportChoiceSchema.parse({ targets: [target], withFindings: true })
    const files = await exportFiles(vault, choice)
    if (!files.ok) continue
    for (const { name, acts, follows, rows } of await readExport(files.value.files)) {
      const own = /for review\.html$/u.test(name) ? 1 : 0
      harm.push(...acts.slice(own).map((each) => `${target} acts: ${each}`))
      harm.push(...follows.filter((each) => !isMeant(each)).map((each) => `${target} leads to: ${each}`))
      harm.push(...rows.flat().flatMap((cell) => (formula.test(cell) ? [`${target} computes: ${cell}`] : [])))
    }
  }
  return harm
}

test(
  'hostile texts and links leave as words: no export of them runs, fetches, computes or leads anywhere',
  { timeout: 3_600_000 },
  async () => {
    const texts = [...hostileTexts({ global: 'ran', address: 'http://stranger.test' }), ...hostileLinks]
    expect(texts.length).toBeGreaterThan(420)
    const harm: string[] = []
    const rounds = timesOf(texts.length, 1)
    for (let round = 0; round < rounds; round++)
      harm.push(...(await harmOf(vaultOf(texts, round), rounds > 1 ? targetIds : kinds)))
    tally('300 payloads through every text, screen and export', rounds * texts.length, {
      executed: harm.length,
    })
    expect(harm.slice(0, 20)).toEqual([])
  },
)
