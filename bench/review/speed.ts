import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { serialize } from 'node:v8'
import { checkVault, type ReviewedVault } from '../../src/core/review/check-vault.ts'
import { reviewVault } from '../../src/core/review/review-vault.ts'
import { oddPieces, oddPlaces, oddText } from '../../src/core/review/testing/odd-texts.ts'
import { vaultOf } from '../../src/core/review/testing/vault-of.ts'
import { openReader } from '../../src/main/reader/reader.ts'
import { value } from '../../src/main/testing/value.ts'
import { routes } from '../../src/shared/contract/routes.ts'
import { sectionNumbers, sectionOf } from '../../src/shared/sections/index.ts'
import { fieldOf, type Field } from '../../src/shared/sections/outline.ts'
import { contentSchema, type Content } from '../../src/shared/vault.ts'
import { textTable } from '../table.ts'

const msOf = (work: () => unknown): number => {
  const begun = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}

/**
 * How long a review takes with odd texts of any length, and how little the app's main thread has to do with it. Times are of
 * the processor, so that what else runs on the machine does not count.
 */
export async function measureSpeed(length: number, say: (line: string) => void) {
  const odd = speedOfOddTexts(length, say)
  const whole = speedOfWholeVault(say)
  return { ...odd, ...whole, ...(await workOfMain(length, say)) }
}

function speedOfOddTexts(length: number, say: (line: string) => void) {
  const lengths = [length / 4, length / 2, length]
  checkVault(oddPlaces['one field']?.(oddText(oddPieces.prose, 20_000)) ?? vaultOf({}))
  const rows = Object.entries(oddPlaces).flatMap(([place, vaultWith]) =>
    Object.entries(oddPieces).map(([name, piece]) => {
      const ms = lengths.map((each) => {
        const vault = vaultWith(oddText(piece, each))
        return msOf(() => checkVault(vault))
      })
      return { place, name, ms, ratio: (ms[2] ?? 0) / Math.max(1, ms[1] ?? 0) }
    }),
  )
  say(
    textTable(
      ['', 'text', ...lengths.map((each) => `${each}`), '2n ÷ n'],
      rows.map(({ place, name, ms, ratio }) => [
        place,
        name,
        ...ms.map((each) => each.toFixed(0)),
        ratio.toFixed(1),
      ]),
    ),
  )
  const longestMs = Math.max(...rows.filter(({ place }) => place === 'one field').map(({ ms }) => ms[2] ?? 0))
  say(`\nlongest review of one field of ${length} characters: ${longestMs.toFixed(0)} ms`)
  return { lengths, rows, longestMs }
}

const words = 'The week begins with a list and ends with a talk that nobody had planned for at all'.split(' ')

/** Content of a section in which every text has its least number of words. */
function filled(field: Field, next: () => string | undefined): unknown {
  if (field.kind === 'group')
    return Object.fromEntries(field.fields.map((each) => [each.key, filled(each, next)]))
  if (field.kind === 'list')
    return Array.from({ length: field.count?.[0] ?? 3 }, () => filled(field.each, next))
  return field.kind === 'text' ? Array.from({ length: field.words?.[0] ?? 8 }, next).join(' ') : undefined
}

/** A vault of about 27,000 words. */
function wholeVault(): ReviewedVault {
  let said = 0
  const next = () => words[(said = said * 31 + 7) % words.length]
  const contents: Partial<Record<number, Content>> = Object.fromEntries(
    sectionNumbers.map((number) => [
      number,
      contentSchema.parse(filled(fieldOf(sectionOf(number).schema), next)),
    ]),
  )
  return vaultOf(contents)
}

const edited = (whole: ReviewedVault, number: number, body: string): ReviewedVault => ({
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

/** A whole vault, and an edit in it. */
function speedOfWholeVault(say: (line: string) => void) {
  const whole = wholeVault()
  const first = reviewVault(whole, null)
  const firstMs = msOf(() => reviewVault(whole, null))
  const next = reviewVault(edited(whole, 8, 'A small change, and no more.'), first.memory)
  const editMs = msOf(() => reviewVault(edited(whole, 8, 'Another change, and no more.'), first.memory))
  say(
    `a whole vault: ${firstMs.toFixed(0)} ms; after an edit of one section: ${editMs.toFixed(0)} ms, sections anew: ${next.anew.join(', ')}`,
  )
  return { firstMs, editMs, sectionsAnew: next.anew }
}

/** What main has to do with a review. */
async function workOfMain(length: number, say: (line: string) => void) {
  const whole = wholeVault()
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-review-'))
  const reader = openReader({
    script: new URL('../../src/main/reader/reader-thread.ts', import.meta.url),
    index: join(folder, 'index.sqlite'),
    root: folder,
    log: say,
  })
  await reader.review({ vaultId: 'warm', vault: whole })
  /** All that main does for one look at the review: the question to the thread, the check of the answer, its way to the window. */
  const review = async (vault: ReviewedVault): Promise<number> => {
    const read = { vaultId: 'one', vault }
    const reviewed = value(await reader.review(read))
    const all = { ...reviewed, confirmed: [], struck: [], readThrough: null }
    serialize(routes['findings.read'].output.parse(all))
    return reviewed.findings.length
  }
  const blocked: { name: string; blockedMs: number; mainMs: number; findings: number }[] = []
  for (const [name, piece] of Object.entries(oddPieces)) {
    const vault = edited(whole, 8, oddText(piece, length))
    await reader.review({ vaultId: 'one', vault: whole })
    const begun = process.threadCpuUsage()
    const findings = await review(vault)
    const { user, system } = process.threadCpuUsage(begun)
    // The watch over the event loop wakes main each millisecond, which is work too: it has a review of its own.
    await reader.review({ vaultId: 'one', vault: whole })
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await review(vault)
    delay.disable()
    blocked.push({ name, blockedMs: delay.max / 1e6, mainMs: (user + system) / 1000, findings })
  }
  await reader.end()
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  const longestBlock = Math.max(...blocked.map(({ blockedMs }) => blockedMs))
  const mostWork = Math.max(...blocked.map(({ mainMs }) => mainMs))
  say('')
  say(
    textTable(
      ['one field of this', 'longest block of main ms', 'main’s own work ms', 'findings'],
      blocked.map((row) => [row.name, row.blockedMs.toFixed(1), row.mainMs.toFixed(1), String(row.findings)]),
    ),
  )
  say(
    `\nmain blocked, longest: ${longestBlock.toFixed(1)} ms; main’s own work of a review, most: ${mostWork.toFixed(1)} ms`,
  )
  return { blocked, longestBlock, mostWork }
}
