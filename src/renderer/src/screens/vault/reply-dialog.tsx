import './section-list.css'
import { MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import { readReply, type AskedReply } from '../../data/reply-orders.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Reads what a client sent back from a review page: the file, or its text out of a message. */
export function ReplyButton({ vaultId }: { vaultId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" className="sections-reply" icon={MessageSquareText} onClick={() => setOpen(true)}>
        Read a client’s reply…
      </Button>
      {open && <ReplyDialog vaultId={vaultId} onClose={() => setOpen(false)} />}
    </>
  )
}

function ReplyDialog({ vaultId, onClose }: { vaultId: string; onClose: () => void }) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<AskedReply | null>(null)
  const read = async (words: string | null, evenSo = false): Promise<void> => {
    const came = await readReply(vaultId, words, evenSo)
    if (came === 'done') onClose()
    else setAsked(came)
  }
  if (asked)
    return (
      <Dialog
        open
        onClose={onClose}
        title="This page is older than the vault"
        about={asked.asks}
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="primary" onClick={() => void read(asked.text, true)}>
              Read it all the same
            </Button>
          </>
        }
      />
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title="Read a client’s reply"
      about="Choose the small file that your client’s review page saved. Or paste the text that they copied into a message."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {text.trim() === '' ? (
            <Button look="primary" onClick={() => void read(null)}>
              Choose the file…
            </Button>
          ) : (
            <Button look="primary" onClick={() => void read(text)}>
              Read the text
            </Button>
          )}
        </>
      }
    >
      <label className="vr-label">
        Pasted text
        <textarea
          dir="auto"
          className="text-area"
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </Dialog>
  )
}
