import './earlier-runs.css'
import { History } from 'lucide-react'
import { memo, useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { RunSummary } from '../../../../shared/contract/run-routes.ts'
import { useAsked } from '../../data/use-asked.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { clockTime, money } from '../run/amounts.ts'
import { endWords, purposeWords } from '../run/run-words.ts'

/** Every run this vault has had, newest first; one press opens it as it was, with its log and its timeline. */
export const EarlierRuns = memo(function EarlierRuns({ vaultId }: { vaultId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={History} onClick={() => setOpen(true)}>
        Runs
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Runs of this vault"
        about="Each opens as it was, with its log and the timeline of its slots."
        width="wide"
        actions={<Button onClick={() => setOpen(false)}>Close</Button>}
      >
        {open && <RunList vaultId={vaultId} />}
      </Dialog>
    </>
  )
})

function RunList({ vaultId }: { vaultId: string }) {
  const { value: runs, failure } = useAsked('run.list', { vaultId })
  if (failure) return <p role="alert">{failureSentence(failure)}</p>
  if (!runs) return null
  if (runs.length === 0) return <p>Nothing has been written here yet.</p>
  return (
    <ol className="runs-list">
      {runs.map((run) => (
        <li key={run.runId}>
          <RunRow run={run} />
        </li>
      ))}
    </ol>
  )
}

function RunRow({ run }: { run: RunSummary }) {
  const { runId, vaultId, startedAt, finishedAt, metrics } = run
  const when = new Date(startedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  const facts = [
    `${run.saved} of ${run.sections}`,
    ...(finishedAt === null ? [] : [clockTime(finishedAt - startedAt)]),
    ...(metrics?.cost ? [money(metrics.cost)] : []),
  ]
  return (
    <button type="button" className="runs-row" onClick={() => goTo({ kind: 'run', vaultId, runId })}>
      <span className="numbers">{when}</span>
      <span>{purposeWords(run.purpose)}</span>
      <span className="runs-end">{endWords(run)}</span>
      <span className="numbers runs-facts">{facts.join(' · ')}</span>
    </button>
  )
}
