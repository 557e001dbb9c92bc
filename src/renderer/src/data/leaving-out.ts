import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { applyCommand, carryOut } from './apply-command.ts'
import { closeEditors } from './close-editors.ts'
import { sayDone } from './say-done.ts'

interface Place {
  vaultId: string
  section: SectionNumber
}

const sorryFor = (leftOut: boolean) => ({
  title: leftOut ? 'It could not be left out.' : 'It could not be taken in again.',
  rest: 'The vault is as it was.',
})

/** Chooses whether a section is written, where both choices stand side by side. */
export const chooseFit = ({ vaultId, section }: Place, leftOut: boolean): Promise<boolean> =>
  applyCommand(vaultId, { kind: 'leave-out', section, leftOut }, sorryFor(leftOut))

/** Leaves a section out or takes it in again, and says so, with the way back. False: it was not done. */
export async function leaveOut(place: Place, leftOut: boolean): Promise<boolean> {
  const { vaultId, section } = place
  if (!(await closeEditors(vaultId, section))) return false
  const done = await carryOut(vaultId, { kind: 'leave-out', section, leftOut }, sorryFor(leftOut))
  if (!done) return false
  const { title } = sectionOf(section)
  sayDone(place, done, 'leave-out', leftOut ? `${title} is left out` : `${title} is part of the vault again`)
  return true
}
