// Prints in the Electron that is here: "node scripts/print-page.mjs --print-page=page.html --into=page.pdf". The command line
// has no Chromium of its own, so it asks the app, built from this source, which opens no window for it. VAULTWRIGHT_APP names
// the program of an installed app instead.
import { pathToFileURL } from 'node:url'
import { insteadOfPrinting, noScreen, withScreen } from '../src/main/cli/with-screen.ts'
import { build } from './setup/build.mjs'
import { findElectron, sandboxObstacle } from './setup/electron.mjs'
import { Stop, main, root, run } from './setup/project.mjs'

async function appCommand() {
  const installed = process.env.VAULTWRIGHT_APP
  if (installed) return [installed]
  const electron = findElectron()
  if (!electron)
    throw new Stop(
      `A PDF is printed by the app itself, and there is no Electron here: “npm run setup” gets one. ${insteadOfPrinting}`,
    )
  await build()
  return [electron.executable, root, ...(sandboxObstacle() ? ['--no-sandbox'] : [])]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(async () => {
    const command = withScreen([...(await appCommand()), ...process.argv.slice(2)])
    if (command === null) throw new Stop(noScreen)
    const { code, output } = await run(command[0], command.slice(1), { quiet: true, limitMs: 120_000 })
    if (code !== 0) throw new Stop(`The PDF could not be printed. ${output.trim().split('\n').at(-1) ?? ''}`)
  })
