import type { SectionVersions } from '../../shared/section-versions.ts'
import type { VaultFolder } from './vault-folder-type.ts'

/** The versions of every section, oldest first. Of edits in a row only the last: nothing else of them stays. */
export async function versionsWritten(
  vault: Pick<VaultFolder, 'view' | 'versions'>,
): Promise<SectionVersions> {
  const { sections } = await vault.view()
  const versions: SectionVersions = {}
  for (const now of sections) {
    const all = [...(await vault.versions(now.number))].reverse().concat(now)
    versions[now.number] = all
      .filter(({ source }, at) => source !== 'edit' || all[at + 1]?.source !== 'edit')
      .map(({ source, content }) => ({ source, content }))
  }
  return versions
}
