import { BrowserWindow, session, type Session } from 'electron'
import { failed, ok, type Result } from '../../shared/result.ts'
import { closeOff } from './close-off.ts'

/** A scheme that only the session of one page knows: neither a file nor an address of a network. */
const address = 'vault-page://page/'

/** Milliseconds. A book of 300 pages takes under ten seconds on two cores; whoever takes a minute does not finish. */
const longestMs = 60_000

/** Each page has a session of its own in memory, so that nothing of one client is there when the next is printed. */
let pages = 0

/**
 * An HTML page as a PDF with an outline, tags for whoever hears it, and page numbers. The page says its own paper and
 * margins (`@page`). It is shown nowhere, runs no script and reaches nothing but itself.
 */
export async function printPdf(html: string): Promise<Result<Uint8Array>> {
  const own = closedSession(html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    return await withinTime(print(window))
  } catch (problem) {
    return failed({ kind: 'not-allowed', why: `The PDF could not be printed (${nameOf(problem)}).` })
  } finally {
    window.destroy()
    own.protocol.unhandle(new URL(address).protocol.slice(0, -1))
  }
}

async function print(window: BrowserWindow): Promise<Result<Uint8Array>> {
  await window.loadURL(address)
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="width:100%;text-align:center;font:8px sans-serif;color:#666"><span class="pageNumber"></span></div>`,
  })
  return ok(new Uint8Array(bytes))
}

function closedSession(html: string): Session {
  const own = session.fromPartition(`print-${++pages}`, { cache: false })
  closeOff(own, (url) => url === address || url.startsWith('data:image/'))
  own.protocol.handle(
    new URL(address).protocol.slice(0, -1),
    () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  )
  return own
}

/** What `work` comes to; a sentence where that takes too long. */
async function withinTime<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  let timer: NodeJS.Timeout | undefined
  const why = `The PDF was not ready within ${longestMs / 1000} seconds.`
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(failed({ kind: 'not-allowed', why })), longestMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const nameOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem))
