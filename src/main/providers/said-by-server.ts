import { mostSaid } from '../../shared/failure.ts'
import { redact } from '../redact.ts'
import type { SaidInError } from './said-in-error.ts'

/** Sentences that gateways put before what they were told themselves. */
const sayNothing =
  /^(?:provider returned error|upstream error|error|bad request|invalid request|internal server error|param incorrect)\.?$/iu

/** The server's own words as plain text without secrets, to stand below our sentence; nothing where it said none. */
export function saidByServer({ messages }: SaidInError, secrets: readonly string[]): { said?: string } {
  const message = messages.find((one) => !sayNothing.test(one)) ?? messages[0]
  // Bytes that are no text, such as those of a packing that nobody asked for.
  if (message === undefined || message.includes('\ufffd')) return {}
  const words = redact(plainText(message), secrets)
  if (words === '') return {}
  return { said: words.length > mostSaid ? `${words.slice(0, mostSaid - 1)}…` : words }
}

/** A page as what stands on it: its title and its text, without what only a browser reads. */
function plainText(text: string): string {
  const isPage = /<(?:!doctype|html|head|body|title|h1|p)\b/iu.test(text)
  const shown = isPage
    ? text
        .replace(/<(script|style)\b.*?(?:<\/\1>|$)/gisu, ' ')
        .replace(/<!--.*?-->/gsu, ' ')
        .replace(/<[^>]*>/gu, ' ')
        .replace(/&(?:nbsp|#160);/gu, ' ')
        .replace(/&amp;/gu, '&')
    : text
  // Nothing that a terminal or a screen would take for a command.
  return shown.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}
