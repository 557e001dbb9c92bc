import { emptyIntake, type Intake } from '../../../shared/intake.ts'
import { untitled } from '../../../shared/vault.ts'
import { ask } from '../main-process.ts'
import { useLibraryStore } from '../stores/library-rows.ts'
import { goTo } from '../stores/place.ts'
import { pressedOnce } from './pressed-once.ts'
import { tellFailure } from './tell-failure.ts'
import { flushTyping } from './typing.ts'

const sampleClient = 'northlight-coaching'

/** Makes an empty vault and opens its intake at the first question; one that nobody has put anything in is taken first. */
export const createVault = pressedOnce(async () => {
  const vaultId = await untouchedVault()
  if (vaultId === null) return create('', emptyIntake(), undefined)
  goTo({ kind: 'intake', vaultId })
  return vaultId
})

/** A vault that was made and left as it was made; null where there is none. */
async function untouchedVault(): Promise<string | null> {
  const likely = useLibraryStore
    .getState()
    .vaults.find(
      ({ title, client, saved, readOnly }) =>
        title === untitled && client === '' && saved === 0 && readOnly === null,
    )
  if (!likely) return null
  // What was typed a moment ago is not there yet.
  await flushTyping(likely.id)
  const opened = await ask('vault.open', { vaultId: likely.id })
  if (!opened.ok) return null
  const { summary, intake, next } = opened.value
  const empty = JSON.stringify(intake) === JSON.stringify(emptyIntake())
  return empty && next.undo === null && next.redo === null ? summary.id : null
}

/** Makes a vault and opens its intake. Hands back its id; null where it could not be made, and why was said. */
async function create(title: string, intake: Intake, at: 'summary' | undefined): Promise<string | null> {
  const created = await ask('vault.create', { title, intake })
  if (!created.ok) {
    tellFailure('The vault could not be created.', created.failure, 'Nothing was changed.')
    return null
  }
  const { vaultId } = created.value
  goTo({ kind: 'intake', vaultId, ...(at && { at }) })
  return vaultId
}

/** Takes in the archive of a vault that the person chooses, as a vault of its own, and opens it. */
export async function takeInVault(): Promise<void> {
  const taken = await ask('vault.import', null)
  if (!taken.ok) return tellFailure('The vault could not be taken in.', taken.failure, 'Nothing was changed.')
  if (taken.value) goTo({ kind: 'vault', vaultId: taken.value.vaultId })
}

/** Makes a vault from the sample client's intake and opens its summary, ready to be written. */
export const createSampleVault = pressedOnce(async () => {
  const examples = await ask('intake.examples', null)
  if (!examples.ok) {
    tellFailure('The sample client could not be read.', examples.failure)
    return null
  }
  const example = examples.value.find(({ name }) => name === sampleClient) ?? examples.value[0]
  if (!example) {
    tellFailure('There is no sample client.', { kind: 'not-found', what: 'The sample client' })
    return null
  }
  return create(example.title, example.intake, 'summary')
})
