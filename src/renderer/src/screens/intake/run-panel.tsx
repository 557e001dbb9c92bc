import './run-panel.css'
import { useMemo, useState, type ReactNode } from 'react'
import { missingAnswers } from '../../../../shared/missing-answers.ts'
import type { IntakeStrength } from '../../../../shared/intake-strength.ts'
import { answerKeySchema, type AnswerKey } from '../../../../shared/intake.ts'
import { countOf } from '../../../../shared/judged.ts'
import { sectionsWanted, type LeftOutSections } from '../../../../shared/left-out.ts'
import type { RunPurpose } from '../../../../shared/run-event.ts'
import type { Pin } from '../../../../shared/settings.ts'
import type { VaultSummary } from '../../../../shared/vault.ts'
import { goOnWithRun } from '../../data/go-on-with-run.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import type { IntakeEditor } from '../../data/use-intake.ts'
import { goTo } from '../../stores/place.ts'
import { useActiveRun } from '../../stores/run-views.ts'
import { canBeAsked, readyProviders, useSettingsStore } from '../../stores/known-settings.ts'
import { useVaultView } from '../../stores/vaults.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { Button } from '../../ui/button.tsx'
import { FitChoices } from '../left-out/fit-choices.tsx'
import { useQuote } from '../quote/use-quote.ts'
import { WriteForReal } from '../quote/write-for-real.tsx'
import { PinChoice } from './pin-choice.tsx'
import { QuoteFacts } from './quote-facts.tsx'

interface RunPanelProps {
  vault: VaultSummary
  editor: IntakeEditor
  strength: IntakeStrength
  onEdit: (key: AnswerKey) => void
}

/** A model is quoted when it is typed to its end. */
const typingMs = 400

