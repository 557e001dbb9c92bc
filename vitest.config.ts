import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'corpus/*.test.ts',
      'e2e/provider/**/*.test.ts',
    ],
    cache: false,
    // Every core: by itself it leaves one free, which of two is half.
    maxWorkers: '100%',
    // Only for what hangs: no test passes or fails by how busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
