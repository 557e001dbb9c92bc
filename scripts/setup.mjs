// Makes a fresh checkout ready: dependencies, an Electron, the system libraries it needs. Quick when nothing changed, and
// never downloads what is already here. Runs on the machine's own Node; "npm run setup -- --electron" asks the release
// host again after it was out of reach.
import { pathToFileURL } from 'node:url'
import { checkNode, installDependencies } from './setup/dependencies.mjs'
import { installElectron } from './setup/electron.mjs'
import { main, tell } from './setup/project.mjs'
import { installLibraries } from './setup/system-libraries.mjs'

/**
 * @param {object} need
 * @param {boolean} [need.electron] false for what runs in the terminal alone
 * @param {boolean} [need.forceElectron] ask the official release host even if it refused before
 * @param {'none' | 'window' | 'tests'} [need.libraries]
 */
export async function setup({ electron = true, forceElectron = false, libraries = 'tests' } = {}) {
  checkNode()
  await installDependencies()
  if (!electron) return undefined
  const found = await installElectron({ force: forceElectron })
  await installLibraries(libraries)
  return found
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(async () => {
    const found = await setup({ forceElectron: process.argv.includes('--electron') })
    tell(`Ready. Electron ${found.version} (${found.from}).`)
  })
