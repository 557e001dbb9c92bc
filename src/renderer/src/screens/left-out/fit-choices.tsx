import './fit-choices.css'
import { useId } from 'react'
import type { Intake } from '../../../../shared/intake.ts'
import { countOf } from '../../../../shared/judged.ts'
import {
  isLeftOut,
  numbersLeftOut,
  proposedToLeaveOut,
  type LeftOutSections,
} from '../../../../shared/left-out.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { chooseFit } from '../../data/leaving-out.ts'
import { Segments } from '../../ui/segments.tsx'

interface FitChoicesProps {
  vaultId: string
  intake: Intake
  leftOut: LeftOutSections
}

/** The sections that do not seem to fit the business, why, and whether each is written. Nothing chosen: it is written. */
export function FitChoices({ vaultId, intake, leftOut }: FitChoicesProps) {
  const title = useId()
  const proposed = proposedToLeaveOut(intake)
  const chosen = numbersLeftOut(leftOut)
    .filter((number) => !proposed.some(({ section }) => section === number))
    .map((section) => ({ section, reason: 'You left it out.' }))
  const rows = [...proposed, ...chosen].sort((a, b) => a.section - b.section)
  if (rows.length === 0) return null
  return (
    <section className="fit" aria-labelledby={title}>
      <h3 id={title} className="fit-title">
        {proposed.length === 0 ? 'Left out of this vault' : misfits(proposed.length)}
      </h3>
      <p className="fit-about">
        What you leave out is not written and not missed. You can have it written at any time.
      </p>
      <ul>
        {rows.map(({ section, reason }) => (
          <li key={section} className="fit-row">
            <div className="fit-words">
              <p className="fit-name">{sectionOf(section).title}</p>
              <p className="fit-reason">{reason}</p>
            </div>
            <FitChoice vaultId={vaultId} section={section} out={isLeftOut(leftOut, section)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function misfits(count: number): string {
  const words = `${countOf(count, 'section')} ${count === 1 ? 'does' : 'do'} not seem to fit this business`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

interface FitChoiceProps {
  vaultId: string
  section: SectionNumber
  out: boolean
}

const FitChoice = ({ vaultId, section, out }: FitChoiceProps) => (
  <Segments
    label={sectionOf(section).title}
    value={out ? 'out' : 'in'}
    options={[
      { value: 'in', label: 'Write it' },
      { value: 'out', label: 'Leave out' },
    ]}
    onChange={(choice) => void chooseFit({ vaultId, section }, choice === 'out')}
  />
)
