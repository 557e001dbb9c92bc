import type { RouteOutput } from '../../../shared/contract/routes.ts'
import type { Failure } from '../../../shared/failure.ts'
import { sizeWords } from '../../../shared/size-words.ts'
import { ask } from '../main-process.ts'
import { showToast } from '../ui/toast.tsx'
import { later } from './later.ts'
import { refreshLibrary } from './library-reading.ts'
import { refreshSettings } from './settings-reading.ts'
import { tellFailure } from './tell-failure.ts'
import { flushTyping } from './typing.ts'

export type OldFolder = NonNullable<RouteOutput<'vaults.old-folder'>>

/** How often it is asked how far a move is, in milliseconds. */
const lookMs = 250

/**
 * Moves the vaults to another folder, and says between 0 and 1 how far it is. Why it could not be done; null: it is done, or
 * the person stopped it.
 */
export async function moveVaults(folder: string, onStep: (share: number) => void): Promise<Failure | null> {
  await flushTyping()
  let underWay = true
  const look = async (): Promise<void> => {
    const moving = await ask('vaults.moving', null)
    if (!underWay) return
    if (moving.ok && moving.value && moving.value.of > 0) onStep(moving.value.done / moving.value.of)
    later(() => void look(), lookMs)
  }
  void look()
  const moved = await ask('vaults.move', { folder })
  underWay = false
  if (!moved.ok) return moved.failure.kind === 'cancelled' ? null : moved.failure
  await Promise.all([refreshSettings(), refreshLibrary()])
  const { notCopied } = moved.value
  const links = notCopied.length === 0 ? '' : ` Links were left in the old folder: ${notCopied.join(', ')}.`
  showToast({
    title: 'Your vaults have moved',
    body: `Every file was checked. The old folder is still there until you put it away.${links}`,
    tone: 'ok',
  })
  return null
}

export const stopMoving = (): void => void ask('vaults.stop-moving', null)

/** The folder that the vaults were moved from, as long as it is there. */
export async function readOldFolder(): Promise<OldFolder | null> {
  const answer = await ask('vaults.old-folder', null)
  return answer.ok ? answer.value : null
}

/** Puts the old folder into the system's trash. False: it could not be, which was said. */
export async function trashOldFolder({ bytes }: OldFolder): Promise<boolean> {
  const done = await ask('vaults.trash-old-folder', null)
  if (!done.ok) {
    tellFailure('The old folder could not be put away.', done.failure)
    return false
  }
  showToast({ title: `The old folder is in the trash of this computer`, body: sizeWords(bytes), tone: 'ok' })
  return true
}
