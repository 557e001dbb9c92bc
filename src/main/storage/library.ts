import type { Intake } from '../../shared/intake.ts'
import type { Result } from '../../shared/result.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import type { VaultFolder, VaultPorts } from './vault-folder.ts'

/** The vaults of one folder. Each vault is opened once, so that its one queue is shared by all who change it. */
export interface Library {
  folder(): string
  /** Vaults changed last come first; what could not be read is said in `notices`. */
  list(): Promise<{ vaults: VaultSummary[]; notices: string[] }>
  vault(id: string): Promise<Result<VaultFolder>>
  create(start: { title: string; intake: Intake }): Promise<Result<VaultFolder>>
  /** Moves the vault's folder into `.trash/`; nothing is deleted. */
  trash(id: string): Promise<Result<null>>
  untrash(id: string): Promise<Result<null>>
  /** From now on the vaults of another folder; what is open in the old one finishes there. */
  setFolder(folder: string): void
  /** Settles when everything asked of any open vault is on disk. */
  settled(): Promise<void>
}

export function openLibrary(folder: string, ports: Partial<VaultPorts> = {}): Library {
  void folder
  void ports
  throw new Error('being built')
}
