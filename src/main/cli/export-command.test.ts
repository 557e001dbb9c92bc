import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import type { TargetId } from '../../shared/export/targets.ts'
import { draft, someIntake } from '../storage/testing/records.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import { createVault } from '../storage/vault-folder.ts'
import { readArchive } from '../storage/read-archive.ts'
import { exitCodes } from './exit-codes.ts'
import { fresh } from './testing/command-line.ts'
import { exportVault, type ExportOptions } from './export-command.ts'
import { importVault } from './import-vault-command.ts'
import { handover } from './handover-command.ts'

let folder = ''
beforeAll(async () => {
  const vault = await createVault(await fresh(), { title: 'Northlight', intake: someIntake })
  if (!vault.ok) throw new Error('no vault')
  for (const number of [1, 4] as const) await vault.value.saveSection(draft(number, 'some'))
  await vault.value.apply({ kind: 'approve', section: 4, approved: true })
  await vault.value.close()
  folder = vault.value.folder
})

/** What the command answers with and says, or the sentence it ends with. */
async function said(work: () => Promise<number>): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true)),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true)),
  ]
  try {
    return { code: await work(), out, err }
  } catch (problem) {
    return { code: exitCodes.badUse, out, err: problem instanceof Error ? problem.message : '' }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const plain = { approved: false, withFindings: false, force: false, evenSo: true }
const exported = async (options: Partial<ExportOptions> & { to: string }) => {
  const ended = await said(() => exportVault(folder, { ...plain, ...options }))
  return { ...ended, names: (await readdir(options.to).catch(() => [])).sort() }
}

it('goes by the path where no target is said: one file, or a file for each section', async () => {
  const to = await tempFolder()
  const file = join(to, 'new', 'all.md')
  expect(await exported({ to: file })).toMatchObject({ code: 0, out: `Exported to ${file}\n`, err: '' })
  expect(await readFile(file, 'utf8')).toContain('# Northlight')
  expect(await exported({ to: join(to, 'sections') })).toMatchObject({
    out: `Exported to ${join(to, 'sections')} (3 files)\n`,
    names: ['01-ideal-client.md', '04-offer.md', 'README.md'],
  })
})

it('puts several targets into a folder, and takes only the sections that are asked for', async () => {
  const to = join(await tempFolder(), 'out')
  const target: TargetId[] = ['markdown', 'markdown-folder']
  expect((await exported({ to, target, sections: [4] })).names).toEqual([
    'Markdown a file for each section',
    'Northlight.md',
  ])
  expect(await readFile(join(to, 'Northlight.md'), 'utf8')).not.toContain('## 1.')
  expect((await exported({ to: join(to, 'ok'), approved: true })).names).toEqual(['04-offer.md', 'README.md'])
})

it('makes the other targets where one has nothing, names it, and answers as for work that is not whole', async () => {
  const to = join(await tempFolder(), 'out')
  expect(await exported({ to, target: ['calendar', 'docx'] })).toEqual({
    code: exitCodes.notAllDelivered,
    out: `Exported to ${to} (1 file)\n`,
    err: 'Not exported: “Calendar of e-mails and posts” is made from “E-mail Sequence” or “Content Ideas”: none of them is written yet.\n',
    names: ['Northlight.docx'],
  })
})

it('says in a sentence what cannot be done, and writes nothing', async () => {
  const to = await tempFolder()
  const file = join(to, 'file')
  await writeFile(file, '')
  const two: TargetId[] = ['markdown', 'markdown-folder']
  const cases: [Partial<ExportOptions> & { to: string }, RegExp][] = [
    [{ to, sections: [9] }, /^Section 9 \(.*\) is not written yet\.$/],
    [{ to, sections: [1], approved: true }, /^Section 1 \(.*\) is not approved\.$/],
    [{ to: join(to, 'x.md'), target: two }, /is a folder of files, and “.*x\.md” ends like a file/],
    [{ to: file }, /is a file that is there already/],
    [{ to: join(file, 'in') }, /cannot be written/],
    [{ to, template: join(to, 'none.dotx') }, /^The template “.*none\.dotx” was not found/],
    [{ to, adTable: join(to, 'none.csv') }, /^The table of ads “.*none\.csv” was not found/],
    [{ to, brand: join(to, 'none.json') }, /none\.json” was not found/],
  ]
  for (const [options, sentence] of cases)
    expect(await exported(options), sentence.source).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(sentence) as string,
    })
  expect(await readdir(to)).toEqual(['file'])
})

it('replaces nothing that somebody edited since, says which, and replaces it when forced', async () => {
  const to = join(await tempFolder(), 'all.md')
  await exported({ to })
  expect(await exported({ to, sections: [1] })).toMatchObject({ code: 0 })
  await writeFile(to, 'mine')
  expect(await exported({ to })).toMatchObject({
    code: 1,
    err: `Not exported: “${to}” was not written by an export of this vault, or was edited since. Add --force to replace, or choose another place.`,
  })
  expect(await readFile(to, 'utf8')).toBe('mine')
  expect(await exported({ to, force: true })).toMatchObject({ code: 0 })
})

