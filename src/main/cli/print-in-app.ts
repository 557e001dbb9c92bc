import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failed, ok, type Result } from '../../shared/result.ts'

const script = fileURLToPath(new URL('../../../scripts/print-page.mjs', import.meta.url))

/** An HTML page as a PDF, printed by the app that is installed here; a sentence where there is none or no screen for it. */
export async function printInApp(html: string): Promise<Result<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-print-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    const child = spawn(process.execPath, [script, page, pdf], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (words: string) => (said += words))
    await once(child, 'close')
    if (child.exitCode === 0) return ok(new Uint8Array(await readFile(pdf)))
    return failed({ kind: 'not-allowed', why: said.trim() || 'The PDF could not be printed.' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
