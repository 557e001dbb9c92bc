import './section-page.css'
import './vault-strip.css'
import { Lock, LockOpen } from 'lucide-react'
import { useRef } from 'react'
import type { Finding } from '../../../../shared/finding.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import type { NeedsReview, SectionRecord, VaultView } from '../../../../shared/vault.ts'
import { approveSection } from '../../data/section-orders.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { whenWords } from '../../state-words.ts'
import { goTo, type Spot } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/use-now.ts'
import { wordCount } from '../run/amounts.ts'
import { WriteAnew } from '../quote/write-anew.tsx'
import { ClientVerdictsBar } from './client-verdicts-bar.tsx'
import { EmptySection } from './empty-section.tsx'
import { CopyCommands } from './copy/copy-commands.tsx'
import { LeaveOutButton } from './leave-out-button.tsx'
import { LeftOutStrip } from './left-out-strip.tsx'
import { OldVersionBar, type Comparison } from './old-version-bar.tsx'
import { wordsIn } from './plain-text.ts'
import { ProposalBar, ProposalToCome } from './proposal-bar.tsx'
import { RefineTrouble } from './refine-trouble.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SectionText } from './section-text.tsx'
import { SectionTrouble } from './section-trouble.tsx'
import { SectionUses } from './section-uses.tsx'
import { LackingStrip } from './lacking-strip.tsx'
import { StaleStrip } from './stale-strip.tsx'
import type { OpenProposal } from './use-proposal.ts'
import type { ProposalAsked } from './use-proposal-to-come.ts'
import { useFieldKeys } from './use-field-keys.ts'
import { useRefineSelection } from './use-refine-selection.ts'
import { useFoundMarks, useSpot } from './use-spot.ts'
import { isSampleText, sourceWords } from './version-words.ts'

interface SectionPageProps {
  vault: VaultView
  number: SectionNumber
  run: RunView | null
  record: SectionRecord | null
  review: NeedsReview | null
  /** An older version that is looked at instead, and what it is compared with. */
  old: Comparison | null
  onCompare: (revision: number | null) => void
  /** Looks at an older version. */
  onSee: (revision: number) => void
  proposal: OpenProposal
  /** What the section is being refined with; null when it is not. */
  toCome: ProposalAsked | null
  /** A place in the text to go to. */
  spot: Spot | undefined
  /** What the review found in this section. */
  found: readonly Finding[]
  /** Marks the words of all findings in the text. */
  marked: boolean
  onNow: () => void
}

/** The page in the middle: the section's name, what there is to decide about it, and its text. */
export function SectionPage(props: SectionPageProps) {
  const {
    vault,
    number,
    run,
    record,
    review,
    old,
    proposal,
    toCome,
    spot,
    found,
    marked,
    onNow,
    onCompare,
    onSee,
  } = props
  const { title, phase } = sectionOf(number)
  const page = useRef<HTMLDivElement>(null)
  useFieldKeys(page)
  useRefineSelection(page)
  useSpot(page, spot, record)
  useFoundMarks(page, marked ? found : none, record)
  const stale = found.filter(({ kind }) => kind === 'stale')
  const out = vault.leftOut[number]
  const failure = out ? undefined : vault.failures[number]
  const isOpen = vault.summary.readOnly === null
  const held = run !== null
  const approval = vault.approvals[number]
  const card = run?.sections.find((each) => each.section === number)
  const writing = run && run.purpose.kind !== 'refine' && card?.state === 'writing' ? run : null
  return (
    <div className="vault-page" ref={page}>
      <article className="vault-sheet" aria-labelledby="section-title">
        <header className="vault-sheet-head">
          <p className="sheet-eyebrow numbers">
            Section {number} · {phase}
          </p>
          <h2 id="section-title" className="sheet-title">
            {title}
          </h2>
          {record && <SectionFacts record={record} />}
          {approval && <Approved at={approval.at} />}
          {record && <ClientVerdictsBar replies={vault.clientReplies} record={record} onSee={onSee} />}
          {record && !old && (
            <div className="sheet-do">
              {isOpen && (
                <>
                  <Button
                    size="small"
                    icon={approval ? LockOpen : Lock}
                    onClick={() =>
                      void approveSection({ vaultId: vault.summary.id, section: number }, !approval)
                    }
                  >
                    {approval ? 'Unlock' : 'Approve'}
                  </Button>
                  {!review && !out && <WriteAnew vaultId={vault.summary.id} section={number} held={held} />}
                  {!out && <LeaveOutButton vaultId={vault.summary.id} number={number} held={held} />}
                </>
              )}
              <SectionUses vaultId={vault.summary.id} number={number} content={record.content} />
            </div>
          )}
        </header>
        {writing && (
          <div className="vault-strip">
            <p>This section is being written at this moment.</p>
            <Button
              size="small"
              onClick={() => goTo({ kind: 'run', vaultId: writing.vaultId, runId: writing.runId })}
            >
              Watch the run
            </Button>
          </div>
        )}
        {out && !writing && (
          <LeftOutStrip
            vault={vault}
            number={number}
            out={out}
            kept={record !== null}
            open={isOpen}
            held={held}
          />
        )}
        {!review && !writing && failure && (
          <SectionTrouble
            vaultId={vault.summary.id}
            number={number}
            failure={failure}
            kept={record !== null}
          />
        )}
        {!review && <RefineTrouble />}
        {old && record ? (
          <>
            <OldVersionBar {...old} now={record.revision} onCompare={onCompare} onNow={onNow} />
            <SectionText content={old.old.content} />
          </>
        ) : review ? (
          <ReviewPanel review={review} record={record} intake={vault.intake} page={page} />
        ) : record ? (
          <>
            {stale.length > 0 && isOpen && !writing && (
              <StaleStrip vaultId={vault.summary.id} section={number} findings={stale} held={held} />
            )}
            {isOpen && !out && !writing && !proposal.answer && (
              <LackingStrip vault={vault} section={number} held={held} />
            )}
            {!out && proposal.answer && <ProposalBar proposal={proposal} page={page} />}
            {!out && !proposal.answer && toCome && <ProposalToCome {...toCome} />}
            <CopyCommands page={page} content={record.content} />
            <SectionText content={record.content} />
          </>
        ) : (
          !writing &&
          !out && <EmptySection vault={vault} number={number} run={run} failed={failure !== undefined} />
        )}
      </article>
    </div>
  )
}

const none: readonly Finding[] = []

/** It is settled, and since when. */
function Approved({ at }: { at: string }) {
  const now = useNow()
  return (
    <p className="sheet-approved">
      <Lock size={14} strokeWidth={2} aria-hidden />
      <span>
        Approved{' '}
        <time dateTime={at} title={new Date(at).toLocaleString('en-GB')}>
          {whenWords(at, now)}
        </time>
        . It stays as it is until you unlock it.
      </span>
    </p>
  )
}

function SectionFacts({ record }: { record: SectionRecord }) {
  const now = useNow()
  const called = useNameOf()
  return (
    <p className="sheet-facts numbers">
      {isSampleText(record.writers) && <span className="sample-mark">Sample</span>}
      {wordCount(wordsIn(record.content))} ·{' '}
      {/* Told when it was written anew; the words and the minutes change all the time. */}
      <span role="status">{sourceWords(record, called)}</span> · saved {whenWords(record.savedAt, now)}
    </p>
  )
}
