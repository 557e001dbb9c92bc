import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../../../..')
export const northlight = join(project, 'examples', 'northlight-coaching.json')
export const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'vault-cli-'))

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** The command line as a person runs it: a process of its own, without any key unless one is given. */
export function vault(
  args: string[],
  env: Record<string, string> = {},
  whileRunning?: (line: string, kill: () => void) => void,
): Promise<Ended> {
  const { OPENAI_API_KEY: _o, ANTHROPIC_API_KEY: _a, ...plain } = process.env
  const child = spawn(process.execPath, [join(project, 'src/main/cli.ts'), ...args], {
    env: { ...plain, ...env },
  })
  return new Promise((resolve) => {
    let [out, err] = ['', '']
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString()
      whileRunning?.(text.toString(), () => child.kill('SIGINT'))
    })
    child.stderr.on('data', (text: Buffer) => (err += text.toString()))
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** Errors are sentences: no stack and no file of ours in them. */
export const showsStack = ({ err, out }: Ended): boolean => /\n\s+at |node:internal|\.ts:\d+/.test(err + out)
