import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { zipFiles } from '../../core/export/package/zip-files.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { ok } from '../../shared/result.ts'
import { openCopies } from '../copies/copies.ts'
import { openLibrary } from '../storage/library.ts'
import { isWhole } from '../storage/vault-in-archive.ts'
import { fresh, showsStack, vault } from './testing/command-line.ts'

it('lists the copies of a vault, restores one beside it, and prints diagnostics without its name', async () => {
  const home = await fresh()
  const [root, folder] = [join(home, 'vaults'), join(home, 'copies')]
  const library = openLibrary(root)
  const made = await library.create({ title: 'Secret Client Launch', intake: emptyIntake() })
  if (!made.ok) throw new Error('no vault')
  await made.value.settled()
  const copies = await openCopies({
    ...{ folder, state: join(home, 'copies.json'), library, writing: () => false, now: () => new Date() },
    pack: (files) => Promise.resolve(ok(zipFiles(files))),
    check: (archive) => Promise.resolve(isWhole(archive)),
  })
  await copies.takeAll()
  await made.value.close()

  const listed = await vault(['copies', made.value.folder, '--copies', folder, '--json'])
  expect(listed.code, listed.err).toBe(0)
  const [copy] = JSON.parse(listed.out) as { path: string; title: string }[]
  expect(copy).toMatchObject({ title: 'Secret Client Launch' })

  const restored = await vault(['restore', copy?.path ?? '', '--library', root])
  expect(restored.out).toMatch(/^Restored as “Secret Client Launch \(copy of \d+ \w+\)” in /u)
  expect(await readdir(root)).toHaveLength(2)
  const missing = await vault(['restore', join(home, 'nothing.vaultwright'), '--library', root])
  expect([missing.code, showsStack(missing)]).toEqual([1, false])

  await mkdir(join(home, 'logs'))
  await writeFile(
    join(home, 'logs', 'vaultwright.log'),
    'Could not read Secret Client Launch with canary-env-key\n',
  )
  const told = await vault(['diagnostics', '--library', root, '--settings', home], {
    OPENAI_API_KEY: 'canary-env-key',
  })
  expect(told.code, told.err).toBe(0)
  expect(told.out).toContain('2 in the folder of the vaults')
  expect(told.out).toMatch(/Could not read \[vault \d\] with \[key\]/u)
  expect(told.out).not.toMatch(/canary|Secret Client/u)
})
