import './run-drawer.css'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RunView } from '../../../../shared/run-view.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { RunMetrics } from './run-metrics.tsx'
import { RunTimeline } from './timeline-view.tsx'

/** The timeline, the lines of the log and the numbers of the run, behind a bar at the foot. Ctrl+L opens and closes it. */
export function RunDrawer({ run, lead }: { run: RunView; lead: number }) {
  const [open, setOpen] = useState(false)
  usePageKeys({ 'Mod+l': () => setOpen(!open) })
  return (
    <section className="run-drawer" data-open={open} aria-label="Timeline, log and numbers">
      <button
        type="button"
        className="run-drawer-bar"
        aria-expanded={open}
        aria-keyshortcuts="Control+L"
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
        Timeline, log and numbers
        <Kbd keys="Ctrl L" />
        {!open && <span className="run-drawer-last">{run.log.at(-1)?.line}</span>}
      </button>
      {open && <RunTimeline run={run} lead={lead} />}
      {open && (
        <div className="run-drawer-inside">
          <LogLines log={run.log} startedAt={run.startedAt} />
          <RunMetrics run={run} />
        </div>
      )}
    </section>
  )
}

function LogLines({ log, startedAt }: { log: RunView['log']; startedAt: number }) {
  const end = useRef<HTMLDivElement>(null)
  const opened = useRef(false)
  const last = log.at(-1)?.seq
  useEffect(() => {
    const area = end.current?.parentElement
    if (!area) return
    // Follows the end unless the person has scrolled up to read.
    const near = area.scrollHeight - area.scrollTop - area.clientHeight < 120
    if (near || !opened.current) area.scrollTop = area.scrollHeight
    opened.current = true
  }, [last])
  return (
    <ScrollArea className="run-log" label="Log">
      <ol>
        {log.map(({ seq, at, line }) => (
          <li key={seq} className="run-log-line">
            <span className="run-log-time">{((at - startedAt) / 1000).toFixed(1).padStart(6)}</span>
            {line}
          </li>
        ))}
      </ol>
      <div ref={end} />
    </ScrollArea>
  )
}
