import './section-card.css'
import { memo } from 'react'
import type { SectionCard } from '../../../../shared/run-view.ts'
import type { Writer } from '../../../../shared/provider.ts'
import type { Pin } from '../../../../shared/settings.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { goTo } from '../../stores/place.ts'
import { useRunsStore } from '../../stores/run-views.ts'
import { counted } from '../../state-words.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { clockTime, money, shortCount, wordCount } from './amounts.ts'
import { CardTrouble } from './card-trouble.tsx'
import { cardNumber, cardState, cardTitle } from './card-words.ts'
import { ManyParts, OnePart } from './card-parts.tsx'

interface SectionCardViewProps {
  vaultId: string
  runId: string
  /** As it was before the text that arrives; while it is written, the card reads that for itself. */
  card: SectionCard
  /** What it waits for; empty unless it waits. */
  waits: string
  attempts: number
  /** How far the window's clock is ahead of the run's, in milliseconds. */
  lead: number
  ended: boolean
  sample: boolean
  /** Who alone may write it again; null: anybody. */
  pin: Pin | null
}

/** One section of a run. Drawn anew only when its own card changes: text arrives ten times a second next door. */
export const SectionCardView = memo(function SectionCardView(given: SectionCardViewProps) {
  const { vaultId, runId } = given
  const { section } = given.card
  const live = useRunsStore(({ views }) => views[runId]?.sections.find((card) => card.section === section))
  const card = live ?? given.card
  const props = { ...given, card }
  const title = cardTitle(card)
  const state = cardState(card)
  const readable = card.state === 'saved' || card.state === 'proposed'
  return (
    <article className={`run-card run-card-${card.state}`} aria-label={`${cardNumber(card)} ${title}`.trim()}>
      <header className="run-card-head">
        <span className="run-card-number numbers">{cardNumber(card)}</span>
        <h3 className="run-card-title">
          {readable ? (
            <button
              type="button"
              className="run-card-open"
              onClick={() => goTo({ kind: 'vault', vaultId, section: card.section })}
            >
              {title}
            </button>
          ) : (
            title
          )}
        </h3>
        <StateBadge tone={state.tone} words={stateWords(state.words, card, props.attempts)} />
      </header>
      <CardBody {...props} />
    </article>
  )
})

/** "Writing · attempt 2 of 3"; with several parts, how many of them are saved: "Writing · 1 of 2" leaves room for the title. */
function stateWords(words: string, card: SectionCard, attempts: number): string {
  if (card.state !== 'writing') return words
  const [part] = card.parts
  if (card.parts.length === 1 && part) return `${words} · attempt ${part.attempt} of ${attempts}`
  const saved = card.parts.filter((each) => each.state === 'saved').length
  return saved === 0 ? words : `${words} · ${saved} of ${card.parts.length}`
}

function CardBody(props: SectionCardViewProps) {
  const { card, waits, ended, attempts, lead } = props
  const [part] = card.parts
  switch (card.state) {
    case 'waiting':
      return (
        <p className="run-card-waits">
          {ended ? (card.reads ? 'not read in this run' : 'not written in this run') : waits}
        </p>
      )
    case 'writing':
      return card.parts.length === 1 && part ? (
        <OnePart part={part} lead={lead} />
      ) : (
        <ManyParts section={card.section} parts={card.parts} attempts={attempts} lead={lead} />
      )
    case 'held':
      return <p className="run-card-waits">kept, and saved as soon as the disk takes it</p>
    case 'saved':
    case 'proposed':
    case 'read':
      return <SavedBody card={card} />
    default:
      return <CardTrouble {...props} />
  }
}

function SavedBody({ card }: { card: SectionCard }) {
  const called = useNameOf()
  const writers = [...new Set(card.writers.map((writer) => whoWrote(writer, called(writer.provider))))]
  const amounts = [
    ...(card.words > 0 ? [wordCount(card.words)] : []),
    ...(card.marks === undefined ? [] : [counted(card.marks, 'mark')]),
    ...(card.tokens.output > 0 ? [`${shortCount(card.tokens.output)} tokens`] : []),
    ...(card.cost === null ? [] : [money(card.cost)]),
  ]
  return (
    <>
      {writers.length > 0 && (
        <p className="run-card-who">
          {writers.join(', ')}
          {card.ms !== null && ` · ${clockTime(card.ms)}`}
        </p>
      )}
      <p className="run-card-amounts">{amounts.join(' · ')}</p>
    </>
  )
}

/** The sample writer's model has nothing to say beside its name. */
const whoWrote = ({ provider, model }: Writer, name: string): string =>
  provider === 'sample' ? name : `${name} · ${model}`
