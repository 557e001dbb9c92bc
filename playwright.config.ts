import { defineConfig } from '@playwright/test'

/** The screens and keyrings that scripts/e2e.mjs opened: one for each file of tests that runs at a time. */
const sessions = JSON.parse(process.env['VAULTWRIGHT_SESSIONS'] ?? '[]') as unknown[]

// No second chances: a test that passes on the second try is a failing test.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/playwright',
  workers: Math.max(1, sessions.length),
  retries: 0,
  // Only for what hangs: no test passes or fails by how busy the machine is.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
