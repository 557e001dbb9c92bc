import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, it } from 'vitest'
import { emptyHandover } from '../../shared/handover.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { contentSchema } from '../../shared/vault.ts'
import { oddVaults } from '../testing/odd-vaults.ts'
import { vaultInMemory } from '../testing/vault-in-memory.ts'
import { contextFile } from './context-file.ts'
import { vaultData } from './vault-data.ts'
import type { VaultToExport } from './target.ts'

const vault: VaultToExport = {
  ...{ id: 'v', title: 'Northlight', client: 'Mara', handover: emptyHandover() },
  intake: {
    ...emptyIntake(),
    brandVoice: 'Calm.\n\nShort.',
    neverWords: 'unlock',
    businessName: 'Northlight Ltd',
  },
  sections: Object.values(vaultInMemory([1, 4, 8, 15]).document.sections),
  ...{ leftOut: [], approvals: {}, findings: [], template: null },
}

const titles = (text: string, depth: number): string[] =>
  fromMarkdown(text).children.flatMap((node) =>
    node.type === 'heading' && node.depth === depth
      ? node.children.map((child) => ('value' in child ? child.value : ''))
      : [],
  )

it('holds what a writing agent has to know, and none of the pieces that are to be written with it', () => {
  const text = contextFile(vault)
  expect(titles(text, 1)).toEqual(['Northlight: context for writing'])
  const [facts, ...rest] = titles(text, 2)
  expect(facts).toBe('Facts')
  expect(rest.slice(0, 2)).toEqual(['Voice', 'Words'])
  expect(rest).toHaveLength(5)
  expect(text).toContain('Northlight Ltd')
  expect(text).toContain('unlock')
  expect(text).not.toContain('Subject')
})

it('says of each part of an answer what it is', () => {
  const empty = emptyIntake()
  const intake = {
    ...empty,
    market: { ...empty.market, country: 'Austria', language: 'German' },
    practical: { ...empty.practical, hours: 'Mondays\nTuesdays', cancelling: 'Free until the day before' },
    proof: [{ words: 'Forty gearboxes', source: 'The order book' }],
  }
  const text = contextFile({ ...vault, intake })
  for (const row of [
    '**Country:** Austria',
    '**Language:** German',
    '**Cancelling or returns:** Free until the day before',
  ])
    expect(text).toContain(`\n${row}\n`)
  expect(text).toMatch(/\*\*Hours:\*\* Mondays\W+Tuesdays/u)
  expect(text).toMatch(/\*\*[^*]+:\*\* Forty gearboxes\n\n\*\*[^*]+:\*\* The order book/u)
  expect(text).not.toContain('Currency')
})

it('says of a sample that it is one, as every document does', () => {
  const [first, ...others] = vault.sections
  const sample = first && { ...first, writers: [{ provider: 'sample', model: 'sample-writer', part: 1 }] }
  expect(contextFile({ ...vault, sections: sample ? [sample, ...others] : [] })).toContain('**Sample text.**')
  expect(contextFile(vault)).not.toContain('Sample text')
})

it('leaves away what nobody said', () => {
  const text = contextFile({ ...vault, intake: emptyIntake(), sections: [] })
  expect(titles(text, 2)).toEqual([])
})

it('tells a vault as data that reads back the same, odd ones too', () => {
  expect(JSON.parse(vaultData(vault))).toMatchObject({
    title: 'Northlight',
    intake: { neverWords: 'unlock' },
    sections: [{ number: 1 }, { number: 4, approved: false, content: vault.sections[1]?.content }, {}, {}],
  })
  fc.assert(
    fc.property(oddVaults(), (odd) => {
      const read = JSON.parse(vaultData(odd)) as { sections: { content: unknown }[] }
      for (const [at, { content }] of read.sections.entries())
        expect(contentSchema.parse(content)).toEqual(JSON.parse(JSON.stringify(odd.sections[at]?.content)))
    }),
    { numRuns: 8 },
  )
})
