import { spawn, type ChildProcessWithoutNullStreams as Child } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../../../..')
const commandLine = join(project, 'src/main/cli.ts')
export const northlight = join(project, 'examples', 'northlight-coaching.json')
export const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'vault-cli-'))

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Ends it as Ctrl+C does, or as a terminal that is closed. */
type Kill = (signal?: 'SIGINT' | 'SIGHUP') => void

/** The command line as a person runs it: a process of its own, without any key unless one is given. */
export function vault(
  args: string[],
  env: Record<string, string> = {},
  whileRunning?: (line: string, kill: Kill) => void,
): Promise<Ended> {
  return ended(spawnPlain(process.execPath, [commandLine, ...args], env), whileRunning)
}

function spawnPlain(command: string, args: string[], env: Record<string, string>): Child {
  const { OPENAI_API_KEY: _o, ANTHROPIC_API_KEY: _a, ...plain } = process.env
  return spawn(command, args, { env: { ...plain, ...env } })
}

function ended(child: Child, whileRunning?: (line: string, kill: Kill) => void): Promise<Ended> {
  return new Promise((resolve) => {
    let [out, err] = ['', '']
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString()
      whileRunning?.(text.toString(), (signal = 'SIGINT') => {
        // A terminal that is closed takes along what is printed to it.
        if (signal === 'SIGHUP') for (const shown of [child.stdout, child.stderr]) shown.destroy()
        child.kill(signal)
      })
    })
    child.stderr.on('data', (text: Buffer) => (err += text.toString()))
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/**
 * The same on a disk that takes no file larger than so many KB: the system itself says no, in the middle of a write where
 * it comes to that, to whoever runs it.
 */
export function vaultOnSmallDisk(
  kilobytes: number,
  args: string[],
  env: Record<string, string>,
): Promise<Ended> {
  const limited = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`
  return ended(spawnPlain('bash', ['-c', limited, 'bash', process.execPath, commandLine, ...args], env))
}

/** The same where nobody hears what is said beside its output. */
export const unheard = (args: string[]): Promise<Ended> =>
  ended(
    spawnPlain(
      'bash',
      ['-c', 'exec "$@" 2> >(exec true)', 'bash', process.execPath, commandLine, ...args],
      {},
    ),
  )

/** Errors are sentences: no stack and no file of ours in them. */
export const showsStack = ({ err, out }: Ended): boolean => /\n\s+at |node:internal|\.ts:\d+/.test(err + out)
