import './chapter-list.css'
import { Check, Minus } from 'lucide-react'
import { isUnanswered } from '../../../../shared/missing-answers.ts'
import { questionOf } from '../../../../shared/intake-questions.ts'
import { chapters, type AnswerKey, type Intake } from '../../../../shared/intake.ts'
import { questionsOf, type Step } from './steps.ts'

interface ChapterListProps {
  intake: Intake
  at: AnswerKey
  onShow: (step: Step) => void
}

/** The six chapters with how much of each is answered; the one under way shows its questions. */
export function ChapterList({ intake, at, onShow }: ChapterListProps) {
  const here = questionOf(at).chapter
  return (
    <nav className="chapters" aria-label="Chapters">
      <ol>
        {chapters.map((chapter) => {
          const asked = questionsOf(chapter)
          const answered = asked.filter((question) => !isUnanswered(intake, question.key)).length
          const first = asked.find((question) => isUnanswered(intake, question.key)) ?? asked[0]
          return (
            <li key={chapter}>
              <button
                type="button"
                className="chapter"
                aria-current={chapter === here ? 'step' : undefined}
                onClick={() => first && onShow(first.key)}
              >
                {chapter}
                <span className="chapter-count numbers">
                  {answered === asked.length ? (
                    <Check size={13} aria-label="all answered" />
                  ) : (
                    `${answered} of ${asked.length}`
                  )}
                </span>
              </button>
              {chapter === here && (
                <ol className="chapter-questions">
                  {asked.map((question) => (
                    <li key={question.key}>
                      <button
                        type="button"
                        className="chapter-question"
                        aria-current={question.key === at ? 'step' : undefined}
                        onClick={() => onShow(question.key)}
                      >
                        {isUnanswered(intake, question.key) ? (
                          <Minus size={12} aria-label="not answered" />
                        ) : (
                          <Check size={12} aria-label="answered" />
                        )}
                        {question.name}
                      </button>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
