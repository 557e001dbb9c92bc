import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { VaultPatch } from '../../shared/vault-event.ts'
import type { VaultDocument } from './document.ts'

/** What is otherwise in one vault than in the other, by the records that are not the same objects. */
export function patchBetween(before: VaultDocument, after: VaultDocument): VaultPatch {
  const patch: VaultPatch = {}
  if (before.intake !== after.intake) patch.intake = after.intake
  if (before.handover !== after.handover) patch.handover = after.handover
  if (before.clientReplies !== after.clientReplies) patch.clientReplies = [...after.clientReplies]
  for (const kind of ['sections', 'reviews', 'proposals'] as const) {
    const changed = changedIn<{ number: SectionNumber }>(before[kind], after[kind])
    if (changed.length > 0) Object.assign(patch, { [kind]: changed })
  }
  if (before.vault.failures !== after.vault.failures) patch.failures = after.vault.failures
  if (before.vault.approvals !== after.vault.approvals) patch.approvals = after.vault.approvals
  if (before.vault.leftOut !== after.vault.leftOut) patch.leftOut = after.vault.leftOut
  if ((['confirmed', 'struck', 'facts', 'readings'] as const).some((kind) => before[kind] !== after[kind]))
    patch.remembered = true
  return patch
}

type Records<T> = Readonly<Partial<Record<SectionNumber, T>>>

function changedIn<T extends { number: SectionNumber }>(
  before: Records<T>,
  after: Records<T>,
): (T | { number: SectionNumber; gone: true })[] {
  if (before === after) return []
  const now = Object.values<T>(after as Record<string, T>).filter(
    (record) => before[record.number] !== record,
  )
  const gone = Object.values<T>(before as Record<string, T>)
    .filter(({ number }) => after[number] === undefined)
    .map(({ number }) => ({ number, gone: true as const }))
  return [...now, ...gone].sort((a, b) => a.number - b.number)
}
