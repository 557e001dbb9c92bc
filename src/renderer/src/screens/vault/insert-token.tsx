import { Braces } from 'lucide-react'
import { memo, type RefObject } from 'react'
import { copyTokens, tokenText, type CopyToken } from '../../../../shared/tokens.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'

interface InsertTokenProps {
  area: RefObject<HTMLTextAreaElement | null>
}

/** Puts a token where the caret is in the text that is typed in. Its menu is not drawn anew with every key. */
export const InsertToken = memo(function InsertToken({ area }: InsertTokenProps) {
  return (
    <Menu
      trigger={
        <Button look="plain" size="small" icon={Braces} repeats>
          Insert
        </Button>
      }
      focusAfter={area}
      align="start"
      entries={copyTokens.map((token) => ({
        label: `${sentenceCase(token)}${leadsTo[token] ?? ''}`,
        onChoose: () => insert(area.current, token),
      }))}
    />
  )
})

/** What tells two links about a call apart. */
const leadsTo: Partial<Record<CopyToken, string>> = {
  'meeting link': ', to dial in',
  'call link': ', to book',
}

const sentenceCase = (token: CopyToken): string => token.charAt(0).toUpperCase() + token.slice(1)

/** As if it were typed: the editor hears of it like of every key, and the usual undo takes it back. */
function insert(area: HTMLTextAreaElement | null, token: CopyToken): void {
  if (!area) return
  area.focus()
  // Old, but the only way into a field's own undo; Chromium keeps it for exactly this.
  document.execCommand('insertText', false, tokenText(token))
}
