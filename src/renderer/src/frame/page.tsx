import './page.css'
import { useEffect, useRef, type ReactNode } from 'react'
import type { StateWords } from '../state-words.ts'
import { usePlace, vaultOf } from '../stores/place.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { NotSaved } from './not-saved.tsx'
import { titleCame } from './title-focus.ts'
import { TitleToRename } from './title-to-rename.tsx'

interface PageProps {
  title: string
  /** The client, or another line beside the title. */
  client?: string | undefined
  /** Gives what the page shows another title, by a click on it; left out: it has the title it has. */
  onRename?: ((title: string) => Promise<boolean>) | undefined
  /** The state in words. */
  state?: StateWords | null | undefined
  /** A way to what the state is about, beside it: "2 findings". */
  beside?: ReactNode
  /** The one primary action, and quieter ones before it. */
  actions?: ReactNode
  /** A line under the title, e.g. facts of a run. */
  facts?: ReactNode
  /** `read`: one centred column that scrolls. `whole`: the screen fills the page and scrolls its own parts. */
  width?: 'read' | 'whole'
  children: ReactNode
}

/** The head of every screen, and the room under it. */
export function Page(props: PageProps) {
  const { title, client, onRename, state, beside, actions, facts, width = 'whole', children } = props
  const vaultId = vaultOf(usePlace())
  const name = useRef<HTMLHeadingElement>(null)
  // A page that replaces the one that was loading takes over the focus that went with it.
  useEffect(() => titleCame(name.current), [])
  return (
    <main className="page">
      <header className="page-head">
        <div className="page-names">
          <h1 ref={name} id="page-title" className="page-title" tabIndex={-1} dir="auto" title={title}>
            {onRename ? <TitleToRename title={title} onRename={onRename} /> : title}
          </h1>
          {client !== undefined && client !== '' && client !== title && (
            <span className="page-client" dir="auto">
              {client}
            </span>
          )}
          <span className="page-state" role="status">
            {state && <StateBadge {...state} />}
          </span>
          {beside}
        </div>
        {facts !== undefined && <div className="page-facts numbers">{facts}</div>}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {vaultId !== null && <NotSaved vaultId={vaultId} />}
      <div className={`page-body page-${width}`}>{children}</div>
    </main>
  )
}
