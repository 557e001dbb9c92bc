import './run-metrics.css'
import { Check, TriangleAlert } from 'lucide-react'
import type { RunView } from '../../../../shared/run-view.ts'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { clockTime, money, percent } from './amounts.ts'
import { rates } from './run-rates.ts'

/** The numbers of the run beside their targets. */
export function RunMetrics({ run }: { run: RunView }) {
  const { metrics } = run
  const plain = [
    {
      name: 'Tokens in, of them from the cache',
      value: `${count(metrics.tokens.input)}, ${count(metrics.tokens.cached)}`,
    },
    { name: 'Tokens out', value: count(metrics.tokens.output) },
    { name: 'Tokens wasted', value: count(metrics.wastedTokens) },
    ...(metrics.cost === null || metrics.cost === 0 ? [] : [{ name: 'Cost', value: money(metrics.cost) }]),
    ...Object.entries(metrics.chunkMs).map(([chunk, ms]) => ({
      name: `Chunk ${chunk}`,
      value: clockTime(ms),
    })),
  ]
  return (
    <ScrollArea className="run-metrics" label="Numbers">
      <dl>
        {rates(metrics).map(({ name, share, target, met }) => (
          <div key={name} className="run-metric">
            <dt>{name}</dt>
            <dd className="numbers">
              {share === null ? (
                'no data yet'
              ) : (
                <>
                  <span className={met ? 'run-met' : 'run-missed'}>
                    {met ? (
                      <Check size={12} aria-label="as wanted:" />
                    ) : (
                      <TriangleAlert size={12} aria-label="not as wanted:" />
                    )}
                    {percent(share)}
                  </span>
                  <span className="run-target">{target}</span>
                </>
              )}
            </dd>
          </div>
        ))}
        {plain.map(({ name, value }) => (
          <div key={name} className="run-metric">
            <dt>{name}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
      </dl>
    </ScrollArea>
  )
}

const count = (tokens: number): string => Math.round(tokens).toLocaleString('en')
