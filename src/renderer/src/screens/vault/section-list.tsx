import { AlertTriangle, Check, Circle, CircleDot, FileDiff, X, type LucideIcon } from 'lucide-react'
import type { RunView } from '../../../../shared/run-view.ts'
import { fieldOf } from '../../../../shared/sections/outline.ts'
import { sectionOf, type SectionDefinition, type SectionNumber } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import type { StateWords } from '../../state-words.ts'
import { goTo } from '../../stores/place.ts'
import { anchorOf } from './anchors.ts'
import { pageOutline } from './section-contents.ts'
import { phases, sectionState } from './section-state.ts'

interface SectionListProps {
  vault: VaultView
  run: RunView | null
  current: SectionNumber
}

/** The sections by phase with their states; under the one being read, its outline if it is long. */
export function SectionList({ vault, run, current }: SectionListProps) {
  return (
    <nav className="sections" aria-label="Sections">
      {phases.map(({ phase, title, sections }) => {
        const saved = sections.filter(({ number }) =>
          vault.sections.some((record) => record.number === number),
        )
        return (
          <section key={phase} aria-label={title}>
            <h2 className="sections-phase">
              {title}
              <span className="numbers">
                {saved.length} of {sections.length}
              </span>
            </h2>
            <ol>
              {sections.map((section) => (
                <li key={section.number}>
                  <SectionWay
                    section={section}
                    state={sectionState(vault, run, section.number)}
                    here={section.number === current}
                    onOpen={() => goTo({ kind: 'vault', vaultId: vault.summary.id, section: section.number })}
                  />
                  {section.number === current && <Outline vault={vault} number={current} />}
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </nav>
  )
}

const icons: Record<StateWords['tone'], LucideIcon> = {
  neutral: Circle,
  busy: CircleDot,
  ok: Check,
  warn: AlertTriangle,
  bad: X,
  paused: Circle,
  locked: Circle,
}

interface SectionWayProps {
  section: SectionDefinition
  state: StateWords
  here: boolean
  onOpen: () => void
}

function SectionWay({ section, state, here, onOpen }: SectionWayProps) {
  const Icon = state.words === 'Proposal' ? FileDiff : icons[state.tone]
  // Most sections are saved, or all are empty; saying so seventeen times would hide the few that are not.
  const quiet = state.words === 'Saved' || state.words === 'Empty'
  return (
    <button type="button" className="sections-way" aria-current={here ? 'page' : undefined} onClick={onOpen}>
      <span className="sections-number numbers">{section.number}</span>
      <span className="sections-title">{section.title}</span>
      <span className={`sections-state sections-${state.tone}`}>
        <span className={quiet ? 'only-heard' : undefined}>{state.words}</span>
        <Icon size={13} strokeWidth={2} aria-hidden />
      </span>
    </button>
  )
}

function Outline({ vault, number }: { vault: VaultView; number: SectionNumber }) {
  const record = vault.sections.find((each) => each.number === number)
  if (!record) return null
  const entries = pageOutline(fieldOf(sectionOf(number).schema), record.content)
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
            {about !== '' && <span className="outline-about">{about}</span>}
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
