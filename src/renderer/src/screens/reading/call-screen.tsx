import './call.css'
import { useRef, useState } from 'react'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { sayFor } from '../../../../shared/in-language/say.ts'
import { spokenText } from '../../../../shared/token-address.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { useHandover } from '../../data/use-handover.ts'
import { useVault } from '../../data/use-vault.ts'
import { Page } from '../../frame/page.tsx'
import { goBack } from '../../stores/place.ts'
import { useVaultSaveState } from '../../stores/saving.ts'
import { savingWords } from '../../state-words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keys } from '../../ui/keys.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import { rootOf } from '../findings/section-root.ts'
import { callCards, objectionCards } from './call-cards.ts'
import { CardLines } from './card-lines.tsx'
import { ObjectionList } from './objection-list.tsx'

/** A script to have open while calling: one step at a time, the objections one key away, and notes that stay. */
export function CallScreen({ vaultId, section }: { vaultId: string; section: SectionNumber }) {
  const { value: vault } = useVault(vaultId)
  const title = sectionOf(section).title
  if (!vault) return <Page title={title}>{null}</Page>
  return <OpenCall vault={vault} section={section} />
}

function OpenCall({ vault, section }: { vault: VaultView; section: SectionNumber }) {
  const contentOf = (wanted: SectionNumber): unknown =>
    vault.sections.find(({ number }) => number === wanted)?.content
  const read = (text: string): string => spokenText(text, vault.handover.links, sayFor(vault.intake))
  const cards = callCards(rootOf(section), contentOf(section), read)
  const objections = objectionCards(rootOf(5), contentOf(5), read)
  const [at, setAt] = useState(0)
  const [objecting, setObjecting] = useState(false)
  const notes = useRef<HTMLTextAreaElement>(null)
  const card = cards[Math.min(at, cards.length - 1)]
  const go = (to: number): void => {
    setObjecting(false)
    setAt(Math.min(cards.length - 1, Math.max(0, to)))
  }
  const object = objections.length === 0 ? null : (): void => setObjecting(!objecting)
  usePageKeys({
    ...{
      ArrowRight: () => go(at + 1),
      j: () => go(at + 1),
      ArrowLeft: () => go(at - 1),
      k: () => go(at - 1),
    },
    o: object,
    n: () => notes.current?.focus(),
    Escape: () => (objecting ? setObjecting(false) : goBack()),
  })
  const saving = useVaultSaveState(vault.summary.id)
  return (
    <Page
      title={`Call view: ${sectionOf(section).title}`}
      client={vault.summary.title}
      state={savingWords(saving)}
      actions={
        <>
          {object && (
            <Button size="small" aria-pressed={objecting} onClick={object}>
              Objections <Kbd keys="O" />
            </Button>
          )}
          <Button size="small" onClick={goBack}>
            Leave <Kbd keys="Esc" />
          </Button>
        </>
      }
    >
      <div className="call">
        <nav className="call-steps" aria-label="Steps">
          <ol>
            {cards.map(({ name }, step) => (
              <li key={step}>
                <button
                  type="button"
                  className="call-step"
                  aria-current={step === at && !objecting ? 'step' : undefined}
                  onClick={() => go(step)}
                >
                  <span className="call-step-number numbers">{step + 1}</span>
                  <span dir="auto">{name}</span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div className="call-middle">
          {objecting ? (
            <ObjectionList objections={objections} />
          ) : (
            card && (
              <article className="call-card" aria-labelledby="call-card-name">
                <p className="call-card-number numbers">
                  Step {at + 1} of {cards.length}
                </p>
                <h2 id="call-card-name" dir="auto" aria-live="polite">
                  {card.name}
                </h2>
                <CardLines lines={card.lines} />
              </article>
            )
          )}
          {!objecting && (
            <div className="call-ways">
              <Button repeats disabled={at === 0} onClick={() => go(at - 1)}>
                Back <Kbd keys="←" />
              </Button>
              <Button look="primary" repeats disabled={at >= cards.length - 1} onClick={() => go(at + 1)}>
                Next step <Kbd keys="→" />
              </Button>
            </div>
          )}
        </div>
        <CallNotes vault={vault} field={notes} />
      </div>
    </Page>
  )
}

function CallNotes({
  vault,
  field,
}: {
  vault: VaultView
  field: React.RefObject<HTMLTextAreaElement | null>
}) {
  const { text, change } = useHandover(vault.summary.id, vault.handover)
  return (
    <aside className="call-notes" aria-label="Notes">
      <Field label="Notes (N)" hint="They stay with this vault and go into no document.">
        <TextArea
          ref={field}
          className="call-notes-text"
          value={text('callNotes')}
          readOnly={vault.summary.readOnly !== null}
          onChange={({ target }) => change('callNotes', target.value)}
          onKeyDown={keys({ Escape: ({ currentTarget }) => currentTarget.blur() })}
        />
      </Field>
    </aside>
  )
}
