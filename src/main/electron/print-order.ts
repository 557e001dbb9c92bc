import { app } from 'electron'
import { readFile, writeFile } from 'node:fs/promises'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { printPdf } from './print-pdf.ts'
import { lockDown } from './window.ts'

/** A page to print and where its PDF goes, as the command line says it: `--print-page=… --into=…`. */
export interface PrintOrder {
  page: string
  pdf: string
}

/** Null where the app is to be opened. */
export function printOrderIn(words: readonly string[]): PrintOrder | null {
  const said = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  const [page, pdf] = [said('print-page'), said('into')]
  return page && pdf ? { page, pdf } : null
}

/**
 * Prints and ends: no window, no vaults, and no lock, so an app that is open is not disturbed. Who starts it gives it a
 * folder of its own (`--user-data-dir`), and reads what went wrong as the last line of what it says.
 */
export async function carryOut({ page, pdf }: PrintOrder): Promise<void> {
  // Without a listener the app would end with the page that was printed, before its bytes are on disk.
  app.on('window-all-closed', () => undefined)
  try {
    await app.whenReady()
    lockDown()
    const printed = await printPdf(await readFile(page, 'utf8'))
    if (!printed.ok) return end(1, failureSentence(printed.failure))
    await writeFile(pdf, printed.value)
    end(0, '')
  } catch (problem) {
    end(1, problem instanceof Error ? problem.message : String(problem))
  }
}

function end(code: number, words: string): void {
  process.stderr.write(`${words}\n`)
  app.exit(code)
}
