import { sectionOf } from '../../shared/sections/index.ts'
import type { VaultToExport } from './target.ts'

/** Contents, answers and what is needed to leave, as JSON for other programs. */
export function vaultData({
  title,
  client,
  intake,
  handover,
  sections,
  approvals,
  leftOut,
}: VaultToExport): string {
  const written = sections.map(({ number, key, revision, savedAt, content }) => ({
    ...{ number, key, title: sectionOf(number).title, revision, savedAt },
    approved: approvals[number] !== undefined,
    content,
  }))
  return `${JSON.stringify({ format: 1, title, client, intake, handover, sections: written, leftOut }, null, 2)}\n`
}
