import { makeTargets } from '../export/make-targets.ts'
import type { ExportFile, VaultToExport } from '../export/target.ts'
import { exportChoiceSchema } from '../../shared/export/export-choice.ts'
import type { TargetId } from '../../shared/export/targets.ts'
import { handoverSchema } from '../../shared/handover.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { schemaVersion, type Content } from '../../shared/vault.ts'
import { sectionDraft } from './vault-in-memory.ts'

/** A vault of these contents as targets read it. */
export function vaultToExport(
  contents: Partial<Record<SectionNumber, Content>>,
  { handover = {}, ...more }: Partial<Omit<VaultToExport, 'handover'>> & { handover?: unknown } = {},
): VaultToExport {
  const sections = sectionNumbers.flatMap((number) => {
    const content = contents[number]
    const { key } = sectionOf(number)
    const record = { schemaVersion, key, revision: 1, savedAt: '2026-11-27T00:00:00.000Z' }
    return content ? [{ ...sectionDraft(number, content), ...record }] : []
  })
  return {
    ...{ id: 'a1b2', title: 'Northlight', client: 'Northlight Coaching', intake: emptyIntake(), sections },
    ...{ leftOut: [], approvals: {}, findings: [], template: null },
    handover: handoverSchema.parse(handover),
    ...more,
  }
}

/** The texts that a target makes of a vault, by their names. */
export async function textsMade(
  target: TargetId,
  vault: VaultToExport,
): Promise<[name: string, text: string][]> {
  const made = await makeTargets[target](vault, exportChoiceSchema.parse({ targets: [target] }))
  const files: readonly ExportFile[] = 'ok' in made ? (made.ok ? made.value : []) : made
  return files.map((file) => [
    file.name,
    'content' in file && typeof file.content === 'string' ? file.content : '',
  ])
}
