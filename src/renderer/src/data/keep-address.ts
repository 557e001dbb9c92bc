import type { HandoverPath } from '../../../shared/handover.ts'
import { applyCommand } from './apply-command.ts'

/** Keeps what a token stands for. False when it could not be kept; why was said then. */
export const keepAddress = (vaultId: string, path: HandoverPath, value: string): Promise<boolean> =>
  applyCommand(
    vaultId,
    { kind: 'set-handover', path, value },
    { title: 'The address could not be kept.', rest: 'It is as it was.' },
  )
