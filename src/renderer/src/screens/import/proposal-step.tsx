import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import {
  proposalWords,
  standsThere,
  waysToTake,
  whyNoWay,
  type AnswerProposal,
  type TakeWay,
} from '../../../../shared/imports/answer-proposal.ts'
import { questionOf } from '../../../../shared/intake-questions.ts'
import type { Intake } from '../../../../shared/intake.ts'
import { takeProposal } from '../../data/import-orders.ts'
import { proposalDecided, showProposal, type ImportView } from '../../stores/imports.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keys } from '../../ui/keys.ts'
import { Progress } from '../../ui/progress.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ImportFiles } from './import-files.tsx'
import { canEdit, ProposalEdit } from './proposal-edit.tsx'
import { SourceLines } from './source-lines.tsx'

interface ProposalStepProps {
  vaultId: string
  intake: Intake
  view: ImportView
  client: string
  proposal: AnswerProposal
  readOnly: boolean
}

/** One proposal: its words, what stands there now and what to do, beside the lines it comes from. */
export function ProposalStep({ vaultId, intake, view, client, proposal, readOnly }: ProposalStepProps) {
  const { imported, decided } = view
  const { proposals, files } = imported
  const question = questionOf(proposal.key)
  const [value, setValue] = useState(proposal.value)
  const [editing, setEditing] = useState(false)
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])

  const proposed = { ...proposal, value }
  const there = standsThere(intake, proposed)
  const ways = readOnly ? [] : waysToTake(intake, proposed)
  const [first, second] = ways
  const at = proposals.indexOf(proposal)
  const file = files[proposal.file]
  const decision = decided[proposal.number]

  const take = (way: TakeWay | undefined): void => {
    if (way) void takeProposal(vaultId, proposal, value, way)
  }
  const skip = (): void => proposalDecided(vaultId, proposal.number, 'skipped')
  const edit = canEdit(question) && !readOnly ? () => setEditing(true) : null
  const goBy = (step: 1 | -1) => (): void => {
    const next = proposals[at + step]
    if (next) showProposal(vaultId, next.number)
  }
  const wordsOf = (way: TakeWay): string =>
    there.length === 0 ? 'Take' : way === 'replace' ? 'Replace' : 'Add to it'

  return (
    <article
      ref={place}
      className="proposal"
      tabIndex={-1}
      aria-label={`${question.name}, ${at + 1} of ${proposals.length}`}
      onKeyDown={keys<KeyboardEvent<HTMLElement>>({
        t: first ? () => take(first) : null,
        a: second ? () => take(second) : null,
        e: edit,
        s: skip,
        j: goBy(1),
        k: goBy(-1),
        'Mod+Enter': first ? () => take(first) : null,
        Escape: editing
          ? ({ currentTarget }) => {
              setEditing(false)
              currentTarget.focus()
            }
          : null,
      })}
    >
      <div className="proposal-head">
        <p className="proposal-place numbers">
          {at + 1} of {proposals.length}
          {decision === 'taken' && <StateBadge tone="ok" words="Taken" />}
          {decision === 'skipped' && <StateBadge tone="neutral" words="Skipped" />}
        </p>
        <Progress label="Proposals decided" value={Object.keys(decided).length} of={proposals.length} />
      </div>
      <div className="proposal-answer">
        <p className="proposal-chapter">{question.chapter}</p>
        <h2 className="proposal-ask">{question.ask}</h2>
        {editing ? (
          <ProposalEdit question={question} value={value} onChange={setValue} />
        ) : (
          <blockquote className="proposal-words">
            {proposalWords(proposed)
              .flatMap((words) => words.split('\n'))
              .map((words, line) => (
                <p key={line} dir="auto">
                  {words}
                </p>
              ))}
          </blockquote>
        )}
        <div className="proposal-ways">
          {first && (
            <Button look="primary" onClick={() => take(first)}>
              {wordsOf(first)}
            </Button>
          )}
          {second && <Button onClick={() => take(second)}>{wordsOf(second)}</Button>}
          {edit && !editing && <Button onClick={edit}>Edit</Button>}
          <Button look="plain" onClick={skip}>
            Skip
          </Button>
          {!first && !readOnly && <span className="proposal-said">{whyNoWay(intake, proposed)}</span>}
        </div>
        <p className="proposal-keys">
          {editing ? (
            <>
              <Kbd keys="Ctrl Enter" /> takes it, <Kbd keys="Esc" /> leaves the field.
            </>
          ) : (
            <>
              <Kbd keys="T" /> takes,{' '}
              {second && (
                <>
                  <Kbd keys="A" /> adds,{' '}
                </>
              )}
              {edit && (
                <>
                  <Kbd keys="E" /> edits,{' '}
                </>
              )}
              <Kbd keys="S" /> skips, <Kbd keys="J" /> <Kbd keys="K" /> go on and back.
            </>
          )}
        </p>
        <section className="proposal-there" aria-label="What stands there now">
          <h3>What stands there now</h3>
          {there.length === 0 ? (
            <p className="proposal-none">Nothing yet.</p>
          ) : (
            there.map((words, line) => (
              <p key={line} dir="auto">
                {words}
              </p>
            ))
          )}
        </section>
      </div>
      <section className="proposal-source" aria-label="Where it comes from">
        <h3>
          From <span dir="auto">{file?.ok ? file.text.name : ''}</span>
        </h3>
        {file?.ok && <SourceLines text={file.text} proposal={proposal} />}
        <ImportFiles files={files} client={client} />
      </section>
    </article>
  )
}
