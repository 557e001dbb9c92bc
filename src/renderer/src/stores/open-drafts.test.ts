import { beforeEach, expect, test } from 'vitest'
import { dropDraft, openDraft, placeDraft, useDeskStore } from './open-drafts.ts'

beforeEach(() => useDeskStore.setState({ drafts: {}, carets: {}, notes: {} }))

test('a field that is open keeps its words when it is opened again, and takes the new caret', () => {
  openDraft('v/1:title', 'As saved')
  placeDraft('v/1:title', 'As saved, and typed on')
  openDraft('v/1:title', 'As saved', { at: 3 })
  const { drafts, carets } = useDeskStore.getState()
  expect(drafts).toEqual({ 'v/1:title': 'As saved, and typed on' })
  expect(carets).toEqual({ 'v/1:title': { at: 3 } })
})

test('a field that was closed begins with what is saved now', () => {
  openDraft('v/1:title', 'Before', { at: 2 })
  dropDraft('v/1:title')
  openDraft('v/1:title', 'After')
  expect(useDeskStore.getState()).toMatchObject({ drafts: { 'v/1:title': 'After' }, carets: {} })
})
