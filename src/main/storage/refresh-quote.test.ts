import { join } from 'node:path'
import { expect, test } from 'vitest'
import { quote } from '../../core/run/run.ts'
import { checkVault } from '../../core/review/check-vault.ts'
import { answersBasis } from '../../shared/basis.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { sampleProvider } from '../runs/run-settings.ts'
import { value } from '../testing/value.ts'
import { promptFolder } from './prompt-folder.ts'
import { draft, partDraft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, reviewedVault } from './vault-folder.ts'

// Many synced files on a busy disk take their time.
test('quotes for a refresh exactly the parts of the stale sections, with none taken over from before', async () => {
  const vault = value(await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake }))
  const revisions = Object.fromEntries(sectionNumbers.map((number) => [String(number), 1]))
  for (const number of sectionNumbers) {
    const section = sectionOf(number)
    const reads = Object.fromEntries(section.reads.map((read) => [String(read), revisions[read] ?? 1]))
    const basis = { answers: answersBasis(someIntake, section), reads, prompts: {} }
    value(await vault.saveSection({ ...draft(number, 'text'), basis }))
  }
  value(await vault.savePart(partDraft(8, 1)))
  value(await vault.apply({ kind: 'set-intake', intake: { ...someIntake, callToAction: 'Book a call' } }))
  const stale: SectionNumber[] = [
    ...new Set(
      checkVault(await reviewedVault(vault))
        .filter((finding) => finding.kind === 'stale')
        .map((finding) => finding.section),
    ),
  ]
  expect(stale.length).toBeGreaterThan(3)
  const settings = { ...defaultSettings(), providers: [sampleProvider] }
  const prompts = promptFolder(join(import.meta.dirname, '../../../prompts'), null)
  const order = { purpose: { kind: 'sections' as const, sections: stale }, settings }
  const quoted = value(await quote(order, { store: vault, prompts }))
  expect(quoted.sections.toSorted((a, b) => a - b)).toEqual(stale.toSorted((a, b) => a - b))
  const parts = stale.reduce((sum, number) => sum + sectionOf(number).parts.length, 0)
  expect(quoted.requests).toBe(parts)
  expect(quoted.inputTokens).toBeGreaterThan(1000)
  expect(quoted.outputTokens).toBeGreaterThan(1000)
})
