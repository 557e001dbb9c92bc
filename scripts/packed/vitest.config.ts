import { defineConfig } from 'vitest/config'

// The package itself, installed on this system: "npm run test:full -- package". Time-outs are for what hangs.
export default defineConfig({
  test: {
    include: ['scripts/packed/installed-app.ts'],
    cache: false,
    testTimeout: 600_000,
    hookTimeout: 1_800_000,
  },
})
