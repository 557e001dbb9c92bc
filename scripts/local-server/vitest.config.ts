import { defineConfig } from 'vitest/config'

/** Only `npm run test:full -- local-server` runs this: it wants a server that is compiled first. */
export default defineConfig({
  test: {
    include: ['scripts/local-server/real-server.ts'],
    cache: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
