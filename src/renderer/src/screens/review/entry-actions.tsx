import { Pencil, Sparkles } from 'lucide-react'
import { readThroughRule, repairOf } from '../../../../shared/read-through.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { CommentActions } from '../findings/comment-actions.tsx'
import type { Entry } from '../findings/entries.ts'
import { confirmFindings, editFinding, keepStale, noteFinding, repairFindings } from '../findings/settle.ts'
import { useWriterChoice } from '../vault/writer-choice.ts'

interface EntryActionsProps {
  vault: VaultView
  entry: Entry
}

/** What can be done about an entry: what settles it with one press stands in words, the rest comes with the row. */
export function EntryActions({ vault, entry }: EntryActionsProps) {
  const [finding] = entry.findings
  const choice = useWriterChoice()
  if (vault.summary.readOnly !== null) return null
  const inText = entry.form !== 'sections' && finding.path.length > 0
  return (
    <div className="review-do">
      {entry.form === 'one' ? (
        <Settling vaultId={vault.summary.id} entry={entry} />
      ) : (
        entry.form === 'sections' && <Writing vault={vault} entry={entry} />
      )}
      {entry.form === 'one' && (finding.kind === 'stale' || finding.kind === 'part-missing') && (
        <Writing vault={vault} entry={entry} />
      )}
      {finding.rule === readThroughRule && !choice.sample && (
        <Button
          size="small"
          onClick={() =>
            void startRunAndWatch({ vaultId: vault.summary.id, purpose: repairOf(finding), sample: false })
          }
        >
          Have it put right
        </Button>
      )}
      {inText && (
        <span className="review-quiet">
          <IconButton
            label="Edit"
            keys={<Kbd keys="E" />}
            icon={Pencil}
            size="small"
            onClick={() => void editFinding(vault, finding)}
          />
          <IconButton
            label="Refine with a note"
            keys={<Kbd keys="N" />}
            icon={Sparkles}
            size="small"
            onClick={() => void noteFinding(vault.summary.id, finding)}
          />
        </span>
      )}
    </div>
  )
}

function Settling({ vaultId, entry }: { vaultId: string; entry: Extract<Entry, { form: 'one' }> }) {
  const { findings, same } = entry
  const [finding] = findings
  const { repair, confirmable, kind } = finding
  const many = same.length
  if (kind === 'stale') {
    return (
      <Button size="small" onClick={() => void keepStale(vaultId, findings)}>
        Still good
      </Button>
    )
  }
  if (finding.comment) return <CommentActions vaultId={vaultId} finding={finding} />
  return (
    <>
      {repair && (
        <Button
          size="small"
          className="review-repair"
          title={repair.label}
          onClick={() => void repairFindings(vaultId, findings)}
        >
          <span>{repair.label}</span>
        </Button>
      )}
      {repair && !confirmable && many > 1 && (
        <Button size="small" onClick={() => void repairFindings(vaultId, same)}>
          In all {many} places
        </Button>
      )}
      {confirmable && (
        <Button size="small" onClick={() => void confirmFindings(vaultId, same)}>
          {many > 1 ? `True in all ${many} places` : 'This is true'}
        </Button>
      )}
    </>
  )
}

/** Has sections written: those that are missing, or these anew. */
function Writing({ vault, entry }: { vault: VaultView; entry: Entry }) {
  const { approvals } = vault
  const { id: vaultId } = vault.summary
  const choice = useWriterChoice()
  const [{ kind }] = entry.findings
  const all = [...new Set(entry.findings.map(({ section }) => section))]
  const open = all.filter((section) => approvals[section] === undefined)
  // Those that are approved stay as they are; where there are no others, the person is asked.
  const sections = open.length > 0 ? open : all
  // The sample writer would write the same sample again.
  if (kind === 'sample' && choice.sample) return null
  const purpose =
    kind === 'not-written' ? ({ kind: 'missing' } as const) : { kind: 'sections' as const, sections }
  const words =
    kind === 'not-written'
      ? 'Write what is missing'
      : kind === 'stale'
        ? 'Refresh'
        : kind === 'sample'
          ? `Have ${choice.name} write them`
          : 'Write it again'
  return (
    <Button size="small" onClick={() => void startRunAndWatch({ vaultId, purpose, sample: choice.sample })}>
      {words}
    </Button>
  )
}