/** What is missing, what a run would take, and the buttons that start it. */
export function RunPanel({ vault, editor, strength, onEdit }: RunPanelProps) {
  const missing = missingAnswers(editor.intake)
  const purpose: RunPurpose = vault.saved > 0 ? { kind: 'missing' } : { kind: 'whole' }
  const left = sectionsWanted(vault) - vault.saved
  const leftOut = useVaultView(vault.id)?.leftOut ?? none
  const run = useActiveRun(vault.id)
  const [pin, setPin] = useState<Pin | null>(null)
  // While a model is being typed, the field may be empty for a moment.
  const pinned = useMemo(() => pin && { ...pin, model: pin.model?.trim() || null }, [pin])
  const settled = useSettled(pinned, typingMs)
  const quoted = settled?.provider === pinned?.provider ? settled : pinned
  const asked = useQuote({ vaultId: vault.id, purpose, sample: false, pin: quoted }, left > 0)
  return (
    <aside className="run-panel" aria-label="The run">
      <h2 className="run-panel-title">
        {left === 0
          ? 'Everything is written'
          : missing.length > 0
            ? 'Before it can be written'
            : asked.quote?.blocked
              ? 'It cannot be written yet'
              : 'Ready to be written'}
      </h2>
      {missing.length > 0 && (
        <ul className="run-panel-missing">
          {missing.map((issue) => (
            <li key={issue.path.join('.')}>
              <LinkButton
                onClick={() => {
                  const key = answerKeySchema.safeParse(issue.path[0])
                  if (key.success) onEdit(key.data)
                }}
              >
                {issue.sentence}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {vault.readOnly === null && run === null && (
        <FitChoices vaultId={vault.id} intake={editor.intake} leftOut={leftOut} />
      )}
      {left > 0 && missing.length === 0 && <ThinNote strength={strength} />}
      {left > 0 && <QuoteFacts asked={asked} saved={editor.saving.kind === 'saved'} />}
      {left === 0 ? (
        <div className="run-panel-ways">
          {vault.sample && missing.length === 0 && <WriteForReal vaultId={vault.id} size="large" />}
          <Button
            look={vault.sample ? 'quiet' : 'primary'}
            size="large"
            onClick={() => goTo({ kind: 'vault', vaultId: vault.id })}
          >
            Open the vault
          </Button>
        </div>
      ) : (
        <StartButtons
          vault={vault}
          editor={editor}
          purpose={purpose}
          blocked={missing.length > 0}
          mayStart={asked.mayStart}
          pin={pinned}
        >
          <PinPart pin={pin} onChange={setPin} />
        </StartButtons>
      )}
    </aside>
  )
}

const none: LeftOutSections = {}

/** Said beside the button, before anything is spent; it never stands in the way. */
function ThinNote({ strength: { answers, sections: strengths } }: { strength: IntakeStrength }) {
  const thin = answers.filter(({ mark }) => mark === 'thin').length
  const general = strengths.filter(({ level }) => level !== 'specific').length
  if (thin === 0 || general === 0) return null
  const answersThin = `${largeFirst(countOf(thin, 'answer'))} ${thin === 1 ? 'is' : 'are'} thin`
  return (
    <p className="run-panel-note">
      {answersThin}, so {countOf(general, 'section')} would be less specific.{' '}
      <LinkButton onClick={() => document.getElementById('strength-title')?.focus()}>
        See what would help
      </LinkButton>
    </p>
  )
}

const largeFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

interface StartButtonsProps {
  vault: VaultSummary
  editor: IntakeEditor
  purpose: RunPurpose
  /** Answers are missing. */
  blocked: boolean
  /** Of a run that is asked of a provider, not of a sample. */
  mayStart: boolean
  pin: Pin | null
  children: ReactNode
}

/** Shown as soon as there is somebody to choose. */
function PinPart({ pin, onChange }: { pin: Pin | null; onChange: (pin: Pin | null) => void }) {
  const settings = useSettingsStore((store) => store.settings)
  const keys = useSettingsStore((store) => store.keys)
  const providers = settings?.providers.filter((provider) => canBeAsked(provider, keys)) ?? []
  if (providers.length === 0) return null
  return <PinChoice providers={providers} pin={pin} onChange={onChange} />
}

function StartButtons({ vault, editor, purpose, blocked, mayStart, pin, children }: StartButtonsProps) {
  const [starting, setStarting] = useState(false)
  const run = useActiveRun(vault.id)
  const settings = useSettingsStore((store) => store.settings)
  const keys = useSettingsStore((store) => store.keys)
  const ready = pin !== null || readyProviders(settings, keys).length > 0
  const closed = blocked || starting || vault.readOnly !== null

  const begin = async (start: () => Promise<void>): Promise<void> => {
    setStarting(true)
    if (await editor.flush()) await start()
    setStarting(false)
  }

  if (run) {
    return (
      <Button
        look="primary"
        size="large"
        onClick={() => goTo({ kind: 'run', vaultId: vault.id, runId: run.runId })}
      >
        See the run under way
      </Button>
    )
  }
  const { unfinishedRun } = vault
  return (
    <div className="run-panel-ways">
      {unfinishedRun !== null && (
        <Button
          look="primary"
          size="large"
          disabled={closed}
          onClick={() => void begin(() => goOnWithRun(vault.id, unfinishedRun))}
        >
          Go on with the run that stopped
        </Button>
      )}
      {children}
      <Button
        look={ready && unfinishedRun === null ? 'primary' : 'quiet'}
        size="large"
        disabled={closed || !ready || !mayStart}
        onClick={() => void begin(() => startRunAndWatch({ vaultId: vault.id, purpose, sample: false, pin }))}
      >
        {purpose.kind === 'missing' ? 'Write what is missing' : 'Write the vault'}
      </Button>
      {!ready && (
        <p className="run-panel-note">
          No provider has a key yet.{' '}
          <LinkButton onClick={() => goTo({ kind: 'settings' })}>Add one in Settings</LinkButton>, or write a
          sample first.
        </p>
      )}
      <Button
        look={ready || unfinishedRun !== null ? 'quiet' : 'primary'}
        size="large"
        disabled={closed}
        onClick={() => void begin(() => startRunAndWatch({ vaultId: vault.id, purpose, sample: true }))}
      >
        Write a sample
      </Button>
      <p className="run-panel-note">
        The sample is written on this computer, without a key and at no cost. It shows how a run goes; the
        text is labelled as a sample.
      </p>
    </div>
  )
}
