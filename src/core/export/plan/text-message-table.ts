import { segmentsToSend } from '../../../shared/text-message-segments.ts'
import { csvText } from '../csv-text.ts'
import { readableText, tokenAddress } from '../document/put-token.ts'
import { entriesOf } from '../records-in.ts'
import type { MakeTarget } from '../target.ts'

/** Text messages with the messages that each is sent as, see `segmentsToSend`. */
export const textMessageTable: MakeTarget = (vault) => {
  const { links } = vault.handover
  const put = readableText(vault)
  const rows = entriesOf(vault, 16, 'textMessages').map(({ text, line }, at) => {
    const message = text('message').trim()
    const { count, encoding, places } = segmentsToSend(message, (token) => tokenAddress(links, token))
    return [at + 1, put(line('when')), put(message), count, encoding, places]
  })
  if (rows.length === 0) return []
  const header = ['number', 'when', 'message', 'segments', 'encoding', 'places']
  return [
    { name: 'text-messages.csv', content: csvText([header, ...rows], { forSpreadsheetsOf: vault.intake }) },
  ]
}
