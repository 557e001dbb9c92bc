import type { IntakeDesk } from '../../data/use-intake.ts'
import { emptyIntake } from '../../../../shared/intake.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { beats } from './answer-words.ts'

/** The five beats of the story, or the choice to leave it out. */
export function StoryField({ desk, readOnly }: { desk: IntakeDesk; readOnly: boolean }) {
  const { story } = desk.intake
  if (story === null) {
    return (
      <div className="story-skipped">
        <p>Skipped. The sections that tell a story are written from your other answers.</p>
        <Button disabled={readOnly} onClick={() => desk.answer('story', emptyIntake().story)}>
          Tell it after all
        </Button>
      </div>
    )
  }
  const told = beats.some(({ key }) => story[key].trim() !== '')
  return (
    <div className="story">
      {beats.map(({ key, name, ask, optional }) => (
        <Field key={key} label={name} hint={optional ? `${ask} Optional.` : ask}>
          <TextArea
            className="answer-beat"
            rows={2}
            value={story[key]}
            readOnly={readOnly}
            onChange={(event) => desk.answer('story', { ...story, [key]: event.target.value })}
          />
        </Field>
      ))}
      {!told && (
        <Button className="story-skip" disabled={readOnly} onClick={() => desk.answer('story', null)}>
          Skip the story
        </Button>
      )}
    </div>
  )
}
