import './toast.css'
import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import { Sentence } from './sentence.tsx'

/** The newest change of a text, and what else it touches. */
type About = 'change' | 'consequence'

interface ToastAction {
  label: string
  onPress: () => void
}

interface ToastWords {
  /** What happened. */
  title: string
  /** What is safe and what to do. */
  body?: string
  tone?: 'plain' | 'ok' | 'bad'
  action?: ToastAction
  /** Another way on, beside the first. */
  also?: ToastAction
  /** Takes the place of what was said before about the same. */
  about?: About
}

const toasts = Base.createToastManager<ToastAction>()

const last = new Map<About, string>()

/** Takes away what was said about something that is no longer the newest. */
export function closeToast(about: About): void {
  const id = last.get(about)
  if (id !== undefined) toasts.close(id)
  last.delete(about)
}

/** Says something at the foot of the window; may be called from anywhere. What went wrong stays until it is closed. */
export function showToast({ title, body, tone = 'plain', action, also, about }: ToastWords): void {
  if (about) closeToast(about)
  const id = toasts.add({
    title,
    ...(body === undefined ? {} : { description: body }),
    type: tone,
    timeout: tone === 'bad' ? 0 : 8000,
    priority: tone === 'bad' ? 'high' : 'low',
    ...(also && { data: also }),
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          toasts.close(id)
          action.onPress()
        },
      },
    }),
  })
  if (about) last.set(about, id)
}

/** Put once around the window. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider toastManager={toasts} limit={4}>
      {children}
      <Base.Portal>
        <Base.Viewport className="toasts">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const { toasts: shown } = Base.useToastManager<ToastAction>()
  return shown.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className={`toast toast-${toast.type ?? 'plain'}`}>
      <Base.Content className="toast-inside">
        <div className="toast-words">
          <Base.Title className="toast-title" render={<p />}>
            {worded(toast.title)}
          </Base.Title>
          {toast.description !== undefined && (
            <Base.Description className="toast-body">{worded(toast.description)}</Base.Description>
          )}
        </div>
        <Base.Action className="button button-quiet button-small" />
        {toast.data && (
          <Button size="small" onClick={toast.data.onPress}>
            {toast.data.label}
          </Button>
        )}
        <Base.Close render={<IconButton label="Close" icon={X} size="small" repeats />} />
      </Base.Content>
    </Base.Root>
  ))
}

const worded = (said: ReactNode): ReactNode => (typeof said === 'string' ? <Sentence words={said} /> : said)
