import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vaultMarkdown } from '../../core/export/markdown.ts'
import { zipFiles } from '../../core/export/package/zip-files.ts'
import type { ExportFile } from '../../core/export/target.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { readExports } from './exports-file.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault } from './vault-folder.ts'
import { writeExport, type ExportPorts } from './write-export.ts'

type Answer = 'replace' | 'keep-both' | 'cancel'

/** What the person was asked about, and an export that is answered the same each time. */
async function exporting() {
  const vault = {
    folder: await tempFolder(),
    settled: () => Promise.resolve(),
    keep: (): Promise<Result<() => void>> => Promise.resolve(ok(() => undefined)),
  }
  const folder = await tempFolder()
  const asked: (readonly string[])[] = []
  const ports = (answer: Answer): ExportPorts => ({
    now: () => new Date(Date.UTC(2026, 10, 27)),
    archive: (files) => Promise.resolve(ok(zipFiles(files))),
    printPdf: (page) => Promise.resolve(ok(new TextEncoder().encode(`%PDF ${page}`))),
    whatAbout: (paths) => {
      asked.push(paths)
      return Promise.resolve(ok(answer))
    },
  })
  const one = (words: string, answer: Answer = 'cancel') =>
    writeExport(
      vault,
      { path: join(folder, 'Copy.docx'), oneFile: true },
      [{ name: 'Whatever.docx', content: words }],
      ports(answer),
    )
  const many = (files: readonly ExportFile[], answer: Answer = 'cancel', into = 'Northlight') =>
    writeExport(vault, { path: join(folder, into), oneFile: false }, files, ports(answer))
  const text = (...name: string[]) => readFile(join(folder, ...name), 'utf8')
  return { vault, folder, asked, one, many, text }
}

test('writes one file where it was asked to, and several into a folder that is made', async () => {
  const { folder, one, many, text } = await exporting()
  expect(await one('words')).toEqual({ ok: true, value: { path: join(folder, 'Copy.docx'), files: 1 } })
  expect(await text('Copy.docx')).toBe('words')
  const files = [
    { name: 'a.md', content: 'a' },
    { name: 'E-mails/1.eml', content: new Uint8Array([98]) },
    { name: 'c.pdf', page: '<p>c' },
  ]
  expect(await many(files)).toEqual({ ok: true, value: { path: join(folder, 'Northlight'), files: 3 } })
  expect(await text('Northlight', 'E-mails', '1.eml')).toBe('b')
  expect(await text('Northlight', 'c.pdf')).toBe('%PDF <p>c')
})

test('writes the vault as one file that is the same as its own readable one', async () => {
  const vault = await createVault(await tempFolder(), { title: 'Export', intake: someIntake })
  if (!vault.ok) throw new Error('no vault')
  await vault.value.saveSection(draft(1, 'first'))
  await vault.value.settled()
  const { summary, sections } = await vault.value.view()
  const { one, text } = await exporting()
  await one(vaultMarkdown({ title: summary.title, client: summary.client, sections }))
  expect(await text('Copy.docx')).toBe(await readFile(join(vault.value.folder, 'Vault.md'), 'utf8'))
})

test('replaces its own export without a question, and asks before it replaces anybody else’s words', async () => {
  const { folder, asked, one, text } = await exporting()
  await one('first')
  await one('second')
  expect([asked, await text('Copy.docx')]).toEqual([[], 'second'])
  await writeFile(join(folder, 'Copy.docx'), 'edited by the client')
  expect(await one('third')).toEqual({ ok: true, value: { path: null, files: 0 } })
  expect(asked).toEqual([[join(folder, 'Copy.docx')]])
  expect(await text('Copy.docx')).toBe('edited by the client')
  expect(await one('third', 'replace')).toMatchObject({ value: { path: join(folder, 'Copy.docx') } })
  await one('fourth')
  expect([asked.length, await text('Copy.docx')]).toEqual([2, 'fourth'])
})

test('keeps both under the first name that is free, a folder as a whole', async () => {
  const { folder, asked, one, many, text } = await exporting()
  await writeFile(join(folder, 'Copy.docx'), 'theirs')
  await writeFile(join(folder, 'copy 2.docx'), 'theirs too')
  expect(await one('ours', 'keep-both')).toMatchObject({ value: { path: join(folder, 'Copy 3.docx') } })
  expect([await text('Copy.docx'), await text('Copy 3.docx')]).toEqual(['theirs', 'ours'])
  await mkdir(join(folder, 'Northlight'))
  await writeFile(join(folder, 'Northlight', 'README.md'), '# My project')
  const files = ['README.md', 'one.md'].map((name) => ({ name, content: 'ours' }))
  await many(files, 'keep-both')
  expect(asked.at(-1)).toEqual([join(folder, 'Northlight', 'README.md')])
  expect(await readdir(join(folder, 'Northlight'))).toEqual(['README.md'])
  expect((await readdir(join(folder, 'Northlight 2'))).sort()).toEqual(['README.md', 'one.md'])
})

