import { expect, test } from 'vitest'
import { offerCommand, useCommandStore } from './commands.ts'

const offered = (): string[] => Object.keys(useCommandStore.getState().offered)

test('a command applies as long as something offers it, and does what was offered last', () => {
  const done: string[] = []
  const endFirst = offerCommand('export', () => done.push('first'))
  const endSecond = offerCommand('export', () => done.push('second'))
  useCommandStore.getState().offered.export?.()
  expect(done).toEqual(['second'])
  endFirst()
  expect(offered()).toEqual(['export'])
  endSecond()
  expect(offered()).toEqual([])
})
