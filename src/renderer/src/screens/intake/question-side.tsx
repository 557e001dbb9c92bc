import './question-side.css'
import { TriangleAlert } from 'lucide-react'
import { feedsOf } from '../../../../shared/intake-questions.ts'
import { intakeStrength, type Mark } from '../../../../shared/intake-strength.ts'
import type { Intake, Question } from '../../../../shared/intake.ts'
import { inWords } from '../../../../shared/judged.ts'
import { isLeftOut, type LeftOutSections } from '../../../../shared/left-out.ts'
import { markWords } from './strength-words.ts'

const bars: Record<Mark, number> = { empty: 0, skipped: 0, thin: 1, enough: 2, strong: 3 }

/** How much the answer gives, why, what it feeds, and what it holds back as it stands. */
interface QuestionSideProps {
  intake: Intake
  question: Question
  leftOut: LeftOutSections | undefined
}

export function QuestionSide({ intake, question, leftOut = {} }: QuestionSideProps) {
  const { answers, sections: strengths } = intakeStrength(intake, leftOut)
  const answer = answers.find(({ key }) => key === question.key)
  const fed = feedsOf(question.key).filter(({ number }) => !isLeftOut(leftOut, number))
  const held = strengths.filter(
    ({ level, weakenedBy, number }) =>
      level !== 'specific' &&
      weakenedBy.includes(question.key) &&
      fed.some((section) => section.number === number),
  )
  const mark = answer?.mark ?? 'empty'
  const isHeld = (number: number): boolean => held.some((section) => section.number === number)
  return (
    <aside className="side" aria-label="About this answer">
      <h3 className="side-name">Strength</h3>
      <div className="side-marks" data-strength={mark} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <span key={bar} data-on={bar <= bars[mark] ? 'yes' : 'no'} />
        ))}
      </div>
      <p className="side-mark" role="status">
        {markWords[mark]}
      </p>
      {answer && <p>{answer.reason}</p>}
      <h3 className="side-name">Feeds</h3>
      {held.length > 0 && mark === 'thin' && (
        <p className="side-held">
          {held.length === fed.length
            ? 'As it stands, it makes all of these less specific.'
            : `As it stands, it makes ${inWords(held.length)} of these less specific.`}
        </p>
      )}
      {fed.length === 0 && <p>The background of every section.</p>}
      {fed.length === strengths.length && <p>All {inWords(strengths.length)} sections.</p>}
      {fed.length > 0 && fed.length < strengths.length && (
        <ul className="side-feeds">
          {fed.map((section) => (
            <li key={section.number}>
              {section.title}
              {mark === 'thin' && isHeld(section.number) && (
                <TriangleAlert size={12} aria-label="less specific" />
              )}
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
