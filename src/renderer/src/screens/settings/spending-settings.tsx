import './section-table.css'
import { useRef, useState } from 'react'
import type { RouteOutput } from '../../../../shared/contract/routes.ts'
import { spendingSchema, type Spending } from '../../../../shared/settings.ts'
import { useAsked } from '../../data/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from './number-field.tsx'

const limits: readonly { key: keyof Spending; label: string }[] = [
  { key: 'perRun', label: 'Most for one run, in dollars' },
  { key: 'perMonth', label: 'Most in a month, in dollars' },
]

/** The most that may be spent, and what this month has cost so far. */
export function SpendingSettings({ spending }: { spending: Spending }) {
  return (
    <>
      <div className="settings-numbers">
        {limits.map(({ key, label }) => (
          <NumberField
            key={key}
            label={label}
            saved={spending[key]}
            schema={spendingSchema.shape[key].unwrap().unwrap()}
            sentence="An amount, such as 5."
            change={(value) => ({ spending: { ...spending, [key]: value } })}
            empty={{ words: 'No limit', change: { spending: { ...spending, [key]: null } } }}
          />
        ))}
      </div>
      <p className="field-hint">
        Before each question the most it can cost is set aside. When that would pass a limit, nothing more is
        asked: what is written stays, and the rest can be written later.
      </p>
      <MonthCost />
    </>
  )
}

const dollars = (amount: number): string => `$${amount.toFixed(2)}`
const runsOf = (runs: number): string => `${runs} run${runs === 1 ? '' : 's'}`

/** "2026-10" before "2026-11". */
function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

const monthName = (month: string): string =>
  new Date(`${month}-15T12:00:00Z`).toLocaleString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

function MonthCost() {
  const [month, setMonth] = useState<string | null>(null)
  // The month before stays until the other is there, and with it the button that has the focus.
  const [value, setValue] = useState<RouteOutput<'spending.month'> | null>(null)
  useAsked('spending.month', { month }, setValue)
  const before = useRef<HTMLButtonElement>(null)
  if (!value) return null
  return (
    <div aria-label="What was spent" role="region">
      <h3 className="settings-name numbers">
        {monthName(value.month)}: {dollars(value.cost)} in {runsOf(value.runs)}
      </h3>
      {value.unpriced > 0 && (
        <p className="field-hint">
          Not counted: {runsOf(value.unpriced)} by a model whose price is not known.
        </p>
      )}
      {value.clients.length > 0 && (
        <table className="section-table numbers" aria-label="By client">
          <thead>
            <tr>
              <th scope="col">Client</th>
              <th scope="col">Runs</th>
              <th scope="col">Cost</th>
            </tr>
          </thead>
          <tbody>
            {value.clients.map(({ client, runs, cost }) => (
              <tr key={client}>
                <th scope="row">{client === '' ? 'No client named' : client}</th>
                <td>{runs}</td>
                <td>{dollars(cost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <Button ref={before} size="small" look="plain" onClick={() => setMonth(monthBefore(value.month))}>
          The month before
        </Button>
        {month !== null && (
          <Button
            size="small"
            look="plain"
            onClick={() => {
              // This button goes away.
              before.current?.focus()
              setMonth(null)
            }}
          >
            This month
          </Button>
        )}
      </p>
    </div>
  )
}