test('exports from a vault that another program writes in, remembers nothing of it, and asks the next time', async () => {
  const { vault, folder, asked, one } = await exporting()
  vault.keep = () => Promise.resolve(failed({ kind: 'not-writable', where: 'The vault' }))
  expect(await one('first')).toEqual({ ok: true, value: { path: join(folder, 'Copy.docx'), files: 1 } })
  expect(await readdir(vault.folder)).toEqual([])
  await one('second')
  expect(asked).toEqual([[join(folder, 'Copy.docx')]])
})

test('asks about nothing that is the same to the byte, and asks when the list of exports is lost', async () => {
  const { vault, asked, one } = await exporting()
  await one('first')
  await writeFile(join(vault.folder, 'exports.json'), '{"half')
  await one('first')
  expect(asked).toEqual([])
  await writeFile(join(vault.folder, 'exports.json'), '{"half')
  await one('second')
  expect(asked).toHaveLength(1)
})

test('writes nothing at all where one of the files cannot be made or written', async () => {
  const { folder, many } = await exporting()
  const a = { name: 'a.md', content: 'a' }
  await writeFile(join(folder, 'file'), '')
  expect(await many([a], 'replace', join('file', 'inside'))).toMatchObject({
    failure: { kind: 'not-writable' },
  })
  await mkdir(join(folder, 'Northlight', 'b.md', 'a folder of that name'), { recursive: true })
  await writeFile(join(folder, 'Northlight', 'shut'), 'a file where a folder is to be')
  const shut = { name: 'shut/in.md', content: 'b' }
  expect(await many([a, shut])).toMatchObject({ failure: { kind: 'not-writable' } })
  expect((await readdir(join(folder, 'Northlight'))).sort()).toEqual(['b.md', 'shut'])
})

test('says what was written where the last step fails in the middle', async () => {
  const { folder, many } = await exporting()
  await mkdir(join(folder, 'Northlight', 'b.md', 'a folder of that name'), { recursive: true })
  const files = ['a.md', 'b.md', 'c.md'].map((name) => ({ name, content: 'new' }))
  expect(await many(files, 'replace')).toMatchObject({
    failure: { kind: 'not-allowed', why: expect.stringContaining('Written before that: “a.md”.') as string },
  })
  expect((await readdir(join(folder, 'Northlight'))).sort()).toEqual(['a.md', 'b.md'])
})

test('fails with the printer’s reason, before anything is written', async () => {
  const { vault, folder } = await exporting()
  const ports: ExportPorts = {
    now: () => new Date(),
    archive: (files) => Promise.resolve(ok(zipFiles(files))),
    printPdf: () => Promise.resolve(failed({ kind: 'not-allowed', why: 'No printer.' })),
    whatAbout: () => Promise.resolve(ok('replace')),
  }
  const files = [
    { name: 'a.md', content: 'a' },
    { name: 'b.pdf', page: 'b' },
  ]
  const place = { path: join(folder, 'out'), oneFile: false }
  expect(await writeExport(vault, place, files, ports)).toMatchObject({ failure: { why: 'No printer.' } })
  expect(await readdir(folder)).toEqual([])
})

test('takes away what the same export left and makes no more, and nothing that anybody else has or wrote', async () => {
  const { vault, folder, many } = await exporting()
  const place = { path: join(folder, 'Northlight'), oneFile: false }
  const ports: ExportPorts = {
    now: () => new Date(),
    archive: (files) => Promise.resolve(ok(zipFiles(files))),
    printPdf: () => Promise.resolve(failed({ kind: 'not-allowed', why: 'No printer.' })),
    whatAbout: () => Promise.resolve(ok('cancel')),
  }
  const named = (...names: string[]) => names.map((name) => ({ name, content: name }))
  const write = (of: string, ...names: string[]) =>
    writeExport(vault, { ...place, of }, named(...names), ports)
  const there = async () => (await readdir(place.path)).sort()
  await write('letters', '01 Your seat.html', '02 Edited.html', '03 Kept.html')
  await write('texts', '01 Text.md')
  await many(named('04 Of before.html'))
  await writeFile(join(place.path, '02 Edited.html'), 'by hand')
  await writeFile(join(place.path, '05 Theirs.html'), '05 Theirs.html')
  await write('letters', '01 Your place.html', '03 Kept.html')
  expect(await there()).toEqual([
    ...[
      '01 Text.md',
      '01 Your place.html',
      '02 Edited.html',
      '03 Kept.html',
      '04 Of before.html',
      '05 Theirs.html',
    ],
  ])
  // Forgotten: what somebody writes there now is theirs.
  expect(await readExports(vault.folder)).not.toHaveProperty([join(place.path, '01 Your seat.html')])
  for (const path of [join(folder, 'Other'), folder])
    await writeExport(vault, { path, oneFile: false, of: 'letters' }, named('x.html'), ports)
  expect(await there()).toHaveLength(6)
})

