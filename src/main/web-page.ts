import { importLimits } from '../shared/imports/imported-file.ts'
import { isPrivateHost } from '../shared/private-host.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import type { ImportSource } from './imports/import-messages.ts'
import type { Network } from './net/network.ts'
import { NetworkFailed } from './net/network-failed.ts'

/** How long a page may take, in milliseconds. */
const pageMs = 20_000

const sorry = (why: string): ReturnType<typeof failed> => failed({ kind: 'not-allowed', why })

/**
 * The bytes of one page of the web, asked for as text and from its own host alone: nothing it names is fetched. `local`:
 * pages of this computer too, for tests.
 */
export async function webPage(
  address: string,
  { socket }: Pick<Network, 'socket'>,
  local = false,
): Promise<Result<ImportSource>> {
  const url = addressOf(address)
  if (!url) return sorry('That is no address of a web page. It looks like https://example.com/about.')
  if (isPrivateHost(url.hostname) && !local)
    return sorry('That address is in your own network. Save the page as a file and import that.')
  const question = socket({})
  try {
    const answer = await question.fetch(url, {
      headers: { accept: 'text/html, text/plain' },
      signal: AbortSignal.timeout(pageMs),
    })
    if (!answer.ok) return sorry(`${url.host} answered with ${answer.status} and no page. Check the address.`)
    const type = answer.headers.get('content-type') ?? 'text/html'
    if (!/^\s*(text\/|application\/xhtml)/iu.test(type))
      return sorry('There is a file at that address, not a page. Download it, then import the file.')
    const bytes = await upTo(answer, importLimits.pageBytes)
    if (!bytes)
      return sorry('That page is too large to be read. Save the part you need as a file and import that.')
    const ending = /text\/plain/iu.test(type) ? 'txt' : 'html'
    return ok({
      name: `${url.host}${url.pathname === '/' ? '' : url.pathname}.${ending}`.replace(
        /(\.html?)\.html$/u,
        '$1',
      ),
      bytes: bytes.toString('base64'),
    })
  } catch (error) {
    return sorry(whyNot(error, url))
  } finally {
    await question.close()
  }
}

/** What was typed as an address; without a scheme it is https. */
function addressOf(typed: string): URL | null {
  const text = /^[a-z][a-z\d+.-]*:\/\//iu.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '' ? url : null
}

async function upTo(answer: Response, most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = answer.body?.getReader()
  for (;;) {
    const piece = (await reader?.read()) as { done: boolean; value?: Uint8Array } | undefined
    if (!piece || piece.done || !piece.value) return Buffer.concat(pieces)
    size += piece.value.length
    if (size > most) return null
    pieces.push(piece.value)
  }
}

function whyNot(error: unknown, url: URL): string {
  const trouble = error instanceof NetworkFailed ? error.trouble : null
  if (trouble?.kind === 'wrong-place' && trouble.what === 'redirect')
    return `That page sends you on to ${trouble.to}. If that is the page you mean, import it from there.`
  if (error instanceof Error && /abort|timeout/iu.test(error.name))
    return `${url.host} did not answer in time.`
  return `${url.host} could not be reached. Check the address and your connection, or save the page as a file and import that.`
}
