import './scroll-area.css'
import type { ComponentProps } from 'react'

type ScrollAreaProps = ComponentProps<'div'> & {
  /** Names the area; with it, the keyboard can scroll it. */
  label?: string
}

/** A part of the page that scrolls by itself, with the system's own scroll bar. */
export function ScrollArea({ label, className, children, ...rest }: ScrollAreaProps) {
  const reachable = label === undefined ? {} : { role: 'region', 'aria-label': label, tabIndex: 0 }
  return (
    <div className={`scroll-area ${className ?? ''}`} {...reachable} {...rest}>
      {children}
    </div>
  )
}
