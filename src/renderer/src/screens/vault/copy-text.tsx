import './copy-text.css'
import { tokenAddress } from '../../../../shared/token-address.ts'
import { tokenPieces, type CopyToken } from '../../../../shared/tokens.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useSectionEditor } from './section-editor.ts'

/** A text of the vault to be read, with its tokens as chips. Every character stands on the page, so that words are found by their position. */
export function CopyText({ text }: { text: string }) {
  if (!text.includes('{{')) return text
  return tokenPieces(text).map((piece, at) =>
    'token' in piece ? <TokenChip key={at} token={piece.token} written={piece.written} /> : piece.text,
  )
}

/** The name of a token; what will stand there is said on hover and on focus. */
function TokenChip({ token, written }: { token: CopyToken; written: string }) {
  const { links } = useSectionEditor()
  const stands = tokenAddress(links, token) || (differs[token] ?? notKnown)
  return (
    <Tooltip words={stands}>
      <span className="token" data-token={token} tabIndex={0} aria-description={stands}>
        <span className="token-brace">{written.slice(0, 2)}</span>
        {written.slice(2, -2)}
        <span className="token-brace">{written.slice(-2)}</span>
      </span>
    </Tooltip>
  )
}

const differs: Partial<Record<CopyToken, string>> = {
  'first name': 'The first name of whoever reads it',
  'appointment day': 'The day of the appointment of whoever reads it',
  'appointment time': 'The hour of the appointment of whoever reads it',
}
const notKnown = 'Not known yet. Its address goes into the table of the review.'