test('keeps what a target left before, where it made nothing this time, until an export is whole again', async () => {
  const { vault, folder } = await exporting()
  const path = join(folder, 'Northlight')
  const write = (lacks: boolean, ...names: string[]) =>
    writeExport(
      vault,
      { path, oneFile: false, of: 'all', lacks },
      names.map((name) => ({ name, content: name })),
      {
        now: () => new Date(),
        archive: (files) => Promise.resolve(ok(zipFiles(files))),
        printPdf: () => Promise.resolve(failed({ kind: 'not-allowed', why: 'No printer.' })),
        whatAbout: () => Promise.resolve(ok('cancel')),
      },
    )
  await write(false, 'Copy.docx', 'Gift.docx')
  await write(true, 'Copy.docx')
  expect((await readdir(path)).sort()).toEqual(['Copy.docx', 'Gift.docx'])
  await write(false, 'Copy.docx', 'The gift.docx')
  expect((await readdir(path)).sort()).toEqual(['Copy.docx', 'The gift.docx'])
})

test('takes away the folders that it emptied, of an export whose copy changed its language, and no other', async () => {
  const { vault, folder } = await exporting()
  const path = join(folder, 'Northlight')
  const write = (...names: string[]) =>
    writeExport(
      vault,
      { path, oneFile: false, of: 'letters' },
      names.map((name) => ({ name, content: 'the same' })),
      {
        now: () => new Date(),
        archive: (files) => Promise.resolve(ok(zipFiles(files))),
        printPdf: () => Promise.resolve(failed({ kind: 'not-allowed', why: 'No printer.' })),
        whatAbout: () => Promise.resolve(ok('cancel')),
      },
    )
  await write('a/sequence/1.eml', 'a/reminders/1.eml', 'b/1.md', 'Cafe\u0301.md')
  await writeFile(join(path, 'b', 'mine.md'), 'mine')
  await mkdir(join(path, 'empty'))
  await write('Sequenz/1.eml', 'Caf\u00e9.md')
  // A disk may have both ways to write “é” as one name: what was written now would go with the other.
  const both = process.platform === 'darwin' ? ['Café.md'] : ['Café.md', 'Café.md']
  expect((await readdir(path)).map((name) => name.normalize()).sort()).toEqual(
    [...both, 'Sequenz', 'b', 'empty'].sort(),
  )
  expect(await readdir(join(path, 'b'))).toEqual(['mine.md'])
})

test('writes nothing under a name of the vault’s own, whatever is answered, and beside it where that is wanted', async () => {
  const { vault } = await exporting()
  await writeFile(join(vault.folder, 'vault.json'), 'the vault')
  const into = (path: string, oneFile: boolean, name = 'x.md') =>
    writeExport(vault, { path: join(vault.folder, path), oneFile }, [{ name, content: 'x' }], {
      now: () => new Date(),
      archive: (files) => Promise.resolve(ok(zipFiles(files))),
      printPdf: () => Promise.resolve(failed({ kind: 'not-allowed', why: 'No printer.' })),
      whatAbout: () => Promise.resolve(ok('replace')),
    })
  for (const [path, oneFile, name] of [
    ['vault.json', true, 'x.json'],
    ['Vault.json', true, 'x.json'],
    ['', false, 'Vault.md'],
    ['sections', false, '01-ideal-client.md'],
    ['history/01-ideal-client', false, 'x.md'],
  ] as const)
    expect(await into(path, oneFile, name)).toMatchObject({
      failure: { why: expect.stringMatching(/the vault’s own.*Choose another folder/u) as string },
    })
  expect(await readdir(vault.folder)).toEqual(['vault.json'])
  expect(await readFile(join(vault.folder, 'vault.json'), 'utf8')).toBe('the vault')
  expect(await into('For the client', false)).toMatchObject({ ok: true })
})

test('says why a place is no place, and asks about nothing that is not there', async () => {
  const { folder, asked, many } = await exporting()
  await mkdir(join(folder, 'Northlight'))
  const file = { name: `${'ü'.repeat(140)}.md`, content: 'x' }
  expect(await many([file], 'replace')).toMatchObject({
    failure: { kind: 'not-writable', why: 'name-too-long' },
  })
  expect(asked).toEqual([])
})

test('lets no file out of its place', async () => {
  const { many } = await exporting()
  for (const name of ['../out.md', '..', 'a/../../out.md'])
    await expect(many([{ name, content: 'x' }])).rejects.toThrow('outside')
})
