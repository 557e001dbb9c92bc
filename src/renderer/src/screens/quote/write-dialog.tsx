import type { ReactNode } from 'react'
import type { Quote } from '../../../../shared/contract/run-routes.ts'
import { moneyRange, quoteWords } from '../../../../shared/quote-words.ts'
import type { RunPurpose } from '../../../../shared/run-event.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QuoteNotes } from './quote-notes.tsx'
import { useQuote } from './use-quote.ts'

interface WriteDialogProps {
  open: boolean
  onClose: () => void
  vaultId: string
  purpose: RunPurpose
  sample: boolean
  title: string
  about: ReactNode
  /** What the button says that starts it. */
  label: string
}

/** Says what a run would take before it is started. */
export function WriteDialog(props: WriteDialogProps) {
  const { open, onClose, vaultId, purpose, sample, title, about, label } = props
  const { quote, mayStart } = useQuote({ vaultId, purpose, sample }, open)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      about={
        <>
          {about}{' '}
          <span className="numbers">
            {!quote
              ? 'Working out what it would take…'
              : quote.blocked === null && `It takes ${quoteWords(quote)}.${forReading(quote)}`}
          </span>
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={!mayStart}
            onClick={() => {
              onClose()
              void startRunAndWatch({ vaultId, purpose, sample })
            }}
          >
            {label}
          </Button>
        </>
      }
    >
      {quote && <QuoteNotes quote={quote} />}
    </Dialog>
  )
}

function forReading({ readThrough }: Quote): string {
  const money = readThrough?.cost && moneyRange(readThrough.cost)
  return money ? ` ${money} of it is for reading it through afterwards.` : ''
}
