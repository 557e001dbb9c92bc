import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { baseOf, type Applied, type PersonCommand } from '../../../shared/vault-command.ts'
import { useSavingStore } from '../stores/saving.ts'
import { abandonSitting, flushTyping, saveAgain, sittingAt, unsavedUnder, type Typed } from './typing.ts'

/** The answer as it is saved. */
let saved: unknown = ''
const place = 'v/intake:idealClient'
const setAnswer = (value: unknown, how: Typed): PersonCommand => ({
  kind: 'set-answer',
  key: 'idealClient',
  value,
  ...how,
})
const answer = (): unknown => saved
const stateNow = (): unknown => useSavingStore.getState().states[place]

/** As main does: what began from another text than the saved one is refused. */
function applied(command: PersonCommand): Promise<Result<Applied>> {
  const { base, value } = command as Extract<PersonCommand, { kind: 'set-answer' }>
  if (base !== undefined && base !== baseOf(saved))
    return Promise.resolve(failed({ kind: 'changed-outside', what: 'The answer' }))
  saved = value
  return Promise.resolve(ok({ revision: 1, changed: true }))
}

beforeEach(() => {
  saved = ''
  vi.stubGlobal('window', {
    setTimeout,
    clearTimeout,
    bridge: { ask: (_route: string, { command }: { command: PersonCommand }) => applied(command) },
  })
})
afterEach(() => {
  abandonSitting(place)
  vi.unstubAllGlobals()
})

/** An answer is typed in while somebody else gives another. */
async function overtaken(): Promise<void> {
  sittingAt(place, answer(), setAnswer).change('Dentists in small towns')
  saved = 'Dentists, said elsewhere'
  expect(await flushTyping('v')).toBe(false)
  expect(stateNow()).toMatchObject({ kind: 'failed', failure: { kind: 'changed-outside' } })
}

it('keeps what somebody else changed meanwhile until the person says whose counts, however often it is tried', async () => {
  await overtaken()
  saveAgain(place, false)
  expect(await flushTyping('v')).toBe(false)
  expect(answer()).toBe('Dentists, said elsewhere')
  expect(unsavedUnder('v/intake:')).toEqual({ idealClient: 'Dentists in small towns' })
})

it('saves what was typed in its place where the person keeps their own', async () => {
  await overtaken()
  saveAgain(place, true)
  expect(await flushTyping('v')).toBe(true)
  expect(answer()).toBe('Dentists in small towns')
  expect(stateNow()).toBeUndefined()
})

it('lets go of what was typed where the person takes the other', async () => {
  await overtaken()
  abandonSitting(place)
  expect(stateNow()).toBeUndefined()
  expect(unsavedUnder('v/intake:')).toEqual({})
  sittingAt(place, answer(), setAnswer).change('Dentists, typed on')
  expect(await flushTyping('v')).toBe(true)
  expect(answer()).toBe('Dentists, typed on')
})
