import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allOperated, inverted } from '../../core/vault/operations.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { documentOf, markOfDocument } from './testing/document-of.ts'
import { draft, markOf, remarked, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { linesIn } from './change-log.ts'
import { createVault, openVault } from './vault-folder.ts'
import { isTempName } from './write-atomically.ts'

/** How often the saving process is killed. */
const kills = timesOf(1000, 12)

/**
 * Runs a loop and kills it with -9 so many milliseconds after it has begun so many changes. What it said, line by line. By the clock
 * alone a machine with much else to do was never past its first.
 */
async function killedLoop(
  loop: string,
  folder: string,
  start: number,
  afterMs: number,
  changes = 1,
): Promise<string[]> {
  const script = join(import.meta.dirname, 'testing', loop)
  const child = spawn(process.execPath, [script, folder, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let killed = false
  for await (const piece of child.stdout) {
    said += String(piece)
    if (!killed && (said.match(/^(?:saving|changing) /gm)?.length ?? 0) >= changes) {
      killed = true
      await pause(afterMs)
      child.kill('SIGKILL')
    }
  }
  return said.split('\n').filter((line) => line !== '')
}

test(
  'loses no section that was announced as saved when the app is killed in the middle of saving',
  async () => {
    const made = await createVault(await tempFolder(), { title: 'Killed', intake: someIntake })
    if (!made.ok) throw new Error('no vault')
    await made.value.settled()
    const { folder } = made.value
    let start = 0
    const least = new Map<SectionNumber, number>()
    for (let kill = 0; kill < kills; kill++) {
      const said = await killedLoop('save-loop.ts', folder, start, (kill * 7) % 60, 1 + (kill % 3))
      expect(said[0]).toBe('ready')
      for (const line of said) {
        const [what, number, mark] = line.split(' ')
        const nth = Number(mark?.slice(4))
        if (what === 'saved') least.set(Number(number) as SectionNumber, nth)
        if (what === 'saving') start = Math.max(start, nth + 1)
      }
      const vault = await openVault(folder)
      if (!vault.ok) throw new Error('the vault does not open')
      const { sections, notices, summary } = await vault.value.view()
      expect(notices).toEqual([])
      expect(summary.saved).toBe(sections.length)
      for (const [number, nth] of least) {
        const record = sections.find((section) => section.number === number)
        const words = JSON.stringify(record?.content)
        const found = Number(/mark(\d+)/.exec(words)?.[1])
        // The one announced last, or one begun after it; whole, not a mixture.
        expect(found).toBeGreaterThanOrEqual(nth)
        expect(record?.content).toEqual(draft(number, `mark${found}`).content)
      }
      const stopped = await vault.value.unfinishedRun()
      const lastRun = said
        .filter((line) => line.startsWith('saved'))
        .map((line) => Number(line.split(' ')[1]))
      expect(stopped?.alreadySaved).toEqual(expect.arrayContaining([...new Set(lastRun)]))
      await vault.value.settled()
      const left = [...(await readdir(folder)), ...(await readdir(join(folder, 'sections')).catch(() => []))]
      expect(left.filter(isTempName)).toEqual([])
      const readable = await readFile(join(folder, 'Vault.md'), 'utf8')
      for (const { content } of sections) {
        expect(readable).toContain(/mark\d+/.exec(JSON.stringify(content))?.[0] ?? 'nothing')
      }
    }
    expect(least.size).toBeGreaterThan(0)
    tally('killed in the middle of saving a section', kills)
  },
  300_000 + kills * 5_000,
)

test(
  'changes a name in all seventeen sections or in none when the app is killed meanwhile',
  async () => {
    const made = await createVault(await tempFolder(), { title: 'Killed', intake: someIntake })
    if (!made.ok) throw new Error('no vault')
    for (const number of sectionNumbers) await made.value.saveSection(draft(number, 'mark0'))
    await made.value.settled()
    const { folder } = made.value
    let [least, most] = [0, 0]
    for (let kill = 0; kill < kills / 2; kill++) {
      const said = await killedLoop('change-loop.ts', folder, most + 1, (kill * 61) % 400)
      for (const line of said) {
        const nth = Number(/mark(\d+)$/.exec(line)?.[1] ?? 0)
        if (line.startsWith('changing')) most = Math.max(most, nth)
        if (line.startsWith('changed')) least = nth
      }
      const vault = await openVault(folder)
      if (!vault.ok) throw new Error('the vault does not open')
      const { sections, notices, summary } = await vault.value.view()
      expect(notices).toEqual([])
      expect(summary.saved).toBe(17)
      const marks = new Set<number>()
      for (const record of sections) {
        const mark = markOf(record)
        const nth = Number(mark.slice('mark'.length))
        marks.add(nth)
        expect(record.content, mark).toEqual(remarked(record.number, 'mark0', mark))
        expect(nth).toBeGreaterThanOrEqual(least)
        expect(nth).toBeLessThanOrEqual(most)
      }
      expect(marks.size).toBe(1)
      // The name before the one that stands there is remembered, so that what still says it is found.
      const name = String(sections[3]?.content['name'])
      const { past } = await vault.value.remembered()
      const older = name.replace(/^mark\d+/, `mark${Math.min(...marks)}`)
      if (older !== name) expect(past).toContainEqual({ id: 'offer-name', text: older })
      await vault.value.settled()
      least = Math.min(...marks)
    }
    tally('killed in the middle of changing a name everywhere', Math.ceil(kills / 2))
  },
  300_000 + kills * 10_000,
)

test(
  'opens between two commands, and after every one that was acknowledged, whenever the app is killed',
  async () => {
    const made = await createVault(await tempFolder(), { title: 'Killed', intake: someIntake })
    if (!made.ok) throw new Error('no vault')
    for (const number of [2, 4, 8, 11] as const) await made.value.saveSection(draft(number, 'first'))
    await made.value.close()
    const { folder } = made.value
    let cut = 0
    for (let kill = 0; kill < kills / 2; kill++) {
      const said = await killedLoop('command-loop.ts', folder, kill, (kill * 37) % 400)
      const [, revision, mark] = said.findLast((line) => line.startsWith('is '))?.split(' ') ?? []
      const vault = await openVault(folder)
      if (!vault.ok) throw new Error('the vault does not open')
      const view = await vault.value.view()
      expect(view.notices).toEqual([])
      // Of the command that was under way all or nothing is there: taking its line back leads to the one before.
      const ahead = view.revision - Number(revision)
      const line = linesIn(await readFile(join(folder, 'changes.jsonl'), 'utf8')).at(-1)
      const document = await documentOf(vault.value)
      const before = ahead === 0 ? document : line && allOperated(document, inverted(line.operations))
      expect(before && markOfDocument(before), `kill ${kill}, ${ahead} ahead`).toBe(mark)
      expect([0, 1]).toContain(ahead)
      cut += ahead
      await vault.value.close()
    }
    // A few kills may all come between two commands; many do not.
    if (kills >= 200) expect(cut).toBeGreaterThan(0)
    tally('killed in the middle of commands', Math.ceil(kills / 2))
  },
  300_000 + kills * 10_000,
)
