import { expect, test } from 'vitest'
import type { Failure } from '../../../shared/failure.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { createAutosave, savePauseMs, type SaveState } from './autosave.ts'

/** A disk that saves when told to, and a pause that is over when told so. */
function desk() {
  const saved: string[] = []
  const states: SaveState['kind'][] = []
  let full = false
  let held: (() => void)[] | null = null
  let pause: { run: () => void; ms: number } | null = null
  const diskFull: Failure = { kind: 'disk-full', where: 'the intake' }
  const save = async (value: string): Promise<Result<null>> => {
    if (held) await new Promise<void>((go) => held?.push(go))
    if (full) return failed(diskFull)
    saved.push(value)
    return ok(null)
  }
  const autosave = createAutosave<string>({
    save,
    later: (run, ms) => {
      pause = { run, ms }
      return () => {
        pause = null
      }
    },
    onState: (state) => states.push(state.kind),
  })
  return {
    autosave,
    saved,
    states,
    fill: (isFull: boolean) => {
      full = isFull
    },
    hold: () => {
      held = []
    },
    release: () => {
      const waiting = held ?? []
      held = null
      waiting.forEach((go) => go())
    },
    waits: () => pause?.ms ?? null,
    pauseOver: () => {
      const over = pause
      pause = null
      over?.run()
    },
  }
}

test('saves once after a pause in the typing, and only the last of what was typed', async () => {
  const { autosave, saved, states, waits, pauseOver } = desk()
  autosave.change('N')
  autosave.change('No')
  autosave.change('Northlight')
  expect(waits()).toBe(savePauseMs)
  expect(saved).toEqual([])
  pauseOver()
  await autosave.flush()
  expect(saved).toEqual(['Northlight'])
  expect(states.at(-1)).toBe('saved')
})

test('saves at once when the screen is left, and does not save the same again when the pause is over', async () => {
  const { autosave, saved, waits, pauseOver } = desk()
  autosave.change('Mara')
  expect(await autosave.flush()).toBe(true)
  expect(saved).toEqual(['Mara'])
  expect(waits()).toBeNull()
  pauseOver()
  expect(await autosave.flush()).toBe(true)
  expect(saved).toEqual(['Mara'])
})

test('saves what was typed during a saving right after it, never two at a time', async () => {
  const { autosave, saved, states, hold, release } = desk()
  hold()
  autosave.change('first')
  const flushed = autosave.flush()
  autosave.change('second')
  const again = autosave.flush()
  expect(saved).toEqual([])
  release()
  await Promise.all([flushed, again])
  expect(saved).toEqual(['first', 'second'])
  expect(states.at(-1)).toBe('saved')
})

test('keeps what could not be saved, says so, and saves it with the next flush', async () => {
  const { autosave, saved, states, fill } = desk()
  fill(true)
  autosave.change('kept')
  expect(await autosave.flush()).toBe(false)
  expect(states.at(-1)).toBe('failed')
  fill(false)
  expect(await autosave.flush()).toBe(true)
  expect(saved).toEqual(['kept'])
  expect(states.at(-1)).toBe('saved')
})
