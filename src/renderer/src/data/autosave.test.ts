import { expect, test } from 'vitest'
import type { Failure } from '../../../shared/failure.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import type { SaveState } from '../stores/saving.ts'
import { createAutosave, saveMostMs, savePauseMs } from './autosave.ts'

/** A disk that saves when told to, and a pause that is over when told so. */
function setUp() {
  const saved: string[] = []
  const states: SaveState['kind'][] = []
  let full = false
  let held: (() => void)[] | null = null
  let waiting: { run: () => void; ms: number }[] = []
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
      const timer = { run, ms }
      waiting.push(timer)
      return () => {
        waiting = waiting.filter((each) => each !== timer)
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
      const letGo = held ?? []
      held = null
      letGo.forEach((go) => go())
    },
    waits: () => waiting.map(({ ms }) => ms).sort((a, b) => a - b),
    /** Lets the time of this timer come; nothing where it is not waited for. */
    over: (ms: number) => {
      const over = waiting.find((timer) => timer.ms === ms)
      waiting = waiting.filter((timer) => timer !== over)
      over?.run()
    },
  }
}

test('saves once after a pause in the typing, and only the last of what was typed', async () => {
  const { autosave, saved, states, waits, over } = setUp()
  autosave.change('N')
  autosave.change('No')
  autosave.change('Northlight')
  expect(waits()).toEqual([savePauseMs, saveMostMs])
  expect(saved).toEqual([])
  over(savePauseMs)
  await autosave.flush()
  expect(saved).toEqual(['Northlight'])
  expect(states.at(-1)).toBe('saved')
})

test('saves at once when the screen is left, and does not save the same again when the pause is over', async () => {
  const { autosave, saved, waits, over } = setUp()
  autosave.change('Mara')
  expect(await autosave.flush()).toBe(true)
  expect(saved).toEqual(['Mara'])
  expect(waits()).toEqual([])
  over(savePauseMs)
  expect(await autosave.flush()).toBe(true)
  expect(saved).toEqual(['Mara'])
})

test('saves what was typed during a saving right after it, never two at a time', async () => {
  const { autosave, saved, states, hold, release } = setUp()
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
  const { autosave, saved, states, fill } = setUp()
  fill(true)
  autosave.change('kept')
  expect(await autosave.flush()).toBe(false)
  expect(states.at(-1)).toBe('failed')
  fill(false)
  expect(await autosave.flush()).toBe(true)
  expect(saved).toEqual(['kept'])
  expect(states.at(-1)).toBe('saved')
})

test('saves in the middle of typing that never pauses', async () => {
  const { autosave, saved, over } = setUp()
  autosave.change('N')
  autosave.change('No')
  over(saveMostMs)
  await autosave.flush()
  expect(saved).toEqual(['No'])
  autosave.change('Northlight')
  expect(autosave.unsaved()).toEqual({ value: 'Northlight' })
  over(saveMostMs)
  await autosave.flush()
  expect(saved).toEqual(['No', 'Northlight'])
  expect(autosave.unsaved()).toBeNull()
})
