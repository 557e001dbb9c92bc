import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Built for the oldest Electron the app runs in (33: Node 20.18, Chromium 130), whichever one is installed.
const node = 'node20.18'
const chrome = 'chrome130'

export default defineConfig({
  // Everything is bundled, so that the package holds no node_modules; the SDKs stay chunks of their own, loaded on first use.
  main: {
    build: { target: node, externalizeDeps: false, rollupOptions: { input: { index: 'src/main/index.ts' } } },
  },
  // A sandboxed preload cannot be an ES module.
  preload: {
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
    plugins: [react()],
    // The page's policy allows no inline script and no data: font or script, so nothing is inlined.
    build: {
      target: chrome,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
})
