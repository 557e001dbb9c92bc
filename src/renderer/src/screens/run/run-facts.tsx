import './run-facts.css'
import type { RunView } from '../../../../shared/run-view.ts'
import { aboutMoney } from '../../../../shared/quote-words.ts'
import { nameOf } from '../../../../shared/provider.ts'
import { useRunsStore } from '../../stores/run-views.ts'
import { useNow } from '../../ui/use-now.ts'
import { clockTime, money } from './amounts.ts'
import { doneOf } from '../../state-words.ts'
import { isSample } from './run-words.ts'
import { timeLeft, timeLeftWords } from './time-left.ts'

function costWords(cost: number, { expectedCost, state }: RunView): string {
  const expected = expectedCost && state !== 'finished' ? aboutMoney(expectedCost) : null
  return expected === null ? money(cost) : `${money(cost)} of ${expected}`
}

/** "9 of 17 saved · 2:10 · about 1:20 left · $0.21 of about $0.30 to $0.50": only what was measured. */
export function RunFacts({ run, lead }: { run: RunView; lead: number }) {
  const now = useNow() - lead
  // Read every second, with the words that have arrived by then.
  const left = timeLeft(useRunsStore.getState().views[run.runId] ?? run)
  const { cost } = run.metrics
  const { done, all, word } = doneOf(run)
  const facts = [
    ...(isSample(run) ? ['Sample'] : []),
    ...(run.pinned && run.providers[0] ? [`Only ${nameOf(run.providers[0].provider, run.providers)}`] : []),
    `${done} of ${all} ${word}`,
    clockTime((run.finishedAt ?? now) - run.startedAt),
    ...(left === null ? [] : [timeLeftWords(left)]),
    ...(cost === null || cost === 0 ? [] : [costWords(cost, run)]),
  ]
  return (
    <ul className="run-facts" aria-label="The run so far">
      {facts.map((fact, at) => (
        <li key={at} className={fact === 'Sample' ? 'run-sample' : undefined}>
          {fact}
        </li>
      ))}
    </ul>
  )
}
