import { join } from 'node:path'
import { reviewVault } from '../../src/core/review/review-vault.ts'
import { vaultOf } from '../../src/core/review/testing/vault-of.ts'
import { frameIn } from '../../src/main/providers/sample/frame-of.ts'
import { rendered, sectionsOf } from '../../src/main/providers/sample/testing/frame-faults.ts'
import { frameNames, intakesFor } from '../../src/main/providers/sample/testing/frame-intakes.ts'
import type { Content } from '../../src/shared/vault.ts'
import { markedNames, markedVault } from '../../corpus/marks.ts'
import type { ReviewFound } from '../results.ts'

/** How many lines the table of numbers and names that are not from the person has, for each sample vault and each one by a model. */
export async function unknownCounts(): Promise<ReviewFound['unknowns']> {
  const written = await Promise.all(markedNames.map(markedVault))
  return [
    ...frameNames.map((name) => ({ name: `sample: ${name}`, entries: reviewVault(sampleVault(name), null) })),
    ...written.map(({ name, vault }) => ({ name, entries: reviewVault(vault, null) })),
  ].map(({ name, entries }) => ({ name, entries: entries.unknowns.length }))
}

function sampleVault(name: string) {
  const frame = frameIn(join(import.meta.dirname, '../../sample', name))
  const usual = intakesFor(name)[0]
  if (!usual) throw new Error(`${name} has no intake.`)
  const [, intake] = usual
  const contents = sectionsOf(frame).flatMap((section): [number, Content][] => {
    const content = rendered(frame, section, intake)
    return content ? [[section, content]] : []
  })
  return vaultOf(Object.fromEntries(contents), { intake })
}
