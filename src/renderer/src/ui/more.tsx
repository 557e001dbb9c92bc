import './more.css'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

interface MoreProps {
  /** What lies in it, so that nobody opens it in vain. */
  about: string
  children: ReactNode
}

/** What few people want, folded under the word More. */
export function More({ about, children }: MoreProps) {
  return (
    <details className="more">
      <summary className="more-head">
        <ChevronRight className="more-mark" size={14} aria-hidden />
        <span className="more-word">More</span>
        <span className="more-about">{about}</span>
      </summary>
      <div className="more-body">{children}</div>
    </details>
  )
}
