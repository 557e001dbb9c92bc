import { expect, it } from 'vitest'
import { exportChoiceSchema } from '../../shared/export/export-choice.ts'
import type { Finding } from '../../shared/finding.ts'
import { vaultToExport } from '../testing/vault-to-export.ts'
import { blockingFindings, chosenOf } from './chosen-of.ts'

const finding = (section: number, severity = 'error'): Finding => ({ section, severity }) as Finding
const vault = vaultToExport(
  { 5: { a: 'five' }, 8: { a: 'eight' }, 9: { a: 'nine' } },
  {
    ...{ leftOut: [9], approvals: { 8: { revision: 1, at: '2026-11-27T00:00:00.000Z' } } },
    findings: [finding(3), finding(5), finding(8, 'warning'), finding(9)],
  },
)
const chosen = (sections: number[] | null, approvedOnly = false) => {
  const choice = exportChoiceSchema.parse({ targets: ['html'], sections, approvedOnly })
  const { sections: left, findings } = chosenOf(vault, choice)
  return [left.map(({ number }) => number), findings.map(({ section }) => section)]
}

it('leaves out what was not chosen, what is left out of the vault, and on wish what is not approved', () => {
  expect(chosen(null)[0]).toEqual([5, 8])
  expect(chosen([8, 9])[0]).toEqual([8])
  expect(chosen(null, true)[0]).toEqual([8])
  expect(chosen([5], true)[0]).toEqual([])
})

it('keeps findings of sections that are not there only for an export of the whole', () => {
  expect(chosen(null)[1]).toEqual([3, 5, 8, 9])
  expect(chosen([5, 8])[1]).toEqual([5, 8])
  expect(chosen(null, true)[1]).toEqual([8])
})

it('holds a choice back by its errors alone, and nobody from their own copy', () => {
  const blocking = (targets: string[], sections: number[] | null = null) =>
    blockingFindings(vault, exportChoiceSchema.parse({ targets, sections })).map(({ section }) => section)
  expect(blocking(['html'])).toEqual([3, 5, 9])
  expect(blocking(['html'], [8])).toEqual([])
  expect(blocking(['vault-zip'])).toEqual([])
  expect(blocking(['vault-zip', 'html'])).toEqual([3, 5, 9])
})
