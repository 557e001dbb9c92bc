import './question-step.css'
import { useEffect } from 'react'
import { unreachable } from '../../../../shared/result.ts'
import type { Question } from '../../../../shared/intake.ts'
import { readExamples } from '../../data/read-examples.ts'
import { chooseExample, useExamplesStore } from '../../stores/known-examples.ts'
import { Select } from '../../ui/select.tsx'
import { answerWords } from './answer-words.ts'

/** A good answer in a line, or what one of the example businesses answered, whichever the person looks at. */
export function ExampleFigure({ question }: { question: Question }) {
  const { examples, chosen } = useExamplesStore()
  useEffect(() => void readExamples(), [])
  const example = examples.find(({ name }) => name === chosen)
  const words = example ? answerWords(example.intake, question) : inALine(question)
  if (words === null) return null
  return (
    <figure className="question-example">
      <figcaption>
        For example
        {examples.length > 0 && (
          <Select
            label="Whose example"
            value={example?.name ?? ''}
            options={[
              { value: '', label: 'in a line' },
              ...examples.map(({ name, title, intake }) => ({
                value: name,
                label: `${title}: ${intake.industry}`,
              })),
            ]}
            onChange={chooseExample}
          />
        )}
      </figcaption>
      <blockquote>
        {words.length === 0 ? <p>Left open.</p> : words.map((paragraph, at) => <p key={at}>{paragraph}</p>)}
      </blockquote>
    </figure>
  )
}

/** Choices show themselves; null where nothing need be said. */
function inALine({ kind, example }: Question): string[] | null {
  switch (kind) {
    case 'choice':
    case 'several':
      return null
    case 'line':
    case 'prose':
    case 'group':
    case 'rows':
      return [example]
    default:
      return unreachable(kind)
  }
}
