import { beforeEach, expect, test } from 'vitest'
import { draftAt, dropDraft, openDraft, openingOf, placeDraft, useOpenStore } from './open-drafts.ts'

beforeEach(() => dropDraft('v/1:title'))

test('a field that is open keeps its words when it is opened again, and takes the new caret', () => {
  openDraft('v/1:title', 'As saved')
  placeDraft('v/1:title', 'As saved, and typed on')
  const first = openingOf('v/1:title')
  openDraft('v/1:title', 'As saved', { at: 3 })
  expect(draftAt('v/1:title')).toBe('As saved, and typed on')
  expect(useOpenStore.getState().fields).toMatchObject({ 'v/1:title': { caret: { at: 3 } } })
  expect(openingOf('v/1:title')).not.toBe(first)
})

test('a field that was closed begins with what is saved now', () => {
  openDraft('v/1:title', 'Before', { at: 2 })
  dropDraft('v/1:title')
  openDraft('v/1:title', 'After')
  expect(draftAt('v/1:title')).toBe('After')
  expect(useOpenStore.getState().fields).toMatchObject({ 'v/1:title': { caret: null } })
})
