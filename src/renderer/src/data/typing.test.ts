import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { vaultInMemory } from '../../../core/testing/vault-in-memory.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Applied, PersonCommand } from '../../../shared/vault-command.ts'
import { useSavingStore } from '../stores/saving.ts'
import { abandonSitting, flushTyping, saveAgain, sittingAt, unsavedUnder, type Typed } from './typing.ts'

let vault = vaultInMemory()
const place = 'v/intake:idealClient'
const setAnswer = (value: unknown, how: Typed): PersonCommand => ({
  kind: 'set-answer',
  key: 'idealClient',
  value,
  ...how,
})
const answer = (): unknown => vault.document.intake.idealClient
const stateNow = (): unknown => useSavingStore.getState().states[place]

/** What main answers. */
function applied(command: PersonCommand): Promise<Result<Applied>> {
  const done = vault.act(command)
  return Promise.resolve(done.ok ? ok({ revision: vault.lines.length, changed: true }) : done)
}

beforeEach(() => {
  vault = vaultInMemory()
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
  vault.act({ kind: 'set-answer', key: 'idealClient', value: 'Dentists, said elsewhere' })
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
