import './strength-panel.css'
import { ChevronRight } from 'lucide-react'
import { questionOf } from '../../../../shared/intake-questions.ts'
import type { IntakeStrength, SectionStrength } from '../../../../shared/intake-strength.ts'
import type { AnswerKey } from '../../../../shared/intake.ts'
import { inWords } from '../../../../shared/judged.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { levelWords } from './strength-words.ts'

interface StrengthPanelProps {
  strength: IntakeStrength
  onEdit: (key: AnswerKey) => void
}

/** Before anything is spent: the answers that would help most, and how specific each section can become. */
export function StrengthPanel({ strength: { helpMost, sections, answers }, onEdit }: StrengthPanelProps) {
  const weak = answers.some(
    ({ mark, key }) => mark === 'thin' || (mark === 'empty' && !questionOf(key).optional),
  )
  return (
    <section className="strength" aria-labelledby="strength-title">
      <h2 id="strength-title" className="strength-title" tabIndex={-1}>
        {weak ? 'What would help most' : 'Every answer gives the writer something to hold on to'}
      </h2>
      {helpMost.length > 0 && (
        <>
          {!weak && <p className="strength-about">You could still add:</p>}
          <ol className="strength-help">
            {helpMost.map(({ key, name, sentence }) => (
              <li key={key}>
                <p>{sentence}</p>
                <Button size="small" onClick={() => onEdit(key)}>
                  {weak ? `Improve ${name}` : `Answer ${name}`}
                </Button>
              </li>
            ))}
          </ol>
        </>
      )}
      <details className="strength-sections">
        <summary>
          <ChevronRight size={14} aria-hidden />
          <span>{summaryOf(sections)}</span>
        </summary>
        <ol>
          {sections.map((section) => (
            <Section key={section.number} section={section} onEdit={onEdit} />
          ))}
        </ol>
      </details>
    </section>
  )
}

function Section({ section, onEdit }: { section: SectionStrength; onEdit: (key: AnswerKey) => void }) {
  const { number, title, level, weakenedBy } = section
  return (
    <li>
      <span className="strength-number numbers">{number}</span>
      <span className="strength-section">{title}</span>
      <StateBadge {...levelWords[level]} />
      <span className="strength-held">
        {level !== 'specific' &&
          weakenedBy.slice(0, 3).map((key, at) => (
            <span key={key}>
              {at > 0 && ', '}
              <LinkButton onClick={() => onEdit(key)}>{questionOf(key).name}</LinkButton>
            </span>
          ))}
      </span>
    </li>
  )
}

/** "Eight sections can be specific, six partly, three would be general." */
export function summaryOf(sections: readonly SectionStrength[]): string {
  const count = (level: SectionStrength['level']): number =>
    sections.filter((section) => section.level === level).length
  const [partly, general] = [count('partly'), count('general')]
  const all = inWords(sections.length)
  if (partly + general === 0) return `All ${all} sections can be specific.`
  const parts = [
    ...(count('specific') > 0 ? [`${inWords(count('specific'))} can be specific`] : []),
    ...(partly > 0 ? [`${inWords(partly)} would be partly general`] : []),
    ...(general > 0 ? [`${inWords(general)} would be general`] : []),
  ]
  const text = `of the ${all} sections ${parts.join(', ')}.`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
