import './not-saved.css'
import { failureSentence } from '../../../shared/failure-sentence.ts'
import { handoverNames, stepsOf, type HandoverPath } from '../../../shared/handover.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import type { AnswerKey } from '../../../shared/intake.ts'
import { valueAt } from '../../../shared/sections/outline.ts'
import type { VaultView } from '../../../shared/vault.ts'
import { abandonSitting, flushTyping, saveAgain } from '../data/typing.ts'
import { useSavingStore, useSaveState, type TypedPlace } from '../stores/saving.ts'
import { useVaultView } from '../stores/vaults.ts'
import { Button } from '../ui/button.tsx'

/**
 * On every page of a vault: its answers and hand-over values that could not be saved, and what to press. The fields of a
 * section say it in their own place.
 */
export function NotSaved({ vaultId }: { vaultId: string }) {
  const vault = useVaultView(vaultId)
  const states = useSavingStore((store) => store.states)
  const failed = Object.entries(states).flatMap(([place, state]) => {
    const about = state.kind === 'failed' ? aboutPlace(place, vaultId, vault) : null
    return state.kind === 'failed' && about
      ? [{ place: place as TypedPlace, ...about, overtaken: state.failure.kind === 'changed-outside' }]
      : []
  })
  // What the disk refuses it refuses everywhere: that is said once, and all is tried again.
  const refused = failed.find(({ overtaken }) => !overtaken)
  return (
    <>
      {failed
        .filter(({ overtaken }) => overtaken)
        .map(({ place, name, other }) => (
          <NotSavedAt key={place} className="not-saved" place={place} name={name} other={other} />
        ))}
      {refused && (
        <NotSavedAt
          className="not-saved"
          place={refused.place}
          name={refused.name}
          onAgain={() => void flushTyping(vaultId)}
        />
      )}
    </>
  )
}

interface NotSavedAtProps {
  className: string
  place: TypedPlace
  /** What was typed in, as a sentence begins with it. */
  name: string
  /** What somebody else made of it, where that is a text and is not shown anyway. */
  other?: string | undefined
  /** What trying again does, if not trying this place again. */
  onAgain?: () => void
  /** Called when what is saved counts again. */
  onGivenUp?: () => void
}

/** Why what is typed in one place is not saved, and what to press: nothing once it is. */
export function NotSavedAt({ className, place, name, other, onAgain, onGivenUp }: NotSavedAtProps) {
  const state = useSaveState(place)
  if (state.kind !== 'failed') return null
  const { failure } = state
  // It is saved by itself once the other program has ended.
  if (failure.kind === 'in-use')
    return (
      <div className={className} role="alert">
        <p>
          Not saved yet: another program is writing in this vault. What you type is saved when that is done.
        </p>
      </div>
    )
  if (failure.kind !== 'changed-outside')
    return (
      <div className={className} role="alert">
        <p>{`Not saved. ${failureSentence(failure)} What you typed is still here.`}</p>
        <Button size="small" onClick={onAgain ?? (() => saveAgain(place, false))}>
          Try to save again
        </Button>
      </div>
    )
  const giveUp = (): void => {
    abandonSitting(place)
    onGivenUp?.()
  }
  return (
    <div className={className} role="alert">
      <p dir="auto">
        {`${name} was changed elsewhere while you were typing. What you typed is still here.`}
        {other !== undefined && ` The other text: “${shortened(other)}”`}
      </p>
      <Button size="small" onClick={() => saveAgain(place, true)}>
        Keep mine
      </Button>
      <Button size="small" onClick={giveUp}>
        Take the other
      </Button>
    </div>
  )
}

/** What is typed at a place of the intake or the hand-over, and what stands there now; null: it is a field of a section. */
function aboutPlace(
  place: string,
  vaultId: string,
  vault: VaultView | null,
): { name: string; other: string | undefined } | null {
  if (!place.startsWith(`${vaultId}/`)) return null
  const [kind, key] = splitOnce(place.slice(vaultId.length + 1), ':')
  if (kind === 'intake')
    return { name: `“${questionOf(key as AnswerKey).name}”`, other: textOf(vault?.intake[key as AnswerKey]) }
  if (kind !== 'handover') return null
  const path = key as HandoverPath
  return { name: handoverNames[path], other: textOf(vault && valueAt(vault.handover, stepsOf(path))) }
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at + mark.length)]
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text)
