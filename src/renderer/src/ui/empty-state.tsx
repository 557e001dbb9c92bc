import './empty-state.css'
import type { ReactNode } from 'react'

/** Says in two sentences what will be here, with the way to get there. */
export function EmptyState({
  title,
  about,
  children,
}: {
  title: string
  about: string
  children?: ReactNode
}) {
  return (
    <div className="empty">
      <h2 className="empty-title">{title}</h2>
      <p className="empty-about">{about}</p>
      {children !== undefined && <div className="empty-actions">{children}</div>}
    </div>
  )
}
