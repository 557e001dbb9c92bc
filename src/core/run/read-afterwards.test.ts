import { expect, test } from 'vitest'
import { runOutcomeSchema } from '../../shared/run-event.ts'
import type { RunView } from '../../shared/run-view.ts'
import { readingThatFollows } from './read-afterwards.ts'

const sections = [{ section: 1, state: 'saved' }] as RunView['sections']

test('what was written is read through, but nothing more is asked after a run that was cancelled or that its disk has ended', () => {
  const read = runOutcomeSchema.options.filter((outcome) =>
    readingThatFollows({ purpose: { kind: 'whole' }, outcome, sections }),
  )
  expect(read).toEqual(['complete', 'partial'])
})
