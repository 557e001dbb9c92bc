import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Command } from 'commander'
import { checkVault, type ReviewedVault } from '../src/core/review/check-vault.ts'
import { reviewVault } from '../src/core/review/review-vault.ts'
import { oddPieces, oddPlaces, oddText } from '../src/core/review/testing/odd-texts.ts'
import { vaultOf } from '../src/core/review/testing/vault-of.ts'
import { openReader } from '../src/main/reader/reader.ts'
import { sectionNumbers, sectionOf } from '../src/shared/sections/index.ts'
import { fieldOf, type Field } from '../src/shared/sections/outline.ts'
import { contentSchema, type Content } from '../src/shared/vault.ts'
import { ownResults } from './results.ts'
import { textTable } from './table.ts'

// How long a review takes with odd texts of any length, and how little the app's main thread has to do with it:
// `npm run bench:review`. Times are of the processor, so that what else runs on the machine does not count.

const options = new Command('bench:review')
  .option('--length <number>', 'characters of the longest text', Number, 200_000)
  .option('--out <folder>', 'where review.json goes', ownResults)
  .parse()
  .opts<{ length: number; out: string }>()
const say = (line: string): void => console.log(line)

const msOf = (work: () => unknown): number => {
  const begun = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}
const lengths = [options.length / 4, options.length / 2, options.length]

checkVault(oddPlaces['one field']?.(oddText(oddPieces.prose, 20_000)) ?? vaultOf({}))
const rows = Object.entries(oddPlaces).flatMap(([place, vaultWith]) =>
  Object.entries(oddPieces).map(([name, piece]) => {
    const ms = lengths.map((length) => {
      const vault = vaultWith(oddText(piece, length))
      return msOf(() => checkVault(vault))
    })
    return { place, name, ms, ratio: (ms[2] ?? 0) / Math.max(1, ms[1] ?? 0) }
  }),
)
say(
  textTable(
    ['', 'text', ...lengths.map((length) => `${length}`), '2n ÷ n'],
    rows.map(({ place, name, ms, ratio }) => [
      place,
      name,
      ...ms.map((each) => each.toFixed(0)),
      ratio.toFixed(1),
    ]),
  ),
)
const longestMs = Math.max(...rows.filter(({ place }) => place === 'one field').map(({ ms }) => ms[2] ?? 0))
say(`\nlongest review of one field of ${options.length} characters: ${longestMs.toFixed(0)} ms`)

// An edit in a whole vault of about 27,000 words.
const words = 'The week begins with a list and ends with a talk that nobody had planned for at all'.split(' ')
let said = 0
function filled(field: Field): unknown {
  if (field.kind === 'group') return Object.fromEntries(field.fields.map((each) => [each.key, filled(each)]))
  if (field.kind === 'list') return Array.from({ length: field.count?.[0] ?? 3 }, () => filled(field.each))
  if (field.kind !== 'text') return undefined
  return Array.from(
    { length: field.words?.[0] ?? 8 },
    () => words[(said = said * 31 + 7) % words.length],
  ).join(' ')
}
const contents: Partial<Record<number, Content>> = Object.fromEntries(
  sectionNumbers.map((number) => [number, contentSchema.parse(filled(fieldOf(sectionOf(number).schema)))]),
)
const whole = vaultOf(contents)
const edited = (number: number, body: string): ReviewedVault => ({
  ...whole,
  sections: whole.sections.map((record) =>
    record.number === number
      ? {
          ...record,
          revision: record.revision + 1,
          content: { ...record.content, note: body, stage: body, emails: [{ body }] },
        }
      : record,
  ),
})
const first = reviewVault(whole, null)
const firstMs = msOf(() => reviewVault(whole, null))
const next = reviewVault(edited(8, 'A small change, and no more.'), first.memory)
const editMs = msOf(() => reviewVault(edited(8, 'Another change, and no more.'), first.memory))
say(
  `a whole vault: ${firstMs.toFixed(0)} ms; after an edit of one section: ${editMs.toFixed(0)} ms, sections anew: ${next.anew.join(', ')}`,
)

// What main has to do with it.
const folder = await mkdtemp(join(tmpdir(), 'vaultwright-review-'))
const reader = openReader({
  script: new URL('../src/main/reader/reader-thread.ts', import.meta.url),
  index: join(folder, 'index.sqlite'),
  root: folder,
  log: say,
})
await reader.findings({ vaultId: 'warm', vault: whole })
const blocked: { name: string; blockedMs: number; mainMs: number; findings: number }[] = []
for (const [name, piece] of Object.entries(oddPieces)) {
  const vault = edited(8, oddText(piece, options.length))
  await reader.findings({ vaultId: 'one', vault: whole })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const begun = process.threadCpuUsage()
  const found = await reader.findings({ vaultId: 'one', vault })
  const { user, system } = process.threadCpuUsage(begun)
  delay.disable()
  blocked.push({
    name,
    blockedMs: delay.max / 1e6,
    mainMs: (user + system) / 1000,
    findings: found.ok ? found.value.length : -1,
  })
}
await reader.end()
say('')
say(
  textTable(
    ['one field of this', 'longest block of main ms', 'main’s own work ms', 'findings'],
    blocked.map((row) => [row.name, row.blockedMs.toFixed(1), row.mainMs.toFixed(1), String(row.findings)]),
  ),
)
const longestBlock = Math.max(...blocked.map(({ blockedMs }) => blockedMs))
const mostWork = Math.max(...blocked.map(({ mainMs }) => mainMs))
say(
  `\nmain blocked, longest: ${longestBlock.toFixed(1)} ms; main’s own work of a review, most: ${mostWork.toFixed(1)} ms`,
)
await mkdir(options.out, { recursive: true })
await writeFile(
  join(options.out, 'review.json'),
  `${JSON.stringify(
    {
      command: 'npm run bench:review',
      node: process.version,
      processor: cpus()[0]?.model ?? 'unknown',
      load: loadavg()[0] ?? NaN,
      ...{
        lengths,
        rows,
        longestMs,
        firstMs,
        editMs,
        sectionsAnew: next.anew,
        blocked,
        longestBlock,
        mostWork,
      },
    },
    (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
    2,
  )}\n`,
)
