import { ESLint } from 'eslint'
import { join } from 'node:path'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'

// Without type information: the planted files are on no disk, and none of these bans needs types.
const eslint = new ESLint({
  cwd: join(import.meta.dirname, '..'),
  overrideConfig: [tseslint.configs.disableTypeChecked],
})

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

const core = 'src/core/plan/planted.ts'
const shared = 'src/shared/planted.ts'
const window = 'src/renderer/src/screens/planted.tsx'

test.each([
  ['no-restricted-properties', core, 'export const now = Date.now()\n'],
  ['no-restricted-properties', shared, 'export const now = Date.now()\n'],
  ['no-restricted-properties', core, 'export const dice = Math.random()\n'],
  ['no-restricted-syntax', core, 'export const now = new Date()\n'],
  ['no-restricted-syntax', core, 'export const now = Date()\n'],
  ['no-restricted-globals', core, 'setTimeout(() => undefined, 1)\n'],
  ['no-restricted-globals', core, 'setInterval(() => undefined, 1)\n'],
  ['no-restricted-globals', core, 'setImmediate(() => undefined)\n'],
  ['no-restricted-globals', core, 'queueMicrotask(() => undefined)\n'],
  ['no-restricted-globals', core, 'export const home = process.env\n'],
  ['no-restricted-globals', shared, 'export const answer = fetch("https://example.com")\n'],
  ['no-restricted-globals', core, 'export const now = performance.now()\n'],
  ['no-restricted-globals', core, 'export const now = globalThis.Date\n'],
  ['no-restricted-syntax', core, 'export default 1\n'],
  ['no-restricted-syntax', 'src/main/storage/planted.ts', 'export default 1\n'],
  ['no-restricted-syntax', window, 'export default 1\n'],
  [
    'no-restricted-syntax',
    window,
    'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "<b>" }} />\n',
  ],
  ['no-restricted-syntax', window, 'export const raw = { dangerouslySetInnerHTML: { __html: "<b>" } }\n'],
  ['no-restricted-syntax', window, 'document.body.innerHTML = "<b>"\n'],
  ['no-restricted-syntax', window, 'export const A = () => <p onKeyDown={(event) => event.key === "a"} />\n'],
  ['no-restricted-syntax', window, 'export const A = ({ press }) => <p onKeyUp={press} />\n'],
  ['no-restricted-syntax', window, 'document.addEventListener("keydown", () => undefined)\n'],
  ['no-restricted-syntax', window, 'export const A = () => <textarea rows={2} />\n'],
  ['no-restricted-properties', window, 'export const open = window.bridge\n'],
  ['no-restricted-properties', window, 'export const { bridge } = window\n'],
])('%s stops, in %s: %s', async (rule, file, code) => {
  expect(await rulesBroken(file, code)).toContain(rule)
})

test.each([
  ['a date handed in', core, 'export const day = (ms: number): Date => new Date(ms)\n'],
  ['the bridge where it belongs', 'src/renderer/src/main-process.ts', 'export const open = window.bridge\n'],
  ['a default export in a tool config', 'vitest.config.ts', 'export default 1\n'],
  ['keys by name', window, 'export const A = ({ keys }) => <p onKeyDown={keys({ Enter: null })} />\n'],
  ['timers in main', 'src/main/runs/planted.ts', 'setTimeout(() => undefined, 1)\n'],
])('allows %s', async (_what, file, code) => {
  expect(await rulesBroken(file, code)).toEqual([])
})
