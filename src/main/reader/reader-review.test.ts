import { wayToBuy } from '../../shared/intake.ts'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { vaultMarkdown } from '../../core/export/markdown.ts'
import { zipFiles } from '../../core/export/package/zip-files.ts'
import { checkedIn } from '../../core/review/checked-in.ts'
import { checkVault, type ReviewedVault } from '../../core/review/check-vault.ts'
import { factChange, factsInUse } from '../../core/review/fact-changes.ts'
import { reviewVault } from '../../core/review/review-vault.ts'
import { coining, vaultOf, vaultSaying } from '../../core/review/testing/vault-of.ts'
import { copyLanguage } from '../../shared/copy-language.ts'
import { exportChoiceSchema } from '../../shared/export/export-choice.ts'
import { blocksExport } from '../../shared/finding.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import { openReader, type Reader } from './reader.ts'
import { value } from './search/testing/searched-library.ts'

// Each thread loads the program anew, on a busy machine in its own time.
const script = new URL('reader-thread.ts', import.meta.url)
const started: Reader[] = []
afterEach(async () => {
  for (const reader of started.splice(0)) await reader.end()
})

async function opened(given: { script?: URL; restMs?: number } = {}) {
  const logged: string[] = []
  const reader = openReader({
    script,
    index: join(await tempFolder(), 'index.sqlite'),
    root: await tempFolder(),
    log: (line) => void logged.push(line),
    ...given,
  })
  started.push(reader)
  return { reader, logged }
}

const body = 'The Quite Manager Program helped 200 clients. [Link]'

test('finds, counts, looks up and exports what the pure functions do, and hears of each change', async () => {
  const { reader } = await opened()
  const vault = vaultSaying(body)
  const read = { vaultId: 'a', vault }
  const choice = exportChoiceSchema.parse({ targets: ['markdown'] })
  const asked = { choice, title: 'Northlight', client: '', approvals: {} }
  const { findings, unknowns } = reviewVault(vault, null)
  const checked = checkedIn(copyLanguage(vault.intake))
  expect(value(await reader.review(read))).toEqual({ findings, unknowns, checked })
  expect(value(await reader.blocking(read, asked))).toBe(checkVault(vault).filter(blocksExport).length)
  expect(value(await reader.facts(read))).toEqual(factsInUse(vault))
  expect(value(await reader.factChange(read, 'offer-name', 'The Climb'))).toEqual(
    factChange(vault, 'offer-name', 'The Climb'),
  )
  expect(value(await reader.exported(read, { ...asked, versions: {}, template: null }))).toEqual({
    files: [{ name: 'Northlight.md', content: vaultMarkdown({ ...asked, sections: vault.sections }) }],
    without: [],
  })
  const files = [{ name: 'Tables/a.csv', bytes: new TextEncoder().encode('a,b\r\n') }]
  expect(value(await reader.archive(files))).toEqual(zipFiles(files))

  const at = '2026-01-01T00:00:00.000Z'
  const base = vaultSaying(body)
  const versions: ReviewedVault[] = [
    base,
    vaultSaying('Start small.'),
    { ...base, confirmed: [{ text: '200 clients', at }] },
    { ...base, past: [{ id: 'offer-name', text: 'Quite Manager' }] },
    { ...base, intake: { ...base.intake, offers: [wayToBuy({ price: '$900' })] } },
    vaultOf({ 8: coining[4] ?? {} }),
    base,
  ]
  for (const vault of versions) {
    expect(value(await reader.review({ vaultId: 'a', vault })).findings).toEqual(checkVault(vault))
    expect(value(await reader.review({ vaultId: 'b', vault: base })).findings).toEqual(checkVault(base))
  }
  for (const vaultId of ['c', 'd', 'e', 'f', 'a', 'b']) {
    expect(value(await reader.review({ vaultId, vault: base })).findings).toEqual(checkVault(base))
  }
})

test('answers after the thread has rested and is there anew, from the whole vault', async () => {
  const { reader } = await opened()
  const vault = vaultSaying(body)
  value(await reader.review({ vaultId: 'a', vault }))
  await reader.end()
  const next = vaultSaying(`${body} Later.`)
  expect(value(await reader.review({ vaultId: 'a', vault: next })).findings).toEqual(checkVault(next))
})

test('starts a thread that died anew and asks it once more', async () => {
  const folder = await tempFolder()
  const died = join(folder, 'died')
  const fragile = join(folder, 'fragile.mjs')
  await writeFile(
    fragile,
    `import { existsSync, writeFileSync } from 'node:fs'
     import { parentPort } from 'node:worker_threads'
     if (existsSync(${JSON.stringify(died)})) await import(${JSON.stringify(script.href)})
     else parentPort.once('message', () => { writeFileSync(${JSON.stringify(died)}, ''); process.exit(1) })`,
  )
  const { reader } = await opened({ script: new URL(`file://${fragile}`) })
  const vault = vaultSaying(body)
  expect(value(await reader.review({ vaultId: 'a', vault })).findings).toEqual(checkVault(vault))
})

test('says that it could not, when the thread dies over the question again', async () => {
  const fragile = join(await tempFolder(), 'fragile.mjs')
  await writeFile(
    fragile,
    `import { parentPort } from 'node:worker_threads'
     parentPort.once('message', () => { throw new Error('broken') })`,
  )
  const { reader, logged } = await opened({ script: new URL(`file://${fragile}`) })
  const result = await reader.review({ vaultId: 'a', vault: vaultSaying(body) })
  expect(result).toMatchObject({ ok: false, failure: { kind: 'unexpected' } })
  expect(logged.join()).toContain('broken')
})
