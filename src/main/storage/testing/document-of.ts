import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VaultDocument } from '../../../core/vault/document.ts'
import { partKey } from '../../../core/vault/document.ts'
import type { VaultFolder } from '../vault-folder.ts'
import { factsFileSchema } from '../remembered-files.ts'

/** A vault as plain data, put together from what it shows and the file of what the facts read. */
export async function documentOf(vault: VaultFolder): Promise<VaultDocument> {
  const view = await vault.view()
  const { title, client } = view.summary
  const parts = await vault.readParts()
  const facts = await readFile(join(vault.folder, 'facts.json'), 'utf8').catch(() => null)
  return {
    vault: { title, client, failures: view.failures, approvals: view.approvals, leftOut: view.leftOut },
    intake: view.intake,
    handover: view.handover,
    clientReplies: view.clientReplies,
    sections: byNumber(view.sections),
    reviews: byNumber(view.reviews),
    proposals: byNumber(view.proposals),
    parts: Object.fromEntries(
      (parts.ok ? parts.value : []).map((record) => [partKey(record.number, record.part), record]),
    ),
    facts: facts === null ? [] : factsFileSchema.parse(JSON.parse(facts)).texts,
    confirmed: (await vault.remembered()).confirmed,
    struck: (await vault.remembered()).struck,
    readings: (await vault.remembered()).readings,
  }
}

const byNumber = <T extends { number: number }>(records: readonly T[]): Record<number, T> =>
  Object.fromEntries(records.map((record) => [record.number, record]))

/** A mark of a whole vault: the same for the same words, wherever it is read. */
export const markOfDocument = (document: VaultDocument): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(document)))
    .digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
