import { z } from 'zod'
import type { FileKind } from './migrations.ts'
import type { VaultFiles } from './vault-files.ts'
import { historyFolder, mostRevisions, revisionOf } from './vault-paths.ts'
import { sectionNumberSchema } from '../../shared/settings.ts'

const counted = z.looseObject({ revision: z.number().gt(mostRevisions) })
const ofSection = z.looseObject({ number: sectionNumberSchema })

/**
 * What a file says with a revision that can be counted on from, where its own is beyond what anybody counted up to and
 * nothing could be saved after it: that of a section follows its old versions, that of the vault follows its changes.
 */
export async function countedAnew(kind: FileKind, raw: unknown, files: VaultFiles): Promise<unknown> {
  if (kind !== 'section' && kind !== 'vault') return raw
  const beyond = counted.safeParse(raw)
  if (!beyond.success) return raw
  const section = ofSection.safeParse(raw)
  if (kind === 'vault' || !section.success) return { ...beyond.data, revision: 0 }
  const names = await files.names(historyFolder(section.data.number))
  const before = names.reduce((highest, name) => Math.max(highest, revisionOf(name) ?? 0), 0)
  return { ...beyond.data, revision: before + 1 }
}
