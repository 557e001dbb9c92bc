import { emptyIntake } from '../../../shared/intake.ts'
import { ask } from '../main-process.ts'
import { goTo } from '../stores/place.ts'
import { tellFailure } from './tell-failure.ts'

const sampleClient = 'northlight-coaching'

/** Makes an empty vault and opens its intake at the first question. */
export async function createVault(): Promise<void> {
  const created = await ask('vault.create', { title: '', intake: emptyIntake() })
  if (!created.ok)
    return tellFailure('The vault could not be created.', created.failure, 'Nothing was changed.')
  goTo({ kind: 'intake', vaultId: created.value.vaultId })
}

/** Takes in the archive of a vault that the person chooses, as a vault of its own, and opens it. */
export async function takeInVault(): Promise<void> {
  const taken = await ask('vault.import', null)
  if (!taken.ok) return tellFailure('The vault could not be taken in.', taken.failure, 'Nothing was changed.')
  if (taken.value) goTo({ kind: 'vault', vaultId: taken.value.vaultId })
}

/** Makes a vault from the sample client's intake and opens its summary, ready to be written. */
export async function createSampleVault(): Promise<void> {
  const examples = await ask('intake.examples', null)
  if (!examples.ok) return tellFailure('The sample client could not be read.', examples.failure)
  const example = examples.value.find(({ name }) => name === sampleClient) ?? examples.value[0]
  if (!example) {
    return tellFailure('There is no sample client.', { kind: 'not-found', what: 'The sample client' })
  }
  const created = await ask('vault.create', { title: example.title, intake: example.intake })
  if (!created.ok)
    return tellFailure('The vault could not be created.', created.failure, 'Nothing was changed.')
  goTo({ kind: 'intake', vaultId: created.value.vaultId, at: 'summary' })
}
