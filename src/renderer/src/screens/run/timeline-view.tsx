import './timeline-view.css'
import type { RunView } from '../../../../shared/run-view.ts'
import type { AttemptBar } from '../../../../shared/run-timeline.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useNow } from '../../ui/use-now.ts'
import { clockTime } from './amounts.ts'
import {
  barLook,
  barName,
  barWords,
  lookWords,
  silentShare,
  ticksOf,
  type BarLook,
} from './timeline-words.ts'

/** Every attempt of a run in the slot it took, to scale: what was accepted, sent back, silent, and where a slot waited. */
export function RunTimeline({ run, lead }: { run: RunView; lead: number }) {
  const clock = useNow() - lead
  if (run.timeline.length === 0) return null
  const now = run.finishedAt ?? clock
  const whole = Math.max(1000, now - run.startedAt)
  const slots = Math.max(run.slots, ...run.timeline.map((bar) => bar.slot + 1))
  const share = (ms: number): string => `${(100 * Math.min(1, Math.max(0, ms / whole))).toFixed(3)}%`
  const looks = (Object.keys(lookWords) as BarLook[]).filter((look) =>
    run.timeline.some((bar) => barLook(bar) === look),
  )
  return (
    <section className="run-timeline" aria-label="Timeline of the slots">
      <div className="run-timeline-field">
        {ticksOf(whole).map((ms) => (
          <span key={ms} className="run-tick numbers" style={{ left: share(ms) }} aria-hidden>
            {clockTime(ms)}
          </span>
        ))}
        {Array.from({ length: slots }, (_, slot) => (
          <ul key={slot} className="run-slot" aria-label={`Slot ${slot + 1}`}>
            {run.timeline
              .filter((bar) => bar.slot === slot)
              .map((bar) => (
                <Bar
                  key={`${bar.section}.${bar.part}@${bar.startedAt}`}
                  bar={bar}
                  now={now}
                  left={share(bar.startedAt - run.startedAt)}
                  width={share((bar.endedAt ?? now) - bar.startedAt)}
                />
              ))}
          </ul>
        ))}
      </div>
      <ul className="run-key" aria-label="What the bars mean">
        {looks.map((look) => (
          <li key={look}>
            <span className="run-bar" data-look={look} aria-hidden />
            {lookWords[look]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Bar({ bar, now, left, width }: { bar: AttemptBar; now: number; left: string; width: string }) {
  const words = barWords(bar, now, useNameOf())
  const silent = silentShare(bar)
  return (
    <li className="run-bar-place" style={{ left, width }}>
      <Tooltip words={words}>
        <button type="button" className="run-bar numbers" data-look={barLook(bar)} aria-label={words}>
          {barName(bar)}
          {silent > 0 && <span className="run-silence" style={{ width: `${(100 * silent).toFixed(1)}%` }} />}
        </button>
      </Tooltip>
    </li>
  )
}
