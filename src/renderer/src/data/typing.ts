import { ok } from '../../../shared/result.ts'
import { baseOf, type PersonCommand } from '../../../shared/vault-command.ts'
import { ask } from '../main-process.ts'
import { placeSaveState, placeTyping, type TypedPlace } from '../stores/saving.ts'
import { createAutosave, type Autosave } from './autosave.ts'
import { later } from './later.ts'

/** How one change of a sitting is told: what it began from, and which sitting it is. */
export interface Typed {
  base: string | undefined
  sitting: string
}

/** One sitting in one field: from the first key to the moment it is left. All of it is one entry of the history. */
export interface Sitting {
  change: (value: unknown) => void
  flush: () => Promise<boolean>
  /** Saves what is typed in place of what somebody else made of the field meanwhile. */
  insist: () => Promise<boolean>
  /** Leaves the field: saves, and the next key begins another sitting. */
  leave: () => Promise<boolean>
}

interface OpenSitting extends Sitting {
  vaultId: string
  autosave: Autosave<unknown>
  commandFor: (value: unknown, typed: Typed) => PersonCommand
  typed: () => Typed
}

/** Every field that is being typed in, by place. It outlasts the screen, so that what could not be saved is tried again. */
const sittings = new Map<TypedPlace, OpenSitting>()

let count = 0

/** So long after a key nobody types any more, in milliseconds: longer than from one word to the next. */
const handsRestMs = 300

/** Where somebody types at this moment, with what stops the clock that will say nobody does. */
const hands = new Map<TypedPlace, () => void>()

function keyTyped(place: TypedPlace): void {
  hands.get(place)?.()
  placeTyping(place, true)
  hands.set(
    place,
    later(() => handsRest(place), handsRestMs),
  )
}

/** Nobody types in a place: what others made of the vault meanwhile is shown. */
function handsRest(place: TypedPlace): void {
  hands.get(place)?.()
  hands.delete(place)
  placeTyping(place, false)
}

/** Whoever types in a vault is to see at once what somebody else makes of it. */
export function showMeanwhile(vaultId: string): void {
  for (const place of [...hands.keys()]) if (place.startsWith(`${vaultId}/`)) handsRest(place)
}

/**
 * The sitting in a field, begun where there is none: typing is a command of the vault at most half a second after the
 * key. `begunFrom`: the value the person sees, so that nobody else's change of it is overwritten unseen.
 */
export function sittingAt(
  place: TypedPlace,
  begunFrom: unknown,
  commandFor: OpenSitting['commandFor'],
): Sitting {
  const open = sittings.get(place)
  if (open) return open
  const vaultId = place.slice(0, place.indexOf('/'))
  const sitting = `${Date.now().toString(36)}-${++count}`
  let base: string | undefined = baseOf(begunFrom)
  const autosave = createAutosave<unknown>({
    async save(value) {
      const done = await ask('vault.apply', { vaultId, command: commandFor(value, { base, sitting }) })
      if (done.ok) base = baseOf(value)
      return done.ok ? ok(null) : done
    },
    later,
    onState: (state) => placeSaveState(place, state),
  })
  const made: OpenSitting = {
    ...{ vaultId, autosave, commandFor, typed: () => ({ base, sitting }) },
    change(value) {
      keyTyped(place)
      autosave.change(value)
    },
    flush() {
      handsRest(place)
      return autosave.flush()
    },
    insist() {
      base = undefined
      return made.flush()
    },
    async leave() {
      handsRest(place)
      const saved = await autosave.flush()
      if (saved && sittings.get(place) === made && !autosave.unsaved()) sittings.delete(place)
      return saved
    },
  }
  sittings.set(place, made)
  return made
}

/** Ends the sitting in a field where all is saved: what is typed next is another entry of the history. */
export function endSitting(place: TypedPlace): void {
  if (sittings.get(place)?.autosave.unsaved() === null) sittings.delete(place)
}

/** Tries again to save what is typed in a place; `insist`: in place of what somebody else made of it meanwhile. */
export const saveAgain = (place: TypedPlace, insist: boolean): void =>
  void sittings.get(place)?.[insist ? 'insist' : 'flush']()

/** What is typed and not saved at the places that begin like this, by the rest of the place. */
export const unsavedUnder = (start: TypedPlace): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...sittings].flatMap(([place, { autosave }]) => {
      const unsaved = place.startsWith(start) ? autosave.unsaved() : null
      return unsaved ? [[place.slice(start.length), unsaved.value]] : []
    }),
  )

/** Lets go of what is typed in a field and could not be saved. */
export function abandonSitting(place: TypedPlace): void {
  sittings.delete(place)
  placeSaveState(place, { kind: 'saved' })
}

/** Saves everything that is typed anywhere. True: all of it is on disk. */
export async function flushTyping(vaultId?: string): Promise<boolean> {
  const own = [...sittings.values()].filter((each) => vaultId === undefined || each.vaultId === vaultId)
  return (await Promise.all(own.map(({ flush }) => flush()))).every(Boolean)
}

/** What is typed and could not be saved, as the commands that would save it. */
export const unsavedCommands = (): { vaultId: string; command: PersonCommand }[] =>
  [...sittings.values()].flatMap(({ vaultId, autosave, commandFor, typed }) => {
    const unsaved = autosave.unsaved()
    return unsaved ? [{ vaultId, command: commandFor(unsaved.value, typed()) }] : []
  })
