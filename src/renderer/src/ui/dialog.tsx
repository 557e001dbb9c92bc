import './dialog.css'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** One or two sentences under the title. */
  about?: ReactNode
  /** Buttons at the foot, the one to press last. */
  actions: ReactNode
  /** `wide`: for lists; what is in it scrolls between title and buttons. */
  width?: 'narrow' | 'wide'
  children?: ReactNode
}

/** Asks something before going on. Takes the focus, gives it back, closes with Escape. */
export function Dialog({ open, onClose, title, about, actions, width = 'narrow', children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-shade" />
        <Base.Viewport className="dialog-place">
          <Base.Popup className={`dialog dialog-${width}`}>
            <Base.Title className="dialog-title">{title}</Base.Title>
            {about !== undefined && <Base.Description className="dialog-about">{about}</Base.Description>}
            {children}
            <div className="dialog-actions">{actions}</div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
