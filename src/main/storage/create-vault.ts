import { dirname, join, resolve } from 'node:path'
import type { Failure } from '../../shared/failure.ts'
import type { Intake } from '../../shared/intake.ts'
import { failed, type Result } from '../../shared/result.ts'
import { schemaVersion, titleAfter, type VaultFile } from '../../shared/vault.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import { codeOf } from './file-system.ts'
import { folderName, freeName } from './folder-name.ts'
import { inNewFolders, type NewFolders } from './new-folders.ts'
import { openVault, realPorts, removeFirstFiles, vaultIn, writeFirstFiles } from './open-vault.ts'
import { vaultFiles } from './vault-files.ts'
import type { VaultFolder, VaultPorts } from './vault-folder-type.ts'

export interface VaultStart {
  title: string
  intake: Intake
}

/** Makes a vault in a new folder under `parent`, made if missing, named after the title. */
export async function createVault(
  parent: string,
  start: VaultStart,
  given: Partial<VaultPorts> = {},
): Promise<Result<VaultFolder>> {
  const ports = { ...realPorts(), ...given }
  return inNewFolders(ports.files, async (folders) => {
    try {
      await folders.make(parent)
      const taken = await ports.files.names(parent)
      for (;;) {
        const name = freeName(folderName(titleOf(start)), taken)
        try {
          await folders.makeNew(join(parent, name))
          return await begin(join(parent, name), start, given, folders)
        } catch (error) {
          if (codeOf(error) !== 'EEXIST') throw error
          taken.push(name)
        }
      }
    } catch (error) {
      return failed(cannotMake(error, parent))
    }
  })
}

/** Makes a vault in exactly this folder, made if missing. `not-allowed` where there is one already. */
export const createVaultAt = (
  folder: string,
  start: VaultStart,
  given: Partial<VaultPorts> = {},
): Promise<Result<VaultFolder>> =>
  inNewFolders(given.files ?? realPorts().files, (folders) => begin(resolve(folder), start, given, folders))

async function begin(
  path: string,
  start: VaultStart,
  given: Partial<VaultPorts>,
  folders: NewFolders,
): Promise<Result<VaultFolder>> {
  const ports = { ...realPorts(), ...given }
  try {
    await folders.make(path)
    await ports.files.syncFolder(dirname(path))
  } catch (error) {
    return failed(cannotMake(error, path))
  }
  const found = await vaultIn(path, ports.files)
  if (!found.ok) return found
  if (found.value) return failed({ kind: 'not-allowed', why: `There is a vault in “${path}” already.` })
  const kept: string[] = []
  const files = vaultFiles(path, ports.files, (sentence) => kept.push(sentence))
  const written = await writeFirstFiles({ file: firstFile(start, ports), intake: start.intake }, files)
  if (!written.ok) {
    // One of the two alone would be a vault without its answers.
    if (folders.made(path)) await removeFirstFiles(path, ports.files)
    return written
  }
  const vault = await openVault(path, given)
  if (vault.ok) vault.value.addNotices(kept)
  return vault
}

/** A folder that is to be made is not missing: where the system says so, nothing can be made there. */
function cannotMake(error: unknown, path: string): Failure {
  const where = `The folder “${path}”`
  const failure = failureOfWrite(error, where)
  return failure.kind === 'disk-trouble' && failure.what === 'gone'
    ? { kind: 'not-writable', where }
    : failure
}

const titleOf = ({ title, intake }: VaultStart): string => title.trim() || titleAfter(intake.businessName)

function firstFile(start: VaultStart, ports: VaultPorts): VaultFile {
  const at = ports.now().toISOString()
  return {
    schemaVersion,
    id: ports.id ?? ports.newId(),
    title: titleOf(start),
    client: start.intake.businessName,
    revision: 1,
    createdAt: at,
    changedAt: at,
    sections: [],
    failures: {},
    approvals: {},
    leftOut: {},
  }
}
