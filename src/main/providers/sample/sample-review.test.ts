import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkVault } from '../../../core/review/check-vault.ts'
import { answersBasis } from '../../../shared/basis.ts'
import { intakeSchema, type Intake } from '../../../shared/intake.ts'
import { noTokens } from '../../../shared/provider.ts'
import { chunkOrder, sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { joinParts } from '../../../shared/sections/join-parts.ts'
import type { Content, SectionRecord } from '../../../shared/vault.ts'
import { sampleWriters } from './index.ts'

const example = (name: string): Intake =>
  intakeSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')),
  )

/** All seventeen sections as a run of the sample provider saves them. */
function sampleVault(intake: Intake, variant: number): SectionRecord[] {
  const reads: Partial<Record<SectionNumber, Content>> = {}
  for (const number of chunkOrder.flat()) {
    const parts = sectionOf(number).parts.map((_, i) =>
      sampleWriters[number]({ intake, reads, part: i + 1, variant }),
    )
    reads[number] = joinParts(parts)
  }
  return chunkOrder.flat().map((number) => ({
    schemaVersion: 1,
    number,
    key: sectionOf(number).key,
    revision: 1,
    content: reads[number] ?? {},
    source: 'run',
    writers: [{ provider: 'sample', model: 'sample' }],
    note: null,
    basis: { answers: answersBasis(intake, sectionOf(number)), reads: {}, prompts: {} },
    tokens: noTokens,
    savedAt: '2026-01-01T00:00:00.000Z',
  }))
}

describe('the review of a sample vault', () => {
  it.each(['northlight-coaching', 'ledgerwell-bookkeeping', 'tern-and-tiller'])(
    'finds no error in %s, in any wording',
    (name) => {
      const intake = example(name)
      for (const variant of [0, 1, 2]) {
        const findings = checkVault({
          sections: sampleVault(intake, variant),
          intake,
          past: [],
          confirmed: [],
        })
        const grave = findings.filter(({ severity }) => severity === 'error')
        expect(grave.map(({ section, span, sentence }) => [section, span?.text, sentence])).toEqual([])
        expect(findings.filter(({ kind }) => kind === 'sample')).toHaveLength(17)
      }
    },
    30_000,
  )
})
