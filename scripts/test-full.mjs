// The long run of what "npm test" does in small: the same tests with their numbers turned up, some hours in all.
// "npm run test:full" runs all of it, "npm run test:full -- scripts kills" only those, "-- --share 0.1" a tenth of each.
import { pathToFileURL } from 'node:url'
import { Stop, inProject, main, projectNode, run } from './setup/project.mjs'
import { readyServer } from './local-server/ready-server.mjs'
import { setup } from './setup.mjs'

const storage = (name) => `src/main/storage/${name}.test.ts`

/**
 * What is drawn or done so often: the number, how a test is told of it, and the tests. What stands in no `npm test` at all
 * is made ready first and has a list of tests of its own.
 */
const long = {
  scripts: {
    times: 10_000,
    env: 'PROPERTY_RUNS',
    files: ['src/core/run/run-property.test.ts', 'src/core/run/resume-property.test.ts'],
    what: 'scripts of faults, for each of three promises of the engine',
  },
  spending: {
    times: 1_000,
    env: 'SPENDING_RUNS',
    files: ['src/core/run/spending-property.test.ts'],
    what: 'runs with faults and a limit of spending',
  },
  lazy: {
    times: 500,
    env: 'LAZY_RUNS',
    files: ['e2e/provider/lazy-runs.test.ts'],
    what: 'vaults by a provider with bad habits',
  },
  kills: {
    times: 1_000,
    env: 'VAULTWRIGHT_KILLS',
    files: [storage('vault-kill')],
    what: 'kills in the middle of saving, and half as many in the middle of a change',
  },
  undo: {
    times: 1_000,
    env: 'VAULTWRIGHT_UNDO',
    files: [storage('vault-undo')],
    what: 'times 200 commands taken back and done again, to the byte, over restarts',
  },
  files: {
    times: 100_000,
    env: 'VAULTWRIGHT_FUZZ',
    files: [storage('vault-mending')],
    what: 'vaults with something else in their files',
  },
  markdown: {
    times: 10_000,
    env: 'VAULTWRIGHT_MARKDOWN_RUNS',
    files: ['src/core/export/markdown.test.ts'],
    what: 'texts through the export and back',
  },
  odd: {
    times: 500,
    env: 'ODD_VAULTS',
    files: ['src/core/export/'],
    what: 'vaults of odd content through every target',
  },
  handover: {
    times: 1,
    config: 'scripts/handover/vitest.config.ts',
    what: 'whole hand-over, opened by programs that are not ours',
  },
  segments: {
    times: 10_000,
    env: 'SEGMENT_RUNS',
    files: ['src/shared/text-message-segments.test.ts'],
    what: 'text messages of twelve scripts counted as a provider counts them',
  },
  closings: {
    times: 1_000,
    env: 'VAULTWRIGHT_CLOSINGS',
    script: 'scripts/e2e.mjs',
    args: ['-g', 'loses no key'],
    what: 'closings and quits 0 to 400 ms after a key',
  },
  crashes: {
    times: 1_000,
    env: 'VAULTWRIGHT_CRASHES',
    script: 'scripts/e2e.mjs',
    args: ['-g', 'loses no word'],
    what: 'kills of the app and crashes of its page in the middle of typing',
  },
  offline: {
    times: 180,
    env: 'VAULTWRIGHT_AWAY',
    script: 'scripts/e2e.mjs',
    args: ['-g', 'waits for a server'],
    what: 'seconds without a network in the middle of a run, in a real window',
  },
  planted: {
    times: 1,
    script: 'scripts/replay-planted-faults.ts',
    what: 'round of the checks at the border of the window, each taken out once and seen to fail',
  },
  'local-server': {
    times: 1,
    ready: readyServer,
    config: 'scripts/local-server/vitest.config.ts',
    what: 'real llama.cpp server, asked for every part in every form',
  },
}

async function one(name, share) {
  const { times, env, ready, config, script, args = [], files = [], what } = long[name]
  const count = Math.ceil(times * share)
  const since = performance.now()
  console.log(`\n── ${name}: ${count} ${what}`)
  await ready?.()
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  const own = config ? ['--config', config] : []
  const command = script ? [inProject(script), ...args] : [vitest, 'run', ...own, ...files]
  const { code } = await run(projectNode(), command, {
    env: env ? { ...process.env, [env]: String(count) } : process.env,
  })
  console.log(
    `── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - since) / 1000).toFixed(0)} s`,
  )
  return code === 0
}

async function full() {
  const words = process.argv.slice(2)
  const at = words.indexOf('--share')
  const share = at < 0 ? 1 : Number(words.splice(at, 2)[1])
  if (!(share > 0 && share <= 1)) throw new Stop('--share wants a number above 0 and up to 1, such as 0.1.')
  const unknown = words.find((word) => !(word in long))
  if (unknown) throw new Stop(`There is no "${unknown}". There are: ${Object.keys(long).join(', ')}.`)
  await setup({ electron: false })
  const passed = []
  for (const name of words.length > 0 ? words : Object.keys(long)) passed.push(await one(name, share))
  console.log(`\n${passed.filter(Boolean).length} passed, ${passed.filter((yes) => !yes).length} failed`)
  return passed.every(Boolean) ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(full)
