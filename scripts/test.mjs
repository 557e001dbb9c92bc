// The one check, the same for a person and for CI: every unit test, every end-to-end test, and beside those, which leave
// part of the machine free, format, lint, import table and types, which count as one each. All run even if one fails; a
// skipped test, or a runner that found none, is a failure.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { runEndToEnd } from './e2e.mjs'
import { build } from './setup/build.mjs'
import { Stop, inProject, main, projectNode, readJson, run } from './setup/project.mjs'
import { setup } from './setup.mjs'

const bin = (...parts) => [projectNode(), inProject('node_modules', ...parts)]

// A function, because the project's own Node is there only after set-up.
const checks = () => ({
  format: [...bin('prettier', 'bin', 'prettier.cjs'), '--check', '.'],
  lint: [...bin('eslint', 'bin', 'eslint.js'), '.'],
  'import table': [
    ...bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.mjs',
    'src',
  ],
  types: [...bin('typescript', 'bin', 'tsc'), '--build'],
})

const heading = (text) => console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 90 - text.length))}`)
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * One after another, and behind whatever else the machine has to do; what each says is for when the others are done. What is not
 * done when the tests are is begun anew and waits for nobody: beside other programs that are busy it would never end.
 */
async function checked(testsDone) {
  const said = []
  for (const [name, [command, ...args]] of Object.entries(checks())) {
    const since = performance.now()
    const { signal, code, output } = testsDone.aborted
      ? { signal: 'not begun' }
      : await run(command, args, { quiet: true, yields: true, stop: testsDone })
    const ended = signal ? await run(command, args, { quiet: true }) : { code, output }
    said.push({ name, ...ended, took: seconds(since) })
  }
  return said
}

function countCheck({ name, code, output, took }) {
  heading(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${took}`)
  if (code !== 0) console.log(output.trim())
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

// The runners' reports as counts: what did not run must never look like what passed.

export function countUnit(report, code) {
  if (!report) return { passed: 0, failed: 1 }
  const passed = report.numPassedTests
  // A file that could not be loaded fails without a failed test in it.
  const unreadable = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  )
  return atLeastOne({ passed, failed: report.numTotalTests - passed + unreadable.length }, code)
}

export function countEndToEnd(report, code) {
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return atLeastOne({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length }, code)
}

const atLeastOne = ({ passed, failed }, code) => ({
  passed,
  failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
})

export const sum = (counts) =>
  counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  })

const results = (name) => inProject('test-results', name)
const reportOf = (name) => (existsSync(results(name)) ? readJson(results(name)) : undefined)

async function unit() {
  heading('unit tests')
  const [node, vitest] = bin('vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results('unit.json')}`]
  const { code } = await run(node, [vitest, 'run', ...reporters])
  return countUnit(reportOf('unit.json'), code)
}

async function endToEnd(electron) {
  heading(`end-to-end tests in Electron ${electron.version} (${electron.from})`)
  try {
    await build()
    const code = await runEndToEnd(electron)
    return countEndToEnd(reportOf('e2e.json'), code)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    return { passed: 0, failed: 1 }
  }
}

async function test() {
  const since = performance.now()
  const electron = await setup({ libraries: 'tests' })
  mkdirSync(inProject('test-results'), { recursive: true })
  for (const name of ['unit.json', 'e2e.json']) rmSync(results(name), { force: true })

  const units = await unit()
  const testsDone = new AbortController()
  const [inElectron, said] = await Promise.all([
    endToEnd(electron).finally(() => testsDone.abort()),
    checked(testsDone.signal),
  ])
  const { passed, failed } = sum([units, inElectron, ...said.map(countCheck)])
  console.log(`\nIn ${seconds(since)}, Electron ${electron.version} (${electron.from}).`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(test)
