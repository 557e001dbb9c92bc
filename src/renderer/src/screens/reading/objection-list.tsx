import { useEffect, useRef, useState } from 'react'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import type { ObjectionCard } from './call-cards.ts'
import { CardLines } from './call-screen.tsx'

/** The objections of a call: a digit opens the answer to one, 0 the tenth. */
export function ObjectionList({ objections }: { objections: readonly ObjectionCard[] }) {
  const [open, setOpen] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const openAt = (at: number): void => {
    setOpen((was) => (was === at ? null : at))
    list.current?.querySelectorAll('button')[at]?.focus()
  }
  const digits = objections.map((_, at): [string, () => void] => [String((at + 1) % 10), () => openAt(at)])
  usePageKeys(Object.fromEntries(digits.slice(0, 10)))
  return (
    <div ref={list} className="call-objections">
      <h2>Objections</h2>
      {objections.map(({ objection, lines }, at) => (
        <section key={at} className="call-objection">
          <h3>
            <button
              type="button"
              className="call-objection-head"
              aria-expanded={open === at}
              onClick={() => openAt(at)}
            >
              <span className="call-step-number numbers">{at + 1}</span>
              <span dir="auto">{objection}</span>
            </button>
          </h3>
          {open === at && (
            <div className="call-answer">
              <CardLines lines={lines} />
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
