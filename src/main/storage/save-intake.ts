import type { Intake } from '../../shared/intake.ts'
import type { Result } from '../../shared/result.ts'
import { rememberNames } from './remember-texts.ts'
import { saveVaultFile, type VaultInUse } from './vault-in-use.ts'
import { intakeFile } from './vault-paths.ts'
import { textOf } from './vault-state.ts'

/** Saves the answers as they stand, half-typed ones too, and the client's name with them. */
export async function saveIntake(vault: VaultInUse, intake: Intake): Promise<Result<null>> {
  const { state, files } = vault
  await rememberNames(vault, null)
  const written = await files.write(intakeFile, textOf(intake))
  if (!written.ok) return written
  state.intake = structuredClone(intake)
  vault.readableIsOld ||= state.file.client !== intake.businessName
  return saveVaultFile(vault, { client: intake.businessName })
}
