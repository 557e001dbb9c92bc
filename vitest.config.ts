import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests that share nothing but what they import: it is loaded once for all of them, not once for each file. */
const pure = ['src/{shared,core,renderer}/**/*.test.{ts,tsx}', 'corpus/*.test.ts', 'scripts/**/*.test.ts']
/** Tests with files, servers, processes and clocks of their own. */
const world = ['src/{main,preload}/**/*.test.ts', 'bench/**/*.test.ts', 'e2e/provider/**/*.test.ts']

export default defineConfig({
  test: {
    cache: false,
    // Every core and a half: some tests wait for the disk, a server or a process most of the time.
    maxWorkers: '150%',
    // Only for what hangs: no test passes or fails by how busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // The command line is started some hundred times: its files are compiled once.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '.cache', 'compiled') },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'world', include: world } },
    ],
  },
})
