import { expect, test } from 'vitest'
import { afterHearing } from './connecting.ts'

test('a limit of connecting counts what the process did not hear once', async () => {
  const over = new Promise<'over'>((resolve) => void afterHearing(1_000, () => resolve('over')))
  // Nothing is heard for longer than the whole limit, as on a computer that is busy or asleep.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200)
  const heard = new Promise<'heard'>(
    (resolve) => void setImmediate(() => setImmediate(() => resolve('heard'))),
  )
  expect(await Promise.race([over, heard])).toBe('heard')
  expect(await over).toBe('over')
})
