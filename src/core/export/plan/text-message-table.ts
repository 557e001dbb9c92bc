import { sayFor } from '../../../shared/in-language/say.ts'
import { segmentsOf } from '../../../shared/text-message-segments.ts'
import { inBrackets } from '../../../shared/token-address.ts'
import { withTokens } from '../../../shared/tokens.ts'
import { csvText } from '../csv-text.ts'
import { tokenAddress } from '../document/put-token.ts'
import { entriesOf } from '../records-in.ts'
import type { MakeTarget } from '../target.ts'

/** Text messages with the messages that each is sent as, see `segmentsOf`. */
export const textMessageTable: MakeTarget = (vault) => {
  const { links } = vault.handover
  const say = sayFor(vault.intake)
  const rows = entriesOf(vault, 16, 'textMessages').map(({ text, line }, at) => {
    const message = withTokens(
      text('message').trim(),
      (token) => tokenAddress(links, token) || inBrackets(token, say),
    )
    const { count, encoding, places } = segmentsOf(message)
    return [at + 1, line('when'), message, count, encoding, places]
  })
  if (rows.length === 0) return []
  const header = ['number', 'when', 'message', 'segments', 'encoding', 'places']
  return [{ name: 'text-messages.csv', content: csvText([header, ...rows], { forSpreadsheets: true }) }]
}
