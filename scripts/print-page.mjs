// Prints one HTML page as a PDF in the Electron that is here: "node scripts/print-page.mjs page.html page.pdf". The command
// line has no Chromium of its own, so it asks the app, built from this source, which opens no window for it.
// VAULTWRIGHT_APP names the program of an installed app instead.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './setup/build.mjs'
import { findElectron, sandboxObstacle } from './setup/electron.mjs'
import { Stop, hasDisplay, main, root, run } from './setup/project.mjs'

const instead = 'Or export as HTML, and print that page in a browser.'

/** The command for a machine with or without a screen; `has` says whether a program is there. */
export async function withScreen(command, { display = hasDisplay(), has = isThere } = {}) {
  if (display) return command
  if (await has('xvfb-run')) return ['xvfb-run', '-a', ...command]
  throw new Stop(
    `A PDF is printed by the app itself, which needs a screen, and there is none here. Install xvfb (“apt-get install xvfb”), which stands in for one. ${instead}`,
  )
}

const isThere = async (name) => (await run('sh', ['-c', `command -v ${name}`], { quiet: true })).code === 0

async function appCommand() {
  const installed = process.env.VAULTWRIGHT_APP
  if (installed) return [installed]
  const electron = findElectron()
  if (!electron)
    throw new Stop(
      `A PDF is printed by the app itself, and there is no Electron here: “npm run setup” gets one. ${instead}`,
    )
  await build()
  return [electron.executable, root, ...(sandboxObstacle() ? ['--no-sandbox'] : [])]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(async () => {
    const [page, pdf] = process.argv.slice(2).map((path) => resolve(path))
    if (!pdf) throw new Stop('Say which page, and where its PDF goes.')
    const own = mkdtempSync(join(tmpdir(), 'vaultwright-chromium-'))
    const order = [`--print-page=${page}`, `--into=${pdf}`, `--user-data-dir=${own}`]
    const [program, ...words] = await withScreen([...(await appCommand()), ...order])
    const { code, output } = await run(program, words, { quiet: true, limitMs: 120_000 }).finally(() =>
      rmSync(own, { recursive: true, force: true }),
    )
    if (code !== 0) throw new Stop(`The PDF could not be printed. ${output.trim().split('\n').at(-1) ?? ''}`)
  })
