import './vault-strip.css'
import './proposal-bar.css'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import { nameOfPath, type Field, type FieldPath } from '../../../../shared/sections/outline.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useSectionEditor } from './section-editor.ts'
import { goToChange, useDecisionKeys } from './use-decision-keys.ts'
import type { OpenProposal } from './use-proposal.ts'

interface ProposalBarProps {
  proposal: OpenProposal
  page: RefObject<HTMLElement | null>
}

/** How many changes are proposed and decided, and the ways to decide them all. J, K, A and R decide one by one. */
export function ProposalBar({ proposal, page }: ProposalBarProps) {
  const { root } = useSectionEditor()
  const { answer, changes, decideAll, finish } = proposal
  useDecisionKeys(proposal, page)
  if (!answer) return null
  const accepted = changes.filter(({ decision }) => decision === 'accepted').length
  const open = changes.filter(({ decision }) => decision === undefined)
  const asked = open.find(({ clash }) => clash)
  return (
    <div className="vault-strip vault-proposal" role="region" aria-label="Proposal">
      <div>
        {answer.note === '' ? (
          <p>Written anew while you approved what stands here</p>
        ) : (
          <AskedFor note={answer.note} path={answer.path} root={root} />
        )}
        <p className="vault-proposal-count numbers">
          <span role="status">
            {countWords(changes.length, open.length)}
            {asked && ' You changed some of the same words; say there which to keep.'}
          </span>{' '}
          {open.length > 0 && (
            <span className="vault-proposal-keys">
              <Kbd keys="J" /> <Kbd keys="K" /> next and previous
            </span>
          )}
        </p>
      </div>
      <Versions proposal={proposal} />
      <div className="vault-strip-do">
        {changes.length > 0 && (
          <>
            <Button size="small" onClick={() => decideAll('rejected')}>
              Reject all
            </Button>
            <Button
              size="small"
              look={accepted === 0 && open.length > 0 ? 'primary' : 'quiet'}
              onClick={() => (asked ? goToChange(page.current, asked.key) : decideAll('accepted'))}
            >
              Accept all
            </Button>
          </>
        )}
        {(accepted > 0 || open.length === 0) && (
          <Button size="small" look="primary" onClick={finish}>
            {accepted > 0 ? 'Save accepted' : 'Close'}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Where the proposal will be, from the moment on that it is asked for. */
export function ProposalToCome({ note, path }: { note: string; path: FieldPath }) {
  const { root } = useSectionEditor()
  return (
    <div className="vault-strip vault-proposal">
      <div>
        <AskedFor note={note} path={path} root={root} />
        <p className="vault-proposal-count">It is being written. Nothing is replaced until you accept it.</p>
      </div>
      <div className="vault-strip-do vault-proposal-room" />
    </div>
  )
}

/** The note, and for what. */
function AskedFor({ note, path, root }: { note: string; path: FieldPath; root: Field }) {
  return (
    <p>
      “<bdi>{note}</bdi>” for {path.length === 0 ? 'this section' : nameOfPath(root, path)}
    </p>
  )
}

function countWords(all: number, open: number): string {
  if (all === 0) return 'It reads exactly as the text does. Another note may bring more.'
  const changes = all === 1 ? '1 change' : `${all} changes`
  if (open === all) return `${changes} to decide.`
  return open === 0 ? `${changes}, all decided.` : `${changes}, ${open} to decide.`
}

/** The answers of earlier notes stay one click away. */
function Versions({ proposal: { answer, answers, show } }: { proposal: OpenProposal }) {
  const at = answers.findIndex(({ runId }) => runId === answer?.runId)
  if (answers.length < 2) return null
  const step = (other: number): void => {
    const next = answers[other]
    if (next) show(next)
  }
  return (
    <p className="vault-proposal-versions numbers">
      <IconButton
        label="Version before"
        icon={ChevronLeft}
        repeats
        size="small"
        disabled={at <= 0}
        onClick={() => step(at - 1)}
      />
      Version {at + 1} of {answers.length}
      <IconButton
        label="Version after"
        icon={ChevronRight}
        repeats
        size="small"
        disabled={at >= answers.length - 1}
        onClick={() => step(at + 1)}
      />
    </p>
  )
}
