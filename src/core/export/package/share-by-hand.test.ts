import { expect, it } from 'vitest'
import { shareByHand } from './share-by-hand.ts'

const run = (text: string) => ({ source: 'run' as const, content: { text } })
const edit = (text: string) => ({ source: 'edit' as const, content: { text } })
const refine = (text: string) => ({ source: 'refine' as const, content: { text } })
const restore = (text: string) => ({ source: 'restore' as const, content: { text } })

it('counts the words that an edit brought in and that stand there still', () => {
  expect(shareByHand([run('one two three four')])).toBe(0)
  expect(shareByHand([run('one two three four'), edit('one zwei three four')])).toBe(0.25)
  expect(shareByHand([run('one two'), edit('one zwei'), refine('one deux three four')])).toBe(0)
  expect(shareByHand([run('one two'), edit('one zwei'), refine('one zwei three four')])).toBe(0.25)
  expect(shareByHand([run('one two'), edit('all by hand')])).toBe(1)
})

it('knows a version again that was brought back', () => {
  expect(shareByHand([run('one two'), edit('eins zwei'), restore('one two')])).toBe(0)
  expect(shareByHand([run('a b'), edit('c d'), run('e f'), restore('c d')])).toBe(1)
})

it('has nothing to say of a section without words', () => {
  expect(shareByHand([])).toBe(0)
  expect(shareByHand([run('')])).toBe(0)
})
