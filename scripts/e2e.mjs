// The end-to-end tests in a real Electron: "npm run e2e -- -g kill" runs some of them, "-- --screenshots" renews the
// pictures in docs/. On Linux they get a screen when there is none, and a keyring of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './setup/build.mjs'
import { electronEnv, sandboxObstacle } from './setup/electron.mjs'
import { Stop, hasDisplay, inProject, main, must, projectNode, run, tell } from './setup/project.mjs'
import { setup } from './setup.mjs'

// The keyring is unlocked with an empty password in folders that vanish afterwards: the tester's own is never touched.
const inKeyring = `
  printf '\\n' | XDG_DATA_HOME="$VAULTWRIGHT_SESSION" XDG_RUNTIME_DIR="$VAULTWRIGHT_SESSION" \\
    gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 97
  "$@"
`

/** The command that runs `command` on a Linux with a screen and an unlocked keyring. */
export function inSession(command, { display }) {
  const session = ['dbus-run-session', '--', 'bash', '-c', inKeyring, 'session', ...command]
  return display ? session : ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24', ...session]
}

async function lacking() {
  const needed = ['dbus-run-session', 'gnome-keyring-daemon', ...(hasDisplay() ? [] : ['xvfb-run'])]
  const found = await Promise.all(
    needed.map((name) => run('sh', ['-c', `command -v ${name}`], { quiet: true })),
  )
  return needed.filter((_, index) => found[index].code !== 0)
}

/** Runs Playwright against the built app and returns its exit code. */
export async function runEndToEnd(electron, args = []) {
  await must(
    `Electron at ${electron.executable} does not start: are the system libraries installed?`,
    electron.executable,
    ['--version'],
    {
      quiet: true,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    },
  )
  const obstacle = sandboxObstacle()
  if (obstacle)
    tell(`The tests start Electron with --no-sandbox: ${obstacle}. The shipped app always has it on.`)
  const session = mkdtempSync(join(tmpdir(), 'vaultwright-session-'))
  const pictures = args.includes('--screenshots')
  const env = {
    ...process.env,
    ...electronEnv(electron),
    VAULTWRIGHT_SANDBOX: obstacle ? 'off' : 'on',
    VAULTWRIGHT_SESSION: session,
    ...(pictures ? { VAULTWRIGHT_SCREENSHOTS: 'docs' } : {}),
  }
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js')
  let command = [projectNode(), playwright, 'test', ...args.filter((arg) => arg !== '--screenshots')]
  if (process.platform === 'linux') {
    const missing = await lacking()
    if (missing.length > 0)
      throw new Stop(`The end-to-end tests need ${missing.join(', ')}: "npm run setup" says how to get it.`)
    command = inSession(command, { display: hasDisplay() })
  }
  try {
    const { code } = await run(command[0], command.slice(1), { env })
    if (code === 97) throw new Stop('The keyring for the tests could not be unlocked (gnome-keyring-daemon).')
    return code
  } finally {
    rmSync(session, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(async () => {
    const electron = await setup({ libraries: 'tests' })
    await build()
    const code = await runEndToEnd(electron, process.argv.slice(2))
    console.log(`Ran in Electron ${electron.version} (${electron.from}).`)
    return code
  })
