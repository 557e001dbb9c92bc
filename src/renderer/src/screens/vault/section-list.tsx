import './section-list.css'
import {
  AlertTriangle,
  Check,
  Circle,
  CircleDot,
  CircleOff,
  FileDiff,
  History,
  Lock,
  X,
  type LucideIcon,
} from 'lucide-react'
import { memo } from 'react'
import { isPressing, type Finding } from '../../../../shared/finding.ts'
import { isLeftOut } from '../../../../shared/left-out.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import { sectionOf, type SectionDefinition, type SectionNumber } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import type { StateWords } from '../../state-words.ts'
import { goTo } from '../../stores/place.ts'
import { rootOf } from '../findings/section-root.ts'
import { shortReason } from '../findings/stale-words.ts'
import { AfterAll } from './after-all.tsx'
import { anchorOf } from './anchors.ts'
import { ReplyButton } from './reply-dialog.tsx'
import { pageOutline } from './section-contents.ts'
import { leftOutState, phases, sectionState } from './section-state.ts'

interface SectionListProps {
  vault: VaultView
  run: RunView | null
  current: SectionNumber
  findings: readonly Finding[]
  /** Why sections are stale. */
  stale: ReadonlyMap<SectionNumber, readonly Finding[]>
}

/** The sections by phase with their states; under the one being read, its outline if it is long. */
export const SectionList = memo(function SectionList(props: SectionListProps) {
  const { vault, run, current, findings, stale } = props
  const counts = findingCounts(findings)
  return (
    <nav className="sections" aria-label="Sections">
      {phases.map(({ phase, title, sections }) => {
        const wanted = sections.filter(({ number }) => !isLeftOut(vault.leftOut, number))
        const saved = wanted.filter(({ number }) => vault.sections.some((record) => record.number === number))
        return (
          <section key={phase} aria-label={title}>
            <h2 className="sections-phase">
              {title}
              <span className="numbers">
                {saved.length} of {wanted.length}
              </span>
            </h2>
            <ol>
              {sections.map((section) => (
                <li key={section.number}>
                  <SectionWay
                    section={section}
                    state={sectionState(vault, run, section.number)}
                    count={counts.get(section.number) ?? 0}
                    reason={
                      leftOutReason(vault, section.number) ??
                      stale.get(section.number)?.map(shortReason).join(' ')
                    }
                    here={section.number === current}
                    onOpen={() => goTo({ kind: 'vault', vaultId: vault.summary.id, section: section.number })}
                  />
                  {vault.summary.readOnly === null && vault.leftOut[section.number] && (
                    <AfterAll vault={vault} number={section.number} small held={run !== null} />
                  )}
                  {section.number === current && <Outline vault={vault} number={current} />}
                </li>
              ))}
            </ol>
          </section>
        )
      })}
      {vault.sections.length > 0 && vault.summary.readOnly === null && (
        <ReplyButton vaultId={vault.summary.id} />
      )}
    </nav>
  )
})

function leftOutReason({ leftOut }: VaultView, number: SectionNumber): string | undefined {
  const out = leftOut[number]
  return out && `Left out. ${out.reason ?? ''}`.trim()
}

const staleState: StateWords = { tone: 'warn', words: 'Stale' }

const icons: Record<StateWords['tone'], LucideIcon> = {
  neutral: Circle,
  busy: CircleDot,
  ok: Check,
  warn: AlertTriangle,
  bad: X,
  paused: Circle,
  locked: Lock,
}

interface SectionWayProps {
  section: SectionDefinition
  state: StateWords
  /** Of findings that ask for something. */
  count: number
  /** Why it is stale, or left out. */
  reason: string | undefined
  here: boolean
  onOpen: () => void
}

function SectionWay({ section, state: saved, count, reason, here, onOpen }: SectionWayProps) {
  const state = reason !== undefined && saved.words === 'Saved' ? staleState : saved
  const Icon =
    state === leftOutState
      ? CircleOff
      : state === staleState
        ? History
        : state.words === 'Proposal'
          ? FileDiff
          : icons[state.tone]
  // Most sections are saved, or all are empty; saying so seventeen times would hide the few that are not.
  // The reason under one that is stale or left out says it in words.
  const quiet = ['Stale', 'Left out', 'Saved', 'Approved', 'Empty'].includes(state.words)
  return (
    <button
      type="button"
      className={`sections-way ${state === leftOutState ? 'sections-left-out' : ''}`}
      aria-current={here ? 'page' : undefined}
      onClick={onOpen}
    >
      <span className="sections-number numbers">{section.number}</span>
      <span className="sections-title">{section.title}</span>
      {count > 0 && (
        <span className="sections-count numbers" title={count === 1 ? '1 finding' : `${count} findings`}>
          {count}
          <span className="only-heard">{count === 1 ? ' finding' : ' findings'}</span>
        </span>
      )}
      <span className={`sections-state sections-${state.tone}`}>
        <span className={quiet ? 'only-heard' : undefined}>{state.words}</span>
        <Icon size={13} strokeWidth={2} aria-hidden />
      </span>
      {reason !== undefined && (state === staleState || state === leftOutState) && (
        <span className="sections-reason" title={reason}>
          {reason}
        </span>
      )}
    </button>
  )
}

/** Findings of each section, as many as its inspector counts. */
function findingCounts(findings: readonly Finding[]): Map<SectionNumber, number> {
  const counts = new Map<SectionNumber, number>()
  for (const { section } of findings.filter(isPressing)) counts.set(section, (counts.get(section) ?? 0) + 1)
  return counts
}

function Outline({ vault, number }: { vault: VaultView; number: SectionNumber }) {
  const record = vault.sections.find((each) => each.number === number)
  if (!record) return null
  const entries = pageOutline(rootOf(number), record.content)
  if (entries.length === 0) return null
  return (
    <ol className="outline" aria-label={`In ${sectionOf(number).title}`}>
      {entries.map(({ path, name, about }) => (
        <li key={path.join('/')}>
          <button
            type="button"
            className={`outline-way ${path.length > 1 ? 'outline-inner' : ''}`}
            title={about === '' ? name : `${name}: ${about}`}
            onClick={() => goToPlace(anchorOf(path))}
          >
            <span className="numbers">{name}</span>
            {about !== '' && (
              <span className="outline-about" dir="auto">
                {about}
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  )
}

function goToPlace(anchor: string): void {
  const place = document.getElementById(anchor)
  place?.scrollIntoView({ block: 'start' })
  place?.querySelector<HTMLElement>('[data-field]')?.focus({ preventScroll: true })
}
