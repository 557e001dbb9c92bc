import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk } from '../../storage/file-system.ts'
import { tempFolder } from '../../storage/testing/temp-folder.ts'
import { openIndex } from './index-file.ts'
import { newVault, searchedLibrary, write } from './testing/searched-library.ts'

test('of words in more than a thousand texts the newest come first, and it is said that there are more', async () => {
  const index = openIndex(join(await tempFolder(), 'index.sqlite'))
  const vault = index.putVault({ folder: 'North', vaultId: 'n', title: '', client: '', stamp: '' })
  for (let number = 0; number < 1005; number++) {
    index.putText(
      vault,
      { number, sha256: '', stamp: '' },
      '',
      number % 100 === 0 ? 'lantern beacon' : 'lantern',
    )
  }
  const common = index.match('body : "lantern"')
  expect([common.texts.length, common.more]).toEqual([1000, true])
  expect(index.text(common.texts[0] ?? 0)).toEqual({ folder: 'North', number: 1004 })
  const rare = index.match('body : "beacon"')
  expect([rare.texts.length, rare.more]).toEqual([11, false])
  index.close()
})

test('of few texts the one that is most about the words comes first', async () => {
  const index = openIndex(join(await tempFolder(), 'index.sqlite'))
  const vault = index.putVault({ folder: 'North', vaultId: 'n', title: '', client: '', stamp: '' })
  const words = (count: number): string => 'and so we go on for long '.repeat(count)
  const texts = [`${words(3)} lantern lantern`, `${words(3)} lantern`, `${words(50)} lantern`]
  for (const [number, body] of texts.entries())
    index.putText(vault, { number, sha256: '', stamp: '' }, '', body)
  const { texts: found } = index.match('body : "lantern"')
  expect(found.map((id) => index.text(id)?.number)).toEqual([0, 1, 2])
  index.close()
})

test('a process killed while it reads leaves an index that the next one goes on with', async () => {
  const { root, index, library, search, find, logged } = await searchedLibrary()
  for (let vault = 0; vault < 12; vault++)
    await write(await newVault(library, `V${vault}`), 4, 'name', 'The lantern')
  await library.settled()
  const reading = `
    const { openVaultSearch } = await import(${JSON.stringify(new URL('vault-search.ts', import.meta.url).href)})
    const search = openVaultSearch({ index: process.argv[1], root: process.argv[2], log: console.error,
      turn: () => new Promise((go) => { console.log('turn'); setImmediate(go) }) })
    await search.read()
    setInterval(() => {}, 1000)`
  for (const turns of [2, 7, 12]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', reading, index, root])
    let seen = 0
    child.stdout.on('data', (text: Buffer) => {
      seen += text.toString().split('turn').length - 1
      if (seen >= turns) child.kill('SIGKILL')
    })
    await once(child, 'exit')
    expect(await disk.look(`${index}.lock`)).toMatchObject({ folder: true })
  }
  await search.read()
  expect(find('lantern')).toHaveLength(12)
  expect(logged).toEqual([])
})
