import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every row of the table, kept: [file, what it imports]. */
const allowed: readonly (readonly [string, ...string[]])[] = [
  ['src/shared/result.ts', 'zod'],
  ['src/shared/channels.ts'],
  ['src/shared/sections/index.ts', 'src/shared/result.ts', 'zod'],
  ['src/core/ports.ts', 'src/shared/result.ts'],
  ['src/core/plan/plan.ts', 'src/core/ports.ts', 'src/shared/result.ts', 'src/core/plan/order.ts'],
  ['src/core/plan/order.ts'],
  ['src/core/plan/plan.test.ts', 'src/core/plan/plan.ts', 'src/core/testing/clock.ts', 'vitest', 'node:fs'],
  ['src/core/validate/check.ts', 'jsonrepair'],
  ['src/core/run/run.ts', 'src/core/plan/plan.ts', 'src/core/validate/check.ts', 'src/core/ports.ts'],
  ['src/core/testing/clock.ts', 'src/core/plan/plan.ts'],
  ['src/main/index.ts', 'electron', 'node:fs', 'src/main/electron/window.ts', 'src/core/run/run.ts'],
  ['src/main/electron/window.ts', 'electron', 'src/main/storage/folder.ts'],
  ['src/main/storage/folder.ts', 'node:fs', 'src/shared/result.ts', 'src/core/ports.ts'],
  ['src/main/net/network.ts', 'node:https', 'src/core/ports.ts', 'src/shared/result.ts'],
  [
    'src/main/providers/model.ts',
    'openai',
    '@anthropic-ai/sdk',
    'src/core/ports.ts',
    'src/main/net/network.ts',
  ],
  ['src/main/reader/reader.ts', 'node:fs', 'src/core/ports.ts', 'src/main/storage/folder.ts'],
  ['src/main/copies/copies.ts', 'node:fs', 'src/main/storage/folder.ts', 'src/shared/result.ts'],
  ['src/main/runs/live.ts', 'src/core/run/run.ts', 'src/main/providers/model.ts'],
  ['src/main/cli.ts', 'src/core/run/run.ts', 'commander', 'node:fs', 'src/main/runs/live.ts'],
  ['src/preload/index.ts', 'electron', 'src/shared/channels.ts'],
  ['src/renderer/src/main-process.ts', 'src/shared/channels.ts'],
  ['src/renderer/src/stores/runs.ts', 'zustand', 'src/shared/result.ts'],
  ['src/renderer/src/ui/button.ts', 'react'],
  [
    'src/renderer/src/screens/home.ts',
    'src/renderer/src/ui/button.ts',
    'src/renderer/src/stores/runs.ts',
    'src/renderer/src/main-process.ts',
  ],
]

