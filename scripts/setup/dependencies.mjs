// node_modules, brought in line with package-lock.json, and left alone when it already is.
import { existsSync } from 'node:fs'
import { Stop, inProject, must, npm, readJson, tell } from './project.mjs'

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Stop(
    `Vaultwright's set-up needs Node 20.19 or newer; this is Node ${version}. Get one at https://nodejs.org.`,
  )
}

/**
 * What of the lock file is not in node_modules, by npm's own record of what it put there. npm writes that record last,
 * so an interrupted install counts as missing.
 */
export function staleDependencies(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.peer)
    .filter(([path, entry]) => installed?.packages[path]?.version !== entry.version)
    .map(([path]) => path.replace(/^node_modules\//, ''))
}

export async function installDependencies() {
  const record = inProject('node_modules', '.package-lock.json')
  const installed = existsSync(record) ? readJson(record) : undefined
  const stale = staleDependencies(readJson(inProject('package-lock.json')), installed)
  if (stale.length === 0) return
  tell(
    installed
      ? `Dependencies differ from package-lock.json (${stale[0]}); installing.`
      : 'Installing dependencies.',
  )
  // npm ci removes node_modules first; Windows refuses that while a program in it (the Node running this) is in use.
  const command = process.platform === 'win32' && installed ? 'install' : 'ci'
  await must(
    'The dependencies could not be installed.',
    ...npm([command, '--no-audit', '--no-fund', '--loglevel=error']),
  )
}
