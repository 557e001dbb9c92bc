import { defineConfig } from '@playwright/test'

// One real Electron at a time, and no second chances: a test that passes on the second try is a failing test.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/playwright',
  workers: 1,
  retries: 0,
  // Only for what hangs: no test passes or fails by how busy the machine is.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
