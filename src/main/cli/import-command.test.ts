import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { answerProposalSchema } from '../../shared/imports/answer-proposal.ts'
import { emptyIntake, intakeSchema, type Intake } from '../../shared/intake.ts'
import { anyFiles } from '../imports/testing/any-import-file.ts'
import { createVault } from '../storage/create-vault.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import { openVault } from '../storage/vault-folder.ts'
import { showsStack, vault } from './testing/command-line.ts'

const fixtures = join(import.meta.dirname, '../imports/testing/files')
const printedSchema = z.object({
  files: z.array(z.object({ name: z.string(), problem: z.string().optional() })),
  proposals: z.array(answerProposalSchema.extend({ from: z.array(z.string()), ways: z.array(z.string()) })),
  taken: z.array(z.number()),
})
type Printed = z.infer<typeof printedSchema>

async function vaultWith(answers: Partial<Intake>): Promise<string> {
  const made = await createVault(await tempFolder(), {
    title: 'Test',
    intake: { ...emptyIntake(), ...answers },
  })
  if (!made.ok) throw new Error(made.failure.kind)
  await made.value.settled()
  return made.value.folder
}

/** Every file of a vault by its name. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  const texts: Record<string, string> = {}
  for (const path of paths) texts[path] = await readFile(path, 'utf8')
  return texts
}

const intakeIn = async (folder: string): Promise<Intake> =>
  intakeSchema.parse(JSON.parse(await readFile(join(folder, 'intake.json'), 'utf8')))

async function imports(...args: string[]): Promise<Printed & { code: number | null }> {
  const { code, out, err } = await vault(['intake', 'import', ...args])
  if (out === '') throw new Error(err)
  return { ...printedSchema.parse(JSON.parse(out)), code }
}

test('prints what files seem to hold with its lines, and takes only what is named, each to be undone', async () => {
  const folder = await vaultWith({ idealClient: 'Everybody' })
  const talk = join(fixtures, 'call-english.txt')
  const before = await filesOf(folder)
  const { proposals } = await imports(talk, '--into', folder)
  expect(await filesOf(folder)).toEqual(before)
  const ideal = proposals.find(({ key }) => key === 'idealClient')!
  expect(ideal.from[0]).toMatch(/^4: Ines: Parents of children/)
  expect(ideal.ways).toEqual(['replace', 'add'])

  const { taken } = await imports(talk, '--into', folder, '--take', `${ideal.number}:add`)
  expect(taken).toEqual([ideal.number])
  const intake = await intakeIn(folder)
  expect(intake.idealClient).toMatch(/^Everybody\nParents of children/)
  expect({ ...intake, idealClient: '' }).toEqual({ ...emptyIntake(), idealClient: '' })

  const opened = await openVault(folder)
  if (!opened.ok) throw new Error(opened.failure.kind)
  await opened.value.apply({ kind: 'undo' })
  await opened.value.settled()
  expect((await intakeIn(folder)).idealClient).toBe('Everybody')
})

test('says in a sentence what cannot be read or taken', async () => {
  const folder = await vaultWith({})
  const { code, files } = await imports(join(fixtures, 'locked.pdf'))
  expect(code).toBe(2)
  expect(files[0]?.problem).toMatch(/locked with a password/)
  const talk = join(fixtures, 'call-english.txt')
  for (const [args, words] of [
    [['--take', '1'], '--take needs --into'],
    [['--into', folder, '--take', '99'], 'no proposal 99'],
    [['--into', folder, '--take', '1:eat'], '“eat” is no way'],
  ] as const) {
    const ended = await vault(['intake', 'import', talk, ...args])
    expect(ended.code).toBe(1)
    expect(ended.err).toContain(words)
    expect(showsStack(ended)).toBe(false)
  }
})

test('no file of sixty, of every format, changes a vault that nobody asked to', async () => {
  const folder = await vaultWith({ businessName: 'Mine', message: 'My own words' })
  const home = await tempFolder()
  const before = await filesOf(folder)
  const paths = await Promise.all(
    anyFiles(60, 20).map(async ({ name, bytes }) => {
      const path = join(home, name)
      await writeFile(path, bytes)
      return path
    }),
  )
  const { files, proposals, taken } = await imports(...paths, '--into', folder)
  expect(files).toHaveLength(60)
  expect(taken).toEqual([])
  expect(proposals.length).toBeGreaterThan(60)
  expect(await filesOf(folder)).toEqual(before)
})
