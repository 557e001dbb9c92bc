import './intake-screen.css'
import './question-step.css'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { isUnanswered } from '../../../../shared/missing-answers.ts'
import { questionOf, questions } from '../../../../shared/intake-questions.ts'
import type { AnswerKey } from '../../../../shared/intake.ts'
import type { IntakeEditor } from '../../data/use-intake.ts'
import { useVaultView } from '../../stores/vaults.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keys } from '../../ui/keys.ts'
import { AnswerField } from './answer-field.tsx'
import { ChapterList } from './chapter-list.tsx'
import { ExampleFigure } from './example-figure.tsx'
import { GuessedNote } from './guessed-note.tsx'
import { QuestionSide } from './question-side.tsx'
import { SuggestFive } from './suggest-five.tsx'
import { numberOf, stepAfter, stepBefore, type Step } from './steps.ts'

interface QuestionStepProps {
  vaultId: string
  at: AnswerKey
  editor: IntakeEditor
  readOnly: boolean
  onShow: (step: Step) => void
}

const typable = 'textarea, input:not([aria-hidden="true"]):not([type="checkbox"]):not([type="radio"])'
const firstControl = `${typable}, [role="radio"], [role="checkbox"]`

const must = questions.filter(({ optional }) => !optional).length
const startWords = `${must} questions need an answer, ${questions.length - must} may stay open. Most people take about twenty minutes, and everything is saved as you type.`

/** One question in the middle, the chapters at its left, what it feeds at its right. */
export function QuestionStep({ vaultId, at, editor, readOnly, onShow }: QuestionStepProps) {
  const leftOut = useVaultView(vaultId)?.leftOut
  const question = questionOf(at)
  const answers = useRef<HTMLDivElement>(null)
  const back = stepBefore(at)
  useEffect(() => {
    const first = answers.current?.querySelector<HTMLElement>(firstControl)
    if (first?.matches(typable)) {
      first.focus()
      return undefined
    }
    // A frame later: only then do the choices know which of them the arrow keys start from.
    const frame = requestAnimationFrame(() => {
      const chosen = answers.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')
      ;(chosen ?? first)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  const leave = (): void => onShow(stepAfter(at))
  /** Enter goes to the next field of the same question, then to the next question. */
  const goOn = ({ target, currentTarget, repeat }: KeyboardEvent): boolean => {
    // A key that is held would skip one question after the other, none of them read.
    if (repeat) return true
    if (!(target instanceof HTMLElement) || (target instanceof HTMLButtonElement && target.role === null))
      return false
    const isAfter = (field: Node): boolean =>
      (target.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
    const next = [...currentTarget.querySelectorAll<HTMLElement>(typable)].find(isAfter)
    if (next) next.focus()
    else leave()
    return true
  }
  const skips = question.optional && isUnanswered(editor.intake, at)

  return (
    <div className="intake">
      <ChapterList intake={editor.intake} at={at} onShow={onShow} />
      <div className="question">
        {back === null && <p className="question-start">{startWords}</p>}
        <p className="question-place numbers">
          {question.chapter} · {numberOf(at)} of {questions.length}
          {question.optional && <span className="question-optional">Optional</span>}
        </p>
        <h2 className="question-ask" id="question-ask">
          {question.ask}
        </h2>
        <p className="question-why" id="question-why">
          {question.why}
        </p>
        <div
          ref={answers}
          className="question-answer"
          onKeyDown={keys({ Enter: goOn, 'Mod+Enter': ({ repeat }: KeyboardEvent) => repeat || leave() })}
        >
          <GuessedNote editor={editor} only={at} readOnly={readOnly} />
          <AnswerField question={question} editor={editor} readOnly={readOnly} />
        </div>
        {!readOnly && <SuggestFive vaultId={vaultId} question={question} editor={editor} answers={answers} />}
        <ExampleFigure question={question} />
        <div className="question-ways">
          {back !== null && (
            <Button icon={ArrowLeft} repeats onClick={() => onShow(back)}>
              Back
            </Button>
          )}
          <Button look="primary" repeats onClick={leave}>
            {stepAfter(at) === 'summary' ? 'See all answers' : skips ? 'Skip' : 'Go on'}
          </Button>
          <span className="question-keys">
            <Kbd keys={question.parts ? 'Ctrl Enter' : 'Enter'} /> {skips ? 'skips it' : 'goes on'}
            {(question.kind === 'prose' || question.parts) && (
              <>
                , <Kbd keys="Shift Enter" /> starts a new line
              </>
            )}
          </span>
        </div>
      </div>
      <QuestionSide intake={editor.intake} question={question} leftOut={leftOut} />
    </div>
  )
}
