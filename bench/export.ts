import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { makeTargets } from '../src/core/export/make-targets.ts'
import { zipFiles } from '../src/core/export/package/zip-files.ts'
import type { ExportFile, MadeFiles } from '../src/core/export/target.ts'
import { vaultMarkdown } from '../src/core/export/markdown.ts'
import { exportChoiceSchema } from '../src/shared/export/export-choice.ts'
import { targetIds, type TargetId } from '../src/shared/export/targets.ts'
import { exportedVault } from './export/exported-vault.ts'
import { reachedTable, type Reached } from './reached.ts'
import { ownResults } from './results.ts'
import { textTable } from './table.ts'

// How long each target takes for a vault of 27,000 words, beside pandoc making a Word document of its Markdown on the same
// machine: `npm run bench:export`. The two take turns, and the middle of each is compared, so that other work touches both.

const options = new Command('bench:export')
  .option('--times <number>', 'how often each is made', Number, 9)
  .option('--out <folder>', 'where export.json goes', ownResults)
  .parse()
  .opts<{ times: number; out: string }>()

const vault = exportedVault()
const text = vaultMarkdown(vault)
const folder = await mkdtemp(join(tmpdir(), 'bench-export-'))
await writeFile(join(folder, 'vault.md'), text)

async function timeOf(what: () => unknown): Promise<number> {
  const from = performance.now()
  await what()
  return performance.now() - from
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN

/** As files are written: a package is packed, but for its PDF, which the app prints. */
function bytesOf(made: MadeFiles): Uint8Array[] {
  if ('ok' in made) return made.ok ? bytesOf(made.value) : []
  const bytes = (file: ExportFile): Uint8Array[] => {
    if ('zip' in file)
      return [
        zipFiles(
          file.zip.flatMap((each) => bytes(each).map((inside) => ({ name: each.name, bytes: inside }))),
        ),
      ]
    if (!('content' in file)) return []
    return [typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content]
  }
  return made.flatMap(bytes)
}

const pandoc = (): void => {
  const { status, error } = spawnSync('pandoc', ['-f', 'gfm', 'vault.md', '-o', 'vault.docx'], {
    cwd: folder,
  })
  if (status !== 0) throw new Error('This bench needs pandoc on the path.', { cause: error })
}

const theirs: number[] = []
const ours = new Map<string, number[]>(targetIds.map((id) => [id, []]))
for (let turn = 0; turn < options.times; turn++) {
  theirs.push(await timeOf(pandoc))
  for (const id of targetIds) {
    const choice = exportChoiceSchema.parse({ targets: [id] })
    ours
      .get(id)
      ?.push(await timeOf(async () => bytesOf(await makeTargets[id](structuredClone(vault), choice))))
  }
}
await rm(folder, { recursive: true })

const peer = middle(theirs)
const rows = [...ours].map(([id, times]) => ({
  target: id,
  ms: middle(times),
  overPandoc: middle(times) / peer,
}))
const overPandoc = (id: TargetId): number => rows.find(({ target }) => target === id)?.overPandoc ?? NaN
const ratio = (what: string, value: number, must: number, aim: number): Reached => ({
  ...{ what, value, unit: 'ratio', must, aim, better: 'less' },
})
const reached = [
  ratio('whole Word document of 27,000 words ÷ pandoc', overPandoc('docx'), 3, 1.5),
  ratio('whole hand-over package ÷ pandoc, its Word document alone', overPandoc('package'), 3, 1.5),
]
const words = text.split(/\s+/u).length
console.log(`${String(words)} words; pandoc ${peer.toFixed(0)} ms\n`)
console.log(
  textTable(
    ['target', 'ms', '÷ pandoc'],
    rows.map(({ target, ms, overPandoc }) => [target, ms.toFixed(0), overPandoc.toFixed(2)]),
  ),
)
console.log(`\n${reachedTable(reached)}\n`)
await mkdir(options.out, { recursive: true })
await writeFile(
  join(options.out, 'export.json'),
  `${JSON.stringify(
    {
      command: 'npm run bench:export',
      date: new Date().toISOString().slice(0, 10),
      node: process.version,
      processor: cpus()[0]?.model ?? 'unknown',
      load: loadavg()[0] ?? NaN,
      words,
      pandocMs: peer,
      rows,
      reached,
    },
    null,
    2,
  )}\n`,
)
