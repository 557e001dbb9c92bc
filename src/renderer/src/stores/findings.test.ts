import { beforeEach, expect, test } from 'vitest'
import type { Finding } from '../../../shared/finding.ts'
import { dropFindings, newlyStale, placeFindings, useFindingsStore, type Found } from './findings.ts'
import { showOnly, showSeverity, standAt, toggleKind, useReviewStore } from './review.ts'

const finding = (id: string): Finding => ({
  id,
  kind: 'proof',
  family: 'number',
  rule: 'number',
  section: 8,
  path: [],
  span: null,
  severity: 'error',
  sentence: 'Not from you.',
  repair: null,
  confirmable: true,
})
const found = (vaultId: string) => useFindingsStore.getState().found[vaultId]?.findings.map(({ id }) => id)

const nothingBut = (findings: Finding[]): Found => ({
  ...{ findings, confirmed: [], struck: [], unknowns: [], readThrough: null },
  checked: { language: 'en', wholly: [], partly: [], notAtAll: [] },
})

beforeEach(() => useFindingsStore.setState({ found: {} }))

test('takes settled findings out at once, until the review is read again', () => {
  placeFindings('a', nothingBut([finding('1'), finding('2')]))
  placeFindings('b', nothingBut([finding('1')]))
  dropFindings('a', ['1'])
  expect(found('a')).toEqual(['2'])
  expect(found('b')).toEqual(['1'])
  placeFindings('a', nothingBut([finding('1')]))
  expect(found('a')).toEqual(['1'])
})

test('knows which sections became stale since the review was asked before, news only, each once', () => {
  const stale = (section: 1 | 2 | 8, severity: 'warning' | 'note' = 'warning'): Finding => ({
    ...finding(`${section} ${severity}`),
    ...{ kind: 'stale', section, severity },
  })
  const before = nothingBut([stale(2), stale(1, 'note')])
  const now = nothingBut([stale(1), stale(1), stale(2), stale(8, 'note'), finding('3')])
  expect(newlyStale(before, now)).toEqual([1])
  expect(newlyStale(now, now)).toEqual([])
})

test('drops nothing of a vault that was never reviewed', () => {
  dropFindings('a', ['1'])
  expect(found('a')).toBeUndefined()
})

test('chooses kinds one by one, and shows only some whatever was chosen before', () => {
  toggleKind('fact')
  toggleKind('proof')
  toggleKind('fact')
  showSeverity('note')
  expect(useReviewStore.getState()).toMatchObject({ kinds: ['proof'], severity: 'note' })
  showOnly('placeholder')
  expect(useReviewStore.getState()).toMatchObject({ kinds: ['placeholder'], severity: null })
  standAt('a', 'entry')
  expect(useReviewStore.getState().current).toEqual({ a: 'entry' })
})
