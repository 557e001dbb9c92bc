import { defineConfig } from '@playwright/test'

// Measurements, not tests: one after another, with all the time they need.
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench-app',
  workers: 1,
  retries: 0,
  timeout: 3_600_000,
  reporter: [['list']],
})
