import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryPrompts } from '../../core/testing/memory-prompts.ts'
import { shortIntake } from '../../core/testing/run-in-memory.ts'
import { failed, ok } from '../../shared/result.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { runClock } from '../clock.ts'
import { sampleModel } from '../providers/sample-model.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import { createVault, type VaultFolder } from '../storage/vault-folder.ts'
import { liveRuns, type LiveRuns } from './live-runs.ts'
import { runSettings } from './run-settings.ts'

async function newVault(): Promise<VaultFolder> {
  const created = await createVault(await tempFolder(), { title: 'Northlight', intake: shortIntake() })
  if (!created.ok) throw new Error(created.failure.kind)
  return created.value
}

const runsInMain = (
  onRunning: (running: boolean) => void = () => undefined,
  log: (line: string) => void = () => undefined,
): LiveRuns => {
  const clock = runClock()
  return liveRuns({
    clock,
    random: Math.random,
    prompts: memoryPrompts(),
    modelFor: () =>
      Promise.resolve(
        ok(sampleModel({ pace: 1_000_000, clock, texts: join(import.meta.dirname, '../../../sample') })),
      ),
    onEvents: () => undefined,
    onRunning,
    log,
  })
}

const start = (runs: LiveRuns, vault: VaultFolder, on = false) => {
  const settings = runSettings(
    { ...defaultSettings(), readThrough: { on, reader: null } },
    'sample',
    () => true,
  )
  if (!settings.ok) throw new Error(settings.failure.kind)
  const purpose = { kind: 'sections' as const, sections: [1 as const] }
  const timeScale = 0.01
  return runs.start({ vault, vaultId: vault.id, purpose, settings: settings.value, resumes: null, timeScale })
}

test('knows the view of a run as soon as it is started, however slow the disk is with its first event', async () => {
  const vault = await newVault()
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const slow: VaultFolder = Object.create(vault, {
    journal: {
      value: (event: Parameters<VaultFolder['journal']>[0]) => held.then(() => vault.journal(event)),
    },
  }) as VaultFolder
  const runs = runsInMain()
  const starting = start(runs, slow)
  let settled = false
  void starting.then(() => (settled = true))
  await vault.view()
  expect(settled).toBe(false)
  release()
  const started = await starting
  if (!started.ok) throw new Error(started.failure.kind)
  expect(runs.view(started.value.runId)?.sections.map((card) => card.section)).toEqual([1])
  await started.value.done
  expect(runs.active()).toEqual([])
})

test('starts one run at a time for a vault, and says when the last one has ended', async () => {
  const vault = await newVault()
  const heard: boolean[] = []
  const runs = runsInMain((running) => heard.push(running))
  const [first, second] = await Promise.all([start(runs, vault), start(runs, vault)])
  expect(second).toEqual({ ok: false, failure: { kind: 'run-under-way' } })
  if (!first.ok) throw new Error(first.failure.kind)
  await first.value.done
  expect(heard).toEqual([true, false])
  expect(runs.isRunning(vault.id)).toBe(false)
})

test('lets go of a run that has ended once newer ones have', async () => {
  const vault = await newVault()
  const runs = runsInMain()
  const ids: string[] = []
  for (let round = 0; round < 5; round++) {
    const started = await start(runs, vault)
    if (!started.ok) throw new Error(started.failure.kind)
    ids.push(started.value.runId)
    await started.value.done
  }
  expect(ids.map((id) => runs.view(id)?.state ?? 'in its journal')).toEqual([
    'in its journal',
    'in its journal',
    'finished',
    'finished',
    'finished',
  ])
  expect((await vault.readJournal(ids[0] ?? '')).ok).toBe(true)
})

test('says why a run could not begin, and begins none that would write an approved section', async () => {
  const vault = await newVault()
  const runs = runsInMain()
  const first = await start(runs, vault)
  if (!first.ok) throw new Error(first.failure.kind)
  await first.value.done
  await vault.apply({ kind: 'approve', section: 1, approved: true })
  expect(await start(runs, vault)).toEqual({ ok: false, failure: { kind: 'approved', sections: [1] } })
  expect(runs.isRunning(vault.id)).toBe(false)
})

test('says in the log what kept a run from its journal', async () => {
  const vault = await newVault()
  const gone: VaultFolder = Object.create(vault, {
    journal: { value: () => Promise.resolve(failed({ kind: 'disk-full', where: 'here' })) },
  }) as VaultFolder
  const lines: string[] = []
  const started = await start(
    runsInMain(undefined, (line) => lines.push(line)),
    gone,
  )
  if (!started.ok) throw new Error(started.failure.kind)
  await started.value.done
  expect(lines[0]).toBe(
    '[RUN] journal: here could not be saved: the disk is full. Make room, then try again.',
  )
})

describe('reading through', () => {
  test('follows by itself on a run that wrote, as a run of its own, and leaves what it read in the vault', async () => {
    const vault = await newVault()
    const heard: boolean[] = []
    const runs = runsInMain((running) => heard.push(running))
    const started = await start(runs, vault, true)
    if (!started.ok) throw new Error(started.failure.kind)
    const read = await started.value.followed
    if (!read?.ok) throw new Error('Nobody reads')
    expect(runs.view(read.value.runId)?.purpose).toEqual({ kind: 'read-through', sections: [1] })
    expect(runs.isRunning(vault.id)).toBe(true)
    expect(await read.value.done).toEqual({ ok: true, value: 'complete' })
    expect(await read.value.followed).toBeNull()
    // The machine is kept awake through both of them.
    expect(heard).toEqual([true, true, false])
    const { readings } = await vault.remembered()
    expect(readings).toMatchObject([{ pass: 'claims', sections: [{ section: 1 }], marks: [] }])
  })

  test('does not where it is switched off', async () => {
    const vault = await newVault()
    const started = await start(runsInMain(), vault)
    if (!started.ok) throw new Error(started.failure.kind)
    expect(await started.value.followed).toBeNull()
    expect((await vault.remembered()).readings).toEqual([])
  })
})

test.each(['view', 'unfinishedRun'] as const)(
  'a start that cannot read its vault (%s) leaves the vault free for the next one',
  async (what) => {
    const vault = await newVault()
    const broken = Object.create(vault, {
      [what]: { value: () => Promise.reject(new Error('EIO')) },
    }) as VaultFolder
    const running: boolean[] = []
    const runs = runsInMain((now) => running.push(now))
    const settings = runSettings(
      { ...defaultSettings(), readThrough: { on: false, reader: null } },
      'sample',
      () => true,
    )
    if (!settings.ok) throw new Error(settings.failure.kind)
    const request = {
      ...{ vault: broken, vaultId: vault.id, settings: settings.value, timeScale: 0.01 },
      purpose: { kind: 'sections' as const, sections: [1 as const] },
      resumes:
        what === 'view' ? null : ({ runId: 'gone', alreadySaved: [], olderRuns: [], spent: 0 } as never),
    }
    await expect(runs.start(request)).rejects.toThrow('EIO')
    expect(runs.isRunning(vault.id)).toBe(false)
    expect(running.at(-1) ?? false).toBe(false)
    const next = await start(runs, vault)
    expect(next.ok).toBe(true)
    if (next.ok) await next.value.done
  },
)