/** Every row of the table, broken once or more: [the rule that has to say so, file, what it imports]. */
const planted: readonly (readonly [string, string, string])[] = [
  ['shared-knows-zod', 'src/shared/a.ts', 'src/core/ports.ts'],
  ['shared-knows-zod', 'src/shared/b.ts', 'node:fs'],
  ['shared-knows-zod', 'src/shared/c.ts', 'react'],
  ['shared-knows-zod', 'src/shared/d.ts', 'electron'],
  ['shared-knows-zod-tests', 'src/shared/e.test.ts', 'src/main/cli.ts'],
  ['core-room-knows-itself', 'src/core/plan/a.ts', 'src/core/validate/check.ts'],
  ['core-room-knows-itself', 'src/core/plan/b.ts', 'src/core/run/run.ts'],
  ['core-room-knows-itself', 'src/core/save/c.ts', 'node:fs'],
  ['core-room-knows-itself', 'src/core/save/d.ts', 'electron'],
  ['core-room-knows-itself', 'src/core/generate/e.ts', 'openai'],
  ['core-room-knows-itself', 'src/core/generate/f.ts', 'src/main/providers/model.ts'],
  ['core-room-knows-itself', 'src/core/review/g.ts', 'src/renderer/src/ui/button.ts'],
  ['core-room-knows-itself', 'src/core/export/h.ts', 'commander'],
  ['core-room-knows-itself', 'src/core/intake/i.ts', 'src/core/testing/clock.ts'],
  ['core-room-knows-itself-tests', 'src/core/plan/j.test.ts', 'src/core/validate/check.ts'],
  ['core-small-file-knows-shared', 'src/core/random.ts', 'src/core/plan/plan.ts'],
  ['core-small-file-knows-shared', 'src/core/time.ts', 'node:timers'],
  ['core-joins-rooms', 'src/core/run/a.ts', 'node:fs'],
  ['core-joins-rooms', 'src/core/vault/b.ts', 'src/main/storage/folder.ts'],
  ['core-testing-knows-rooms', 'src/core/testing/c.ts', 'electron'],
  ['core-testing-is-for-tests', 'src/main/runs/a.ts', 'src/core/testing/clock.ts'],
  ['main-without-electron', 'src/main/storage/a.ts', 'electron'],
  ['main-without-electron', 'src/main/providers/b.ts', 'src/main/electron/window.ts'],
  ['main-without-electron', 'src/main/runs/c.ts', 'electron'],
  ['main-without-electron', 'src/main/redact.ts', 'electron'],
  ['main-without-electron', 'src/main/copies/a.ts', 'electron'],
  ['main-without-electron', 'src/main/diagnostics/a.ts', 'electron'],
  ['main-net-knows-core', 'src/main/net/a.ts', 'src/main/providers/model.ts'],
  ['main-net-knows-core', 'src/main/net/b.ts', 'src/main/storage/folder.ts'],
  ['main-without-electron', 'src/main/net/c.ts', 'electron'],
  ['main-reader-knows-core', 'src/main/reader/a.ts', 'src/main/providers/model.ts'],
  ['main-without-electron', 'src/main/reader/b.ts', 'electron'],
  ['main-imports-knows-core', 'src/main/imports/a.ts', 'src/main/storage/folder.ts'],
  ['main-never-the-window', 'src/main/electron/a.ts', 'src/renderer/src/main-process.ts'],
  ['main-never-the-window', 'src/main/electron/b.ts', 'src/preload/index.ts'],
  ['main-index-is-the-top', 'src/main/electron/c.ts', 'src/main/index.ts'],
  ['sdks-only-in-providers', 'src/main/runs/d.ts', 'openai'],
  ['sdks-only-in-providers', 'src/main/electron/e.ts', '@anthropic-ai/sdk'],
  ['preload-knows-channels', 'src/preload/a.ts', 'src/shared/result.ts'],
  ['preload-knows-channels', 'src/preload/b.ts', 'node:fs'],
  ['preload-knows-channels', 'src/preload/c.ts', 'zod'],
  ['renderer-knows-shared', 'src/renderer/src/screens/a.ts', 'src/core/ports.ts'],
  ['renderer-knows-shared', 'src/renderer/src/screens/b.ts', 'src/main/cli.ts'],
  ['renderer-knows-shared', 'src/renderer/src/screens/c.ts', 'src/preload/index.ts'],
  ['renderer-has-no-platform', 'src/renderer/src/screens/d.ts', 'electron'],
  ['renderer-has-no-platform', 'src/renderer/src/screens/e.ts', 'openai'],
  ['renderer-has-no-node', 'src/renderer/src/screens/f.ts', 'node:fs'],
  ['renderer-stores-do-not-ask', 'src/renderer/src/stores/g.ts', 'src/renderer/src/main-process.ts'],
  ['renderer-ui-knows-no-product', 'src/renderer/src/ui/h.ts', 'src/renderer/src/stores/runs.ts'],
  ['renderer-ui-knows-no-product', 'src/renderer/src/ui/i.ts', 'src/shared/result.ts'],
  ['app-ships-no-tools', 'src/main/storage/j.ts', 'fast-check'],
  ['no-circular', 'src/main/runs/k.ts', 'src/main/runs/l.ts'],
  ['no-unresolvable', 'src/main/runs/m.ts', 'src/main/runs/nowhere.ts'],
]

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

const path = (from: string, to: string): string => {
  const way = posix.relative(posix.dirname(from), to)
  return way.startsWith('.') ? way : `./${way}`
}

async function write(folder: string, file: string, imports: readonly string[]): Promise<void> {
  const lines = imports.map(
    (target) => `import '${target.startsWith('src/') ? path(file, target) : target}'\n`,
  )
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), `${lines.join('')}export const name = '${file}'\n`)
}

/** A tree that keeps the table, with the project's real rules and its real dependencies. */
async function plant(): Promise<string> {
  await mkdir(join(root, '.cache'), { recursive: true })
  const folder = await mkdtemp(join(root, '.cache', 'import-table-'))
  for (const name of ['.dependency-cruiser.mjs', 'tsconfig.base.json', 'package.json'])
    await cp(join(root, name), join(folder, name))
  for (const [file, ...imports] of allowed) await write(folder, file, imports)
  return folder
}

async function violations(folder: string): Promise<Violation[]> {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src']
  const output = await new Promise<string>((resolve) =>
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => resolve(stdout)),
  )
  const { summary } = JSON.parse(output) as { summary: { violations: Violation[]; totalCruised: number } }
  expect(summary.totalCruised).toBeGreaterThanOrEqual(allowed.length)
  return summary.violations
}

describe('the import table', () => {
  let found: Violation[] = []
  const folders: string[] = []

  beforeAll(async () => {
    const folder = await plant()
    folders.push(folder)
    for (const [, file, target] of planted) await write(folder, file, [target])
    await write(folder, 'src/main/runs/l.ts', ['src/main/runs/k.ts'])
    found = await violations(folder)
  })

  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

  test('lets every row import what it may', async () => {
    const folder = await plant()
    folders.push(folder)
    expect(await violations(folder)).toEqual([])
  })

  test.each(planted)('%s: refuses %s → %s', (rule, file) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule)
  })

  test('has a planted violation for every rule', async () => {
    const { default: config } = (await import('../.dependency-cruiser.mjs')) as {
      default: { forbidden: { name: string }[] }
    }
    const rules = config.forbidden.map(({ name }) => name).filter((name) => !name.endsWith('-tests'))
    expect(rules.filter((name) => !planted.some(([rule]) => rule === name))).toEqual([])
  })
})
