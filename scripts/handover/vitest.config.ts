import { defineConfig } from 'vitest/config'

/** Only `npm run test:full -- handover` runs this: it wants programs that are not on every machine. */
export default defineConfig({
  test: {
    include: ['scripts/handover/opened-elsewhere.ts'],
    cache: false,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
})
