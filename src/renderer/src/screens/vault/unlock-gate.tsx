import { useEffect } from 'react'
import { sectionOf } from '../../../../shared/sections/index.ts'
import { usePlace, vaultOf } from '../../stores/place.ts'
import { useUnlockStore } from '../../stores/unlock-question.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Asks before an approved section is changed. */
export function UnlockGate() {
  const asked = useUnlockStore((store) => store.asked)
  const vaultId = vaultOf(usePlace())
  // Once its vault is left nobody sees any more what is asked about.
  useEffect(
    () => () => {
      const { asked: open } = useUnlockStore.getState()
      if (open?.vaultId === vaultId) open.answer(false)
    },
    [vaultId],
  )
  if (!asked) return null
  const { sections, answer } = asked
  const names = sections.map((section) => sectionOf(section).title)
  const one = names.length === 1
  return (
    <Dialog
      open
      onClose={() => answer(false)}
      title={one ? 'Unlock to change it?' : 'Unlock to change them?'}
      about={`You approved ${listed(names)}. ${one ? 'It is' : 'They are'} locked, so that nothing changes the text without asking you.`}
      actions={
        <>
          <Button onClick={() => answer(false)}>Leave {one ? 'it' : 'them'} locked</Button>
          <Button look="primary" onClick={() => answer(true)}>
            Unlock
          </Button>
        </>
      }
    />
  )
}

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? '')
