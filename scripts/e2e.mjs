// The end-to-end tests in a real Electron: "npm run e2e -- -g kill" runs some of them, "-- --screenshots" renews the
// pictures in docs/. On Linux they get a screen when there is none, and a keyring of their own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
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

/**
 * A keyring, and a screen where there is none, that last until `end`. `env` names them to the programs that are to use them.
 * Its parts end by themselves when this process does: the last of them reads from it.
 */
async function openSession(env) {
  const folder = mkdtempSync(join(tmpdir(), 'vaultwright-session-'))
  const held = [
    'sh',
    '-c',
    'printf "%s\\n" "$DISPLAY" "$XAUTHORITY" "$DBUS_SESSION_BUS_ADDRESS" ready; exec cat',
  ]
  const [command, ...args] = inSession(held, { display: hasDisplay() })
  const child = spawn(command, args, {
    env: { ...env, VAULTWRIGHT_SESSION: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const lines = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') break
    lines.push(line)
  }
  if (lines.length < 3) {
    const [code] = await ended
    throw new Stop(
      code === 97
        ? 'The keyring for the tests could not be unlocked (gnome-keyring-daemon).'
        : `The session for the tests could not be started (${command} ended with ${code}).`,
    )
  }
  const [DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS] = lines
  return {
    env: Object.fromEntries(
      Object.entries({ DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS }).filter(([, value]) => value !== ''),
    ),
    end: async () => {
      child.stdin.end()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A session for each test file that runs at a time. Windows of one screen take the focus and the clipboard from each other,
 * so there is one where the tests are shown on somebody's own.
 */
async function openSessions(env) {
  if (process.platform !== 'linux') return []
  const missing = await lacking()
  if (missing.length > 0)
    throw new Stop(`The end-to-end tests need ${missing.join(', ')}: "npm run setup" says how to get it.`)
  const sessions = [await openSession(env)]
  // One after another: two that look for a free number of a screen at the same time find the same.
  if (!hasDisplay() && availableParallelism() > 1) sessions.push(await openSession(env))
  return sessions
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
  const pictures = args.includes('--screenshots')
  const sessions = await openSessions(process.env)
  const env = {
    ...process.env,
    ...electronEnv(electron),
    VAULTWRIGHT_SANDBOX: obstacle ? 'off' : 'on',
    VAULTWRIGHT_SESSIONS: JSON.stringify(sessions.map((session) => session.env)),
    ...(pictures ? { VAULTWRIGHT_SCREENSHOTS: 'docs' } : {}),
  }
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js')
  try {
    const { code } = await run(
      projectNode(),
      [playwright, 'test', ...args.filter((arg) => arg !== '--screenshots')],
      { env },
    )
    return code
  } finally {
    for (const session of sessions) await session.end()
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
