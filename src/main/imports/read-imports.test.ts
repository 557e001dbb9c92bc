import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importLimits } from '../../shared/imports/imported-file.ts'
import { mostWays } from '../../shared/intake.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import type { FromImports } from './import-messages.ts'
import { readImports, type ImportProcess } from './read-imports.ts'
import { nodeImportProcess } from './node-import-process.ts'

const folder = join(import.meta.dirname, 'testing/files')
const sources = (...names: string[]) => names.map((name) => ({ path: join(folder, name) }))

test('files are read in a process of their own, and each proposal names its file and its lines', async () => {
  const { files, proposals } = await readImports(sources('call-english.txt', 'questionnaire-english.docx'), {
    start: nodeImportProcess,
  })
  expect(files.map(({ ok }) => ok)).toEqual([true, true])
  expect(proposals.map(({ number }) => number)).toEqual(proposals.map((_, at) => at + 1))
  const [first] = proposals
  expect(first).toMatchObject({ file: 0, key: 'businessName', lines: [2] })
  expect(proposals.some(({ file, key }) => file === 1 && key === 'offers')).toBe(true)
})

test('a page that was fetched is read from its bytes', async () => {
  const bytes = Buffer.from('<h2>Opening hours</h2><p>Mon–Fri 9–17</p>').toString('base64')
  const { proposals } = await readImports([{ name: 'page.html', bytes }], { start: nodeImportProcess })
  expect(proposals[0]?.value).toEqual({ hours: 'Mon–Fri 9–17' })
})

test('what cannot be read says why, and the others are read all the same', async () => {
  const home = await tempFolder()
  const large = join(home, 'large.txt')
  await writeFile(large, Buffer.alloc(importLimits.bytes + 1, 97))
  const { files } = await readImports(
    [
      { path: join(home, 'gone.txt') },
      { path: home },
      { path: large },
      ...sources('locked.pdf', 'reviews.csv'),
    ],
    { start: nodeImportProcess },
  )
  expect(files.map((file) => (file.ok ? 'read' : file.trouble))).toEqual([
    'not-found',
    'folder',
    'too-large',
    'encrypted',
    'read',
  ])
})

test('what is left out of a file, or is of several people, is said of it', async () => {
  const home = await tempFolder()
  const list = join(home, 'prices.txt')
  await writeFile(
    list,
    Array.from({ length: mostWays + 2 }, (_, at) => `Visit number ${at}x: €${at}0`).join('\n'),
  )
  const catalogue = join(home, 'prices.csv')
  await writeFile(
    catalogue,
    `Name,Price\n${Array.from({ length: mostWays + 1 }, (_, at) => `Visit ${at},€90`).join('\n')}`,
  )
  const forms = join(home, 'forms.csv')
  const head = 'Timestamp,What is the business called?,Who is your ideal client?'
  await writeFile(forms, `${head}\n1 Nov,Ofen,Bakers\n2 Nov,Nord,Nurses`)
  const one = join(home, 'one.csv')
  await writeFile(one, `${head}\n1 Nov,Ofen,Bakers`)
  const { files, proposals } = await readImports(
    [list, catalogue, forms, one].map((path) => ({ path })),
    { start: nodeImportProcess },
  )
  expect(files.map((file) => file.ok && file.text.notes)).toEqual([
    ['more-answers'],
    ['more-answers'],
    ['several-people'],
    [],
  ])
  expect(proposals.filter(({ file }) => file === 1)).toHaveLength(mostWays)
})

/** A process that says what it is told to, then dies or waits. */
function scripted(
  says: (asked: number, ms: number) => { messages: unknown[]; dies: boolean },
): () => ImportProcess {
  return () => {
    let message: (words: unknown) => void = () => undefined
    let exit: () => void = () => undefined
    return {
      send({ sources: asked, ms }) {
        const { messages, dies } = says(asked.length, ms)
        queueMicrotask(() => {
          for (const words of messages) message(words)
          if (dies) exit()
        })
      },
      onMessage: (listener) => void (message = listener),
      onExit: (listener) => void (exit = listener),
      kill: () => undefined,
    }
  }
}
const good: FromImports = {
  kind: 'file',
  file: { ok: true, text: { name: 'a', format: 'text', lines: [], notes: [] } },
  found: [],
}

test('a file over which the process dies is left out, and another process goes on behind it', async () => {
  const { files } = await readImports([{ path: '/a' }, { path: '/b' }, { path: '/c' }], {
    start: scripted((asked) =>
      asked === 3 ? { messages: [good], dies: true } : { messages: [good], dies: false },
    ),
  })
  expect(files.map((file) => (file.ok ? 'read' : `${file.name} ${file.trouble}`))).toEqual([
    'read',
    'b damaged',
    'read',
  ])
})

test('each file has its own share of time, however long another took', async () => {
  const shares: number[] = []
  const start = scripted((_asked, ms) => {
    shares.push(ms)
    return shares.length === 1
      ? { messages: [{ kind: 'stopped', why: 'too-long' }], dies: true }
      : { messages: [good], dies: false }
  })
  const { files } = await readImports([{ path: '/slow' }, { path: '/b' }], { start, ms: 5000 })
  expect(files.map((file) => (file.ok ? 'read' : file.trouble))).toEqual(['too-long', 'read'])
  expect(shares).toEqual([5000, 5000])
})

test('files above the most that are read at once say so', async () => {
  const many = Array.from({ length: importLimits.files + 2 }, (_, at) => ({ path: `/${at}.txt` }))
  const { files } = await readImports(many, {
    start: scripted((asked) => ({ messages: Array.from({ length: asked }, () => good), dies: false })),
  })
  expect(files.map(({ ok }) => ok)).toEqual(many.map((_, at) => at < importLimits.files))
  expect(files.at(-1)).toEqual({ ok: false, name: '61.txt', trouble: 'one-too-many' })
})

test('a process that says what nobody asked is not believed', async () => {
  const { files, proposals } = await readImports([{ path: '/a' }], {
    start: scripted(() => ({ messages: [{ kind: 'file', file: { ok: true }, found: 'all' }], dies: false })),
  })
  expect(files).toEqual([{ ok: false, name: 'a', trouble: 'damaged' }])
  expect(proposals).toEqual([])
})

test('reading that takes too long is stopped by its own process', async () => {
  const text = await readFile(join(folder, 'call-english.txt'), 'utf8')
  const bytes = Buffer.from(text).toString('base64')
  const { files } = await readImports([{ name: 'call.txt', bytes }], { start: nodeImportProcess, ms: 1 })
  expect(files).toEqual([{ ok: false, name: 'call.txt', trouble: 'too-long' }])
})
