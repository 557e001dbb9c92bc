import { feedsOf } from '../../../../shared/intake-questions.ts'
import type { Intake, Question } from '../../../../shared/intake.ts'
import { sections } from '../../../../shared/sections/index.ts'
import { strengthOf, strengthSentences, type Strength } from './strength.ts'

const marks: Record<Strength, number> = { empty: 0, skipped: 0, thin: 1, enough: 2, strong: 3 }

/** What the answer feeds and how much it gives. */
export function QuestionSide({ intake, question }: { intake: Intake; question: Question }) {
  const strength = strengthOf(intake, question)
  const fed = feedsOf(question.key)
  return (
    <aside className="side" aria-label="About this answer">
      <h3 className="side-name">Feeds</h3>
      {fed.length === 0 && <p>The background of every section.</p>}
      {fed.length === sections.length && <p>All seventeen sections.</p>}
      {fed.length > 0 && fed.length < sections.length && (
        <ul className="side-feeds">
          {fed.map((section) => (
            <li key={section.number}>{section.title}</li>
          ))}
        </ul>
      )}
      <h3 className="side-name">Strength</h3>
      <div className="side-marks" data-strength={strength} aria-hidden>
        {[1, 2, 3].map((mark) => (
          <span key={mark} data-on={mark <= marks[strength] ? 'yes' : 'no'} />
        ))}
      </div>
      <p aria-live="polite">{strengthSentences[strength]}</p>
    </aside>
  )
}
