import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, posix } from 'node:path'
import { defineConfig } from 'electron-vite'
import { bundledPackages } from './scripts/package/bundled-packages.mjs'
import { firstPicture } from './scripts/setup/first-picture.mjs'

// Built for the oldest Electron the app runs in (33: Node 20.18, Chromium 130), whichever one is installed.
const node = 'node20.18'
const chrome = 'chrome130'

/** A part of the bundle, as far as it is looked at here. */
interface Bundled {
  type: 'chunk' | 'asset'
  fileName: string
  moduleIds?: string[]
}

/** The program of the search lies beside the code that loads it, as it does in its package. */
const sqliteBeside = () => ({
  name: 'sqlite-beside',
  generateBundle(
    this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void },
    _options: unknown,
    bundle: Record<string, Bundled>,
  ) {
    const program = createRequire(import.meta.url).resolve('node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm')
    const beside = Object.values(bundle).filter(({ moduleIds = [] }) =>
      moduleIds.some((id) => id.includes('/node-sqlite3-wasm/')),
    )
    for (const { fileName } of beside)
      this.emitFile({
        type: 'asset',
        fileName: posix.join(posix.dirname(fileName), basename(program)),
        source: readFileSync(program),
      })
  },
})

export default defineConfig({
  // Everything is bundled, so that the package holds no node_modules; the SDKs stay chunks of their own, loaded on first use.
  main: {
    plugins: [sqliteBeside(), bundledPackages()],
    // Its build for Node declares a `require` of its own, which a bundle has already; what differs is only how it starts workers.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: node,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: 'src/main/start.ts',
          'reader-thread': 'src/main/reader/reader-thread.ts',
          'imports-process': 'src/main/imports/imports-process.ts',
          'imports-thread': 'src/main/imports/imports-thread.ts',
        },
        // Without comments and white space half of it is read at the start; names stay, for the stacks in the log.
        output: { minify: { compress: false, mangle: false, codegen: true } },
      },
    },
  },
  // A sandboxed preload cannot be an ES module.
  preload: {
    plugins: [bundledPackages()],
    build: {
      target: node,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), firstPicture('src/renderer'), bundledPackages()],
    // The page's policy allows no inline script and no data: font or script, so nothing is inlined.
    build: {
      target: chrome,
      // A third of the bytes to read before the first picture; main stays readable for the stacks in the log.
      minify: 'oxc',
      cssMinify: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
})