it('holds back what has errors, of what is chosen', async () => {
  const ended = await exported({ to: join(await tempFolder(), 'a.md'), evenSo: false })
  expect(ended).toMatchObject({ code: 2, err: expect.stringMatching(/^Not exported: .*--even-so/) as string })
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

it('shows the hand-over and changes it; a logo is told by its bytes', async () => {
  const beside = await tempFolder()
  await writeFile(join(beside, 'logo.jpg'), png)
  await writeFile(join(beside, 'words.png'), 'words')
  const set = (...sets: string[]) => said(() => handover(folder, { set: sets, json: false }))
  const ended = await set(
    'links.call=https://example.com/a=b',
    `brand.logo=${join(beside, 'logo.jpg')}`,
    'aiNote=true',
  )
  expect(ended.code).toBe(0)
  expect(ended.out).toMatch(/^links\.call +The call link +https:\/\/example\.com\/a=b$/m)
  expect(ended.out).toMatch(/^brand\.logo .*1 × 1 pixels$/m)
  expect(ended.out).toMatch(/^aiNote .*true$/m)
  for (const [said, sentence] of [
    ['launchDate=soon', 'The launch date cannot be "soon"; it is a day, such as 2026-12-01.'],
    ['brand.secondColour=red', 'The second colour cannot be "red"; it is written as #1f5c8a is.'],
    ['aiNote=yes', 'The AI note cannot be "yes"; it is true or false.'],
    [
      `brand.name=${'N'.repeat(501)}`,
      /^The name on documents cannot be "N+"; it has 500 characters at most\.$/u,
    ],
  ] as const)
    expect(await set(said)).toMatchObject({ code: 1, err: expect.stringMatching(sentence) as string })
  expect((await set('brand.typeface=Comic')).err).toMatch(/; it is one of Georgia, .+ and Verdana\.$/u)
  expect(await set('links.gift=ask me', 'links.call=*|BOOK|*')).toMatchObject({
    code: 0,
    err: 'The gift link is no address a browser opens: “ask me” stands there as it is, and nobody is led by it.\n',
  })
  expect(await set('links.home=x')).toMatchObject({
    err: expect.stringMatching(/^There is no “links\.home”\. There are: brand\.name/) as string,
  })
  expect(await set('links.call')).toMatchObject({ code: 1 })
  expect(await set(`brand.logo=${join(beside, 'words.png')}`)).toMatchObject({
    err: '“words.png” is not a PNG or JPEG picture.',
  })
  await set('links.call=', 'links.gift=', 'brand.logo=', 'aiNote=false')
  await expect(readFile(join(folder, 'handover.json'))).rejects.toThrow('ENOENT')
})

it('takes brand and links from a file for one export, and says what in it is no brand', async () => {
  const beside = await tempFolder()
  await mkdir(join(beside, 'pictures'))
  await writeFile(join(beside, 'pictures', 'logo.png'), png)
  const brand = join(beside, 'brand.json')
  const write = (given: unknown) => writeFile(brand, JSON.stringify(given))
  await write({ brand: { name: 'N', logo: 'pictures/logo.png' }, links: { call: 'https://example.com' } })
  expect(await exported({ to: join(beside, 'out'), brand })).toMatchObject({ code: 0 })
  await expect(readFile(join(folder, 'handover.json'))).rejects.toThrow('ENOENT')
  await write({ brand: { color: '#ffffff' } })
  expect(await exported({ to: join(beside, 'o'), brand })).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no “brand.color”') as string,
  })
  await write({ brand: { colour: 'blue' } })
  expect((await exported({ to: join(beside, 'o'), brand })).err).toBe(
    'The colour cannot be "blue"; it is written as #1f5c8a is.',
  )
})

it('writes the hand-over package and the vault itself, which is taken in elsewhere', async () => {
  const to = await tempFolder()
  const target: TargetId[] = ['package', 'context', 'json', 'vault-zip']
  // Pages are printed in tests of their own; without a printer a package is whole but for its PDF.
  vi.stubEnv('VAULTWRIGHT_APP', join(to, 'no app'))
  expect((await exported({ to, target })).names).toEqual([
    'Northlight context.md',
    'Northlight hand-over.zip',
    'Northlight.json',
    'Northlight.vaultwright',
  ])
  const archive = readArchive(await readFile(join(to, 'Northlight hand-over.zip')), () => true)
  if (!archive.ok) throw new Error('no archive')
  const names = [...archive.value.keys()]
  expect(names).toEqual(names.toSorted())
  expect(names).toContain('READ ME FIRST.txt')
  expect(names).not.toContain('Documents/Northlight.pdf')
  expect(names).toContain('Evidence/evidence.csv')
  expect(Buffer.from(archive.value.get('Documents/Northlight.md') ?? []).toString()).toContain('# Northlight')
  vi.unstubAllEnvs()
  const library = join(to, 'library')
  const ended = await said(() => importVault(join(to, 'Northlight.vaultwright'), { library }))
  expect(ended).toEqual({ code: 0, out: `Imported to ${join(library, 'Northlight')}\n`, err: '' })
  const section = join('sections', '04-offer.json')
  expect(await readFile(join(library, 'Northlight', section))).toEqual(await readFile(join(folder, section)))
  expect(await said(() => importVault(join(to, 'Northlight.json'), { library }))).toMatchObject({
    code: 1,
    err: expect.stringContaining('Northlight.json') as string,
  })
})

it('lets a person have their own vault, whatever the review finds', async () => {
  const to = join(await tempFolder(), 'mine.zip')
  expect(await exported({ to, target: ['vault-zip'], evenSo: false })).toMatchObject({ code: 0 })
  expect(await exported({ to: `${to}x.zip`, target: ['package'], evenSo: false })).toMatchObject({ code: 2 })
})
