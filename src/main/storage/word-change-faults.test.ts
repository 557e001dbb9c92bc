import { expect, test, vi } from 'vitest'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { answersBasis } from '../../shared/basis.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { atEveryOperation, everyFew } from './testing/every-operation.ts'
import { draft, markOf, remarked, remarks, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, type VaultFolder } from './vault-folder.ts'

// Many synced files on a busy disk take their time.
vi.setConfig({ testTimeout: 30_000 })

/** A vault with these sections marked “old”; copied afresh for every fault. */
async function template(numbers: readonly SectionNumber[]): Promise<string> {
  const made = await createVault(await tempFolder(), { title: 'Template', intake: someIntake })
  if (!made.ok) throw new Error('no vault')
  for (const number of numbers) {
    const basis = { answers: answersBasis(someIntake, sectionOf(number)), reads: {}, prompts: {} }
    await made.value.saveSection({ ...draft(number, 'old'), basis })
  }
  await made.value.apply({ kind: 'set-intake', intake: { ...someIntake, industry: 'Law' } })
  await made.value.settled()
  return made.value.folder
}

const renameOffer = async (vault: VaultFolder) => {
  const { sections } = await vault.view()
  const name = String(sections.find((record) => record.number === 4)?.content['name'])
  const others = remarks(sections, 'old', 'new').filter(
    ({ section, path }) => section !== 4 || path.join() !== 'name',
  )
  return vault.apply({
    kind: 'change-fact',
    fact: 'offer-name',
    text: name.replace('old', 'new'),
    replacements: others,
  })
}

for (const [code, lasting] of [
  ['EIO', false],
  ['ENOSPC', true],
] as const) {
  test(`leaves every section old or new and whole when the disk fails with ${code} at any operation of a fact’s change`, async () => {
    let told = 0
    const operations = await atEveryOperation(
      await template(sectionNumbers),
      renameOffer,
      { code, lasting, step: everyFew(41) },
      async (after, result, k) => {
        const { sections, notices, summary } = await after.view()
        expect(notices, `operation ${k}`).toEqual([])
        expect(summary.saved).toBe(17)
        const marks = sections.map(markOf)
        for (const [i, record] of sections.entries()) {
          expect(record.content, `operation ${k}`).toEqual(remarked(record.number, 'old', marks[i] ?? ''))
          const history = await after.history(record.number)
          const older = history.ok ? history.value.map(({ content }) => content) : []
          if (marks[i] === 'new') expect(older).toEqual([draft(record.number, 'old').content])
        }
        const changed = marks.filter((mark) => mark === 'new').length
        if (result.ok) expect(changed, `operation ${k}`).toBe(17)
        else {
          // The section whose save failed may have arrived; the failure counts those before it.
          const [, said] = /(\d+) of 17 sections had been changed/.exec(failureSentence(result.failure)) ?? []
          expect([changed, changed - 1], `operation ${k}`).toContain(Number(said))
          told++
        }
        // The fact's own place comes first, and what it read is remembered where that can be written at all.
        if (changed > 0) expect(marks[3]).toBe('new')
        const { past } = await after.remembered()
        if (changed > 0 && lasting) expect(past.map(({ id }) => id)).toContain('offer-name')
      },
    )
    expect(operations).toBeGreaterThan(200)
    expect(told).toBeGreaterThan(5)
  }, 1_200_000)

  test(`keeps words and revisions when the disk fails with ${code} at any operation of taking sections as still good`, async () => {
    const operations = await atEveryOperation(
      await template([1, 2, 14]),
      (vault) => vault.apply({ kind: 'still-good', sections: [1, 2, 14] }),
      { code, lasting, step: everyFew(2) },
      async (after, result, k) => {
        const { sections, notices, summary } = await after.view()
        expect(notices, `operation ${k}`).toEqual([])
        expect(summary.saved).toBe(3)
        const now = sections.map(({ number, basis }) => {
          const { industry } = answersBasis({ ...someIntake, industry: 'Law' }, sectionOf(number))
          return basis.answers['industry'] === industry
        })
        if (result.ok) expect(now, `operation ${k}`).toEqual([true, true, true])
        for (const record of sections) {
          expect(record.content, `operation ${k}`).toEqual(draft(record.number, 'old').content)
          expect(record.revision).toBe(1)
          expect(await after.history(record.number)).toEqual({ ok: true, value: [] })
        }
      },
    )
    expect(operations).toBeGreaterThan(30)
  }, 300_000)
}

test('keeps what was confirmed before, or the new list whole, whichever operation of confirming fails', async () => {
  const made = await createVault(await tempFolder(), { title: 'Template', intake: someIntake })
  if (!made.ok) throw new Error('no vault')
  await made.value.apply({ kind: 'confirm', texts: ['before'], confirmed: true })
  await made.value.settled()
  await atEveryOperation(
    made.value.folder,
    (vault) => vault.apply({ kind: 'confirm', texts: ['after'], confirmed: true }),
    { code: 'EIO' },
    async (after, result, k) => {
      const texts = (await after.remembered()).confirmed.map(({ text }) => text)
      expect(result.ok ? [['before', 'after']] : [['before'], ['before', 'after']]).toContainEqual(texts)
      expect((await after.view()).notices, `operation ${k}`).toEqual([])
    },
  )
})
