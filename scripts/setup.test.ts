import { describe, expect, test } from 'vitest'
import { countEndToEnd, countUnit, sum } from './test.mjs'
import { inSession } from './e2e.mjs'
import { checkNode, staleDependencies } from './setup/dependencies.mjs'
import { findElectron } from './setup/electron.mjs'
import { run } from './setup/project.mjs'
import { missingOf } from './setup/system-libraries.mjs'
import { freeFolder } from './start.mjs'

describe('set-up', () => {
  test('accepts Node 20.19 and newer, and says which one it wants otherwise', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.9.0'])
      expect(() => checkNode(version)).not.toThrow()
    for (const version of ['18.20.0', '20.18.9'])
      expect(() => checkNode(version)).toThrow(/needs Node 20\.19/)
  })

  test('installs dependencies only when node_modules lacks one or holds another version', () => {
    const lock = {
      packages: {
        '': { version: '1.0.0' },
        'node_modules/zod': { version: '4.0.0' },
        'node_modules/only-on-mac': { version: '1.0.0', optional: true },
      },
    }
    const installed = (version: string) => ({ packages: { 'node_modules/zod': { version } } })
    expect(staleDependencies(lock, installed('4.0.0'))).toEqual([])
    expect(staleDependencies(lock, installed('3.9.0'))).toEqual(['zod'])
    expect(staleDependencies(lock, undefined)).toEqual(['zod'])
  })

  test('takes a renamed system library for the one it replaced', () => {
    expect(missingOf(['libgtk-3-0', 'libasound2', 'xvfb'], new Set(['libgtk-3-0t64', 'libasound2']))).toEqual(
      ['xvfb'],
    )
  })

  test("uses the person's own Electron, and says so when it is not there", () => {
    const own = findElectron({ ELECTRON_EXEC_PATH: process.execPath })
    expect(own).toMatchObject({ executable: process.execPath, from: 'ELECTRON_EXEC_PATH' })
    expect(() => findElectron({ ELECTRON_OVERRIDE_DIST_PATH: '/nowhere/at/all' })).toThrow(
      'ELECTRON_OVERRIDE_DIST_PATH names /nowhere/at/all, which does not exist.',
    )
  })
})

describe('start', () => {
  test('never writes the sample vault into a folder that exists', () => {
    const taken = new Set(['home/Vault', 'home/Vault 2'])
    expect(freeFolder('home', 'Vault', (path) => taken.has(String(path).replaceAll('\\', '/')))).toMatch(
      /Vault 3$/,
    )
  })
})

describe('the end-to-end session', () => {
  test('brings a screen only where there is none, and a keyring always', () => {
    expect(inSession(['node', 'x'], { display: false })).toEqual(
      expect.arrayContaining(['xvfb-run', 'dbus-run-session']),
    )
    expect(inSession(['node', 'x'], { display: true })).not.toContain('xvfb-run')
    expect(inSession(['node', 'x'], { display: true }).slice(-2)).toEqual(['node', 'x'])
  })
})

describe('the counts of the one check', () => {
  const unit = (
    passed: number,
    total: number,
    ...files: { status: string; assertionResults: { status: string }[] }[]
  ) => ({
    numPassedTests: passed,
    numTotalTests: total,
    testResults: files,
  })
  const endToEnd = (stats: object, ...errors: object[]) => ({
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    errors,
  })

  test('counts what passed and what failed', () => {
    expect(countUnit(unit(10, 12), 1)).toEqual({ passed: 10, failed: 2 })
    expect(countEndToEnd(endToEnd({ expected: 5, unexpected: 1 }), 1)).toEqual({ passed: 5, failed: 1 })
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 })
  })

  test('counts a skipped, flaky or to-do test as failed', () => {
    expect(countUnit(unit(10, 11), 0)).toEqual({ passed: 10, failed: 1 })
    expect(countEndToEnd(endToEnd({ expected: 5, skipped: 1, flaky: 1 }), 0)).toEqual({
      passed: 5,
      failed: 2,
    })
  })

  test('counts a file that could not be loaded as failed', () => {
    expect(countUnit(unit(10, 10, { status: 'failed', assertionResults: [] }), 1)).toEqual({
      passed: 10,
      failed: 1,
    })
    expect(countEndToEnd(endToEnd({ expected: 5 }, { message: 'syntax' }), 1)).toEqual({
      passed: 5,
      failed: 1,
    })
  })

  test('counts a runner that found nothing, died, or left no report as failed', () => {
    expect(countUnit(unit(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
    expect(countUnit(undefined, 0)).toEqual({ passed: 0, failed: 1 })
    expect(countEndToEnd(undefined, 1)).toEqual({ passed: 0, failed: 1 })
    expect(countEndToEnd(endToEnd({ expected: 5 }), 1)).toEqual({ passed: 5, failed: 1 })
  })
})

test('a check that gives way to others can be stopped, and says so instead of what it found', async () => {
  const stop = new AbortController()
  const running = run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    quiet: true,
    yields: true,
    stop: stop.signal,
  })
  stop.abort()
  expect(await running).toMatchObject({ code: 1, signal: 'SIGKILL' })
})
