// What Electron needs from Debian or Ubuntu. Installed when we may (root), named in one line to copy when we may not.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { must, run, tell } from './project.mjs'

export const windowLibraries = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']
// A screen that is not there, and a real keyring so that key storage is tested and not imitated; certutil writes what Chromium trusts.
const tests = [
  ...windowLibraries,
  'xvfb',
  'xauth',
  'gnome-keyring',
  'dbus',
  'dbus-x11',
  'libsecret-1-0',
  'libnss3-tools',
]
const wanted = { none: [], window: windowLibraries, tests }

const quietly = (command, args) => spawnSync(command, args, { encoding: 'utf8' })

/** Newer releases renamed some libraries to …t64; either name will do. */
export function missingOf(names, installed) {
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

function installedAmong(names) {
  const both = names.flatMap((name) => [name, `${name}t64`])
  const { stdout } = quietly('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...both])
  const lines = stdout.split('\n').filter((line) => line.endsWith(' installed'))
  return new Set(lines.map((line) => line.split(' ')[0]))
}

const offered = (name) => /Candidate: (?!\(none\))/.test(quietly('apt-cache', ['policy', name]).stdout)

/** @param {'none' | 'window' | 'tests'} purpose */
export async function installLibraries(purpose) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const missing = missingOf(wanted[purpose], installedAmong(wanted[purpose]))
  if (missing.length === 0) return
  if (process.getuid() !== 0) {
    const names = missing.map((name) => (offered(`${name}t64`) ? `${name}t64` : name))
    tell(
      `Missing from this system, and only root may add it. Run:\n\n  sudo apt-get install -y ${names.join(' ')}\n`,
    )
    return
  }
  tell(`Installing from the system's packages: ${missing.join(' ')}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A stale or partly unreachable list is no reason to stop: the install itself will say what is really missing.
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const names = missing.map((name) => (offered(`${name}t64`) ? `${name}t64` : name))
  // Another installation under way is waited for.
  const install = [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...names,
  ]
  await must('The system libraries could not be installed.', 'apt-get', install, { env, quiet: true })
}
