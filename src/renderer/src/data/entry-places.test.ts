import { beforeEach, expect, it, vi } from 'vitest'
import {
  fieldPlace,
  draftsUnder,
  moveNotes,
  openDraft,
  placeNote,
  useOpenStore,
} from '../stores/open-drafts.ts'
import { placeAfter } from './entry-orders.ts'

vi.stubGlobal('window', {})
beforeEach(() => useOpenStore.setState({ fields: {}, notes: {} }))

const entries = ['a', 'b', 'c', 'd']
const changes = [
  { kind: 'add-entry', at: 0 },
  { kind: 'add-entry', at: 4 },
  { kind: 'remove-entry', at: 1 },
  { kind: 'move-entry', at: 0, to: 3 },
  { kind: 'move-entry', at: 3, to: 1 },
] as const

it.each(changes)('knows where each entry stands after $kind at $at', (change) => {
  const after =
    change.kind === 'add-entry'
      ? entries.toSpliced(change.at, 0, 'new')
      : change.kind === 'remove-entry'
        ? entries.toSpliced(change.at, 1)
        : entries.toSpliced(change.at, 1).toSpliced(change.to, 0, entries[change.at] ?? '')
  for (const [at, entry] of entries.entries()) {
    const now = after.indexOf(entry)
    expect(placeAfter(change, at)).toBe(now < 0 ? null : now)
  }
})

it('lets notes follow their entries, and leaves those of other lists', () => {
  const ads = fieldPlace('v', 9, ['ads'])
  placeNote(`${ads}/2/headline`, 'shorter')
  placeNote(`${ads}/1`, 'gone with it')
  placeNote(fieldPlace('v', 9, ['adsToo', 2]), 'stays')
  moveNotes(ads, (at) => placeAfter({ kind: 'remove-entry', at: 1 }, at))
  expect(useOpenStore.getState().notes).toEqual({
    [`${ads}/1/headline`]: 'shorter',
    [fieldPlace('v', 9, ['adsToo', 2])]: 'stays',
  })
})

it('finds the editors that are open under a list or in a whole section, and no others', () => {
  openDraft(fieldPlace('v', 9, ['ads', 1, 'headline']), '')
  openDraft(fieldPlace('v', 9, ['ads']), '')
  openDraft(fieldPlace('v', 9, ['adsToo', 0]), '')
  openDraft(fieldPlace('v', 1, ['ads', 1]), '')
  expect(draftsUnder(fieldPlace('v', 9, ['ads']))).toEqual([fieldPlace('v', 9, ['ads', 1, 'headline'])])
  expect(draftsUnder(fieldPlace('v', 9, []))).toHaveLength(3)
})
