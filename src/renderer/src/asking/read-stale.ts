import type { Finding } from '../../../shared/finding.ts'
import { ask } from '../main-process.ts'
import { placeFindings } from '../stores/findings.ts'

/** The sections that are stale now, with why. None when the review could not be asked: the vault's page asks again. */
export async function readStale(vaultId: string): Promise<Finding[]> {
  const answer = await ask('findings.read', { vaultId })
  if (!answer.ok) return []
  placeFindings(vaultId, answer.value)
  return answer.value.findings.filter(({ kind }) => kind === 'stale')
}
