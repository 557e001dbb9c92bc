import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownPrompts } from './own-prompts.ts'
import { promptFolder } from './prompt-folder.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { tempFolder } from './testing/temp-folder.ts'

const name = 'sections/04-offer.md'

async function setUp() {
  const root = await tempFolder()
  const [bundled, own] = [join(root, 'bundled'), join(root, 'own')]
  await mkdir(join(bundled, 'sections'), { recursive: true })
  await writeFile(join(bundled, name), '---\nversion: 3\n---\n\nThe app’s words.\n')
  const given = { bundled, own, now: () => new Date('2026-12-01T10:20:30.400Z') }
  return { bundled, own, given, prompts: ownPrompts(given), source: promptFolder(bundled, own) }
}
const theirs = { text: 'The app’s words.', version: '3' }

describe('a person’s own prompts', () => {
  it('are the app’s own until one is saved', async () => {
    const { prompts } = await setUp()
    expect(await prompts.read(name)).toEqual({ ok: true, value: { bundled: theirs, own: null } })
    expect(await prompts.read('sections/99-none.md')).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('are read by the next run, with the version they were made from', async () => {
    const { prompts, source, own } = await setUp()
    const mine = { text: 'My words.\n\n{{businessName}}', version: '3' }
    expect(await prompts.save(name, ' My words.\r\n\r\n{{businessName}}\n')).toEqual({
      ok: true,
      value: { bundled: theirs, own: mine },
    })
    expect(await source.read(name)).toEqual({ ok: true, value: { text: mine.text, version: '3+own' } })
    expect(await readdir(join(own, 'sections'))).toEqual(['04-offer.md'])
  })

  it('keep the version they were made from when the app’s words move on, until saved again', async () => {
    const { prompts, bundled } = await setUp()
    await prompts.save(name, 'Mine.')
    await writeFile(join(bundled, name), '---\nversion: 4\n---\nNew words.')
    expect(await prompts.read(name)).toMatchObject({
      value: { own: { version: '3' }, bundled: { version: '4' } },
    })
    expect(await prompts.save(name, 'Mine, seen again.')).toMatchObject({ value: { own: { version: '4' } } })
  })

  it('are put away by a reset, never deleted', async () => {
    const { prompts, own, source } = await setUp()
    await prompts.save(name, 'Mine.')
    expect(await prompts.reset(name)).toEqual({ ok: true, value: { bundled: theirs, own: null } })
    expect(await source.read(name)).toMatchObject({ value: { version: '3' } })
    const [kept = ''] = await readdir(join(own, '.trash'))
    expect(kept).toBe('2026-12-01T10-20-30-400Z sections 04-offer.md')
    expect(await readFile(join(own, '.trash', kept), 'utf8')).toContain('Mine.')
    expect(await prompts.reset(name)).toMatchObject({ ok: true })
  })

  it('are none when they are the app’s words word for word', async () => {
    const { prompts, own } = await setUp()
    await prompts.save(name, 'Mine.')
    expect(await prompts.save(name, '\nThe app’s words.\n')).toMatchObject({ value: { own: null } })
    expect(await readdir(join(own, '.trash'))).toHaveLength(1)
  })

  it('leave no folder behind where there is none to put away', async () => {
    const { prompts, own } = await setUp()
    expect(await prompts.reset(name)).toMatchObject({ ok: true, value: { own: null } })
    expect(await prompts.save(name, 'The app’s words.')).toMatchObject({ ok: true, value: { own: null } })
    await expect(readdir(own)).rejects.toThrow('ENOENT')
  })

  it('are shown empty when they were emptied by hand, so that they can be mended', async () => {
    const { prompts, own } = await setUp()
    await mkdir(join(own, 'sections'), { recursive: true })
    await writeFile(join(own, name), '---\nversion: 3\n---\n')
    expect(await prompts.read(name)).toMatchObject({ ok: true, value: { own: { text: '' } } })
  })

  it('stay as they were when the disk is full', async () => {
    const { prompts, given } = await setUp()
    await prompts.save(name, 'Mine.')
    const full = ownPrompts({
      ...given,
      files: failingDisk((_, what) => (what === 'write' ? 'ENOSPC' : null)),
    })
    expect(await full.save(name, 'Newer.')).toMatchObject({ failure: { kind: 'disk-full' } })
    expect(await prompts.read(name)).toMatchObject({ value: { own: { text: 'Mine.' } } })
    const stuck = ownPrompts({
      ...given,
      files: failingDisk((_, what) => (what === 'rename' ? 'EROFS' : null)),
    })
    expect(await stuck.reset(name)).toMatchObject({ failure: { kind: 'not-writable' } })
    expect(await prompts.read(name)).toMatchObject({ value: { own: { text: 'Mine.' } } })
  })
})
