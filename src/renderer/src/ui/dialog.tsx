import './dialog.css'
import { Dialog as Base } from '@base-ui/react/dialog'
import { useEffect, type ReactNode } from 'react'
import { create } from 'zustand'

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

/** How many dialogs are open. */
const useDialogStore = create<{ open: number }>(() => ({ open: 0 }))

const opened = (by: 1 | -1): void => useDialogStore.setState(({ open }) => ({ open: open + by }))

/** True while a dialog is open: nothing behind it is to be changed or left. */
export const isDialogOpen = (): boolean => useDialogStore.getState().open > 0
export const useDialogOpen = (): boolean => useDialogStore(({ open }) => open > 0)

/** Asks something before going on. Takes the focus, gives it back, closes with Escape. */
export function Dialog({ open, onClose, title, about, actions, width = 'narrow', children }: DialogProps) {
  useEffect(() => {
    if (!open) return undefined
    opened(1)
    return () => opened(-1)
  }, [open])
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
