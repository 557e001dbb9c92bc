// Opens the app; on a machine without a display writes a sample vault in the terminal instead, so that there is something
// to see either way. "npm run dev" is the same with a window that follows the source.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './setup/build.mjs'
import { electronEnv, sandboxObstacle } from './setup/electron.mjs'
import { hasDisplay, inProject, main, must, projectNode, root, run, tell } from './setup/project.mjs'
import { setup } from './setup.mjs'

/** "Northlight Coaching", or with a number behind it when that folder exists. */
export function freeFolder(parent, name, taken = existsSync) {
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? name : `${name} ${number}`)
    if (!taken(folder)) return folder
  }
}

async function openWindow({ dev }) {
  const electron = await setup({ libraries: 'window' })
  const obstacle = sandboxObstacle()
  if (obstacle) tell(`Starting without Chromium's sandbox: ${obstacle}. The installed app always has it on.`)
  const env = { ...process.env, ...electronEnv(electron) }
  const own = process.argv.slice(2).filter((argument) => argument !== '--dev')
  const flags = [...(obstacle ? ['--no-sandbox'] : []), ...own]
  if (dev) {
    const vite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    return (await run(projectNode(), [vite, 'dev', '--', ...flags], { env })).code
  }
  await build()
  tell(`Opening Vaultwright in Electron ${electron.version} (${electron.from}).`)
  return (await run(electron.executable, [root, ...flags], { env })).code
}

async function writeSample() {
  await setup({ electron: false })
  const folder = freeFolder(join(homedir(), 'Documents', 'Vaultwright'), 'Northlight Coaching')
  const markdown = join(folder, 'Northlight Coaching.md')
  const cli = inProject('src', 'main', 'cli.ts')
  const vault = (...args) => must('The sample vault could not be written.', projectNode(), [cli, ...args])
  tell('There is no display here, so the sample provider writes a vault in the terminal.')
  await vault(
    'generate',
    '--intake',
    inProject('examples', 'northlight-coaching.json'),
    '--out',
    folder,
    '--provider',
    'sample',
  )
  await vault('export', folder, '--format', 'md', '--to', markdown)
  console.log(
    `\nThe vault is in   ${folder}\nRead it here      ${markdown}\nWith a display, "npm start" opens the app.`,
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(() => (hasDisplay() ? openWindow({ dev: process.argv.includes('--dev') }) : writeSample()))
