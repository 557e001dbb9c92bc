import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { inElectron, inProgram } from '../program-folder.ts'
import { noScreen, withScreen } from './with-screen.ts'

/** Milliseconds. The app itself gives up on a page after one minute. */
const longestMs = 120_000

/** An HTML page as a PDF, printed by the app itself; a sentence where there is none, or no screen for it. */
export async function printInApp(html: string): Promise<Result<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-print-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    // A profile of its own, so that an app that is open is not disturbed.
    const order = [`--print-page=${page}`, `--into=${pdf}`, `--user-data-dir=${join(folder, 'profile')}`]
    const [program, ...words] = appWith(order)
    if (program === undefined) return failed({ kind: 'not-allowed', why: noScreen })
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: longestMs })
    let said = ''
    // xvfb-run hands what goes wrong to its output.
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (heard: string) => (said += heard))
    await once(child, 'close')
    if (child.exitCode === 0) return ok(new Uint8Array(await readFile(pdf)))
    const why = said.trim().split('\n').at(-1)
    return failed({ kind: 'not-allowed', why: why || 'The PDF could not be printed.' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The package is the app itself; beside the source a script finds the Electron that is here. Empty: there is no screen. */
const appWith = (order: readonly string[]): string[] =>
  inElectron
    ? (withScreen([process.execPath, ...order]) ?? [])
    : [process.execPath, inProgram('scripts', 'print-page.mjs'), ...order]
