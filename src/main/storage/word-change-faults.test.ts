import { expect, test } from 'vitest'
import { answersBasis } from '../../shared/basis.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { atEveryOperation, everyFew } from './testing/every-operation.ts'
import { draft, markOf, remarked, remarks, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, type VaultFolder } from './vault-folder.ts'

// Many synced files on a busy disk take their time.
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
  test(`changes a fact in all seventeen sections or in none when the disk fails with ${code} at any operation`, async () => {
    let refused = 0
    await atEveryOperation(
      await template(sectionNumbers),
      renameOffer,
      { code, lasting, step: everyFew(15) },
      async (after, result, k) => {
        const { sections, notices, summary } = await after.view()
        expect(notices, `operation ${k}`).toEqual([])
        expect(summary.saved).toBe(17)
        // A disk that fails from the sync on may keep a line that counts although nobody could be told so.
        const mark = !result.ok && lasting && sections[0] ? markOf(sections[0]) : result.ok ? 'new' : 'old'
        expect(
          sections.map(({ content }) => content),
          `operation ${k}`,
        ).toEqual(sectionNumbers.map((number) => remarked(number, 'old', mark)))
        for (const { number } of sections) {
          const older = (await after.versions(number)).map(({ content }) => content)
          expect(older, `operation ${k}`).toEqual(mark === 'new' ? [draft(number, 'old').content] : [])
        }
        const { past } = await after.remembered()
        expect(past.map(({ id }) => id).includes('offer-name'), `operation ${k}`).toBe(mark === 'new')
        if (!result.ok) refused++
      },
    )
    expect(refused).toBeGreaterThan(0)
  }, 1_200_000)

  test(`takes all sections as still good or none, and keeps words and revisions, when the disk fails with ${code} anywhere`, async () => {
    await atEveryOperation(
      await template([1, 2, 14]),
      (vault) => vault.apply({ kind: 'still-good', sections: [1, 2, 14] }),
      { code, lasting, step: everyFew(5) },
      async (after, result, k) => {
        const { sections, notices, summary } = await after.view()
        expect(notices, `operation ${k}`).toEqual([])
        expect(summary.saved).toBe(3)
        const now = sections.map(({ number, basis }) => {
          const { industry } = answersBasis({ ...someIntake, industry: 'Law' }, sectionOf(number))
          return basis.answers['industry'] === industry
        })
        expect(now, `operation ${k}`).toEqual(Array(3).fill(!result.ok && lasting ? now[0] : result.ok))
        for (const record of sections) {
          expect(record.content, `operation ${k}`).toEqual(draft(record.number, 'old').content)
          expect(record.revision).toBe(1)
          expect(await after.versions(record.number)).toEqual([])
        }
      },
    )
  }, 300_000)
}

test('confirms a claim or says that it did not, whichever operation of confirming fails', async () => {
  const made = await createVault(await tempFolder(), { title: 'Template', intake: someIntake })
  if (!made.ok) throw new Error('no vault')
  await made.value.apply({ kind: 'confirm', texts: ['before'], confirmed: true })
  await made.value.settled()
  await atEveryOperation(
    made.value.folder,
    (vault) => vault.apply({ kind: 'confirm', texts: ['after'], confirmed: true }),
    { code: 'EIO', step: everyFew(5) },
    async (after, result, k) => {
      const texts = (await after.remembered()).confirmed.map(({ text }) => text)
      expect(texts, `operation ${k}`).toEqual(result.ok ? ['before', 'after'] : ['before'])
      expect((await after.view()).notices, `operation ${k}`).toEqual([])
    },
  )
})
