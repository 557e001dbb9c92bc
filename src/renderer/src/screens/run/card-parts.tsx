import './section-card.css'
import { Check } from 'lucide-react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { addTokens, noTokens } from '../../../../shared/provider.ts'
import { stepOf, stepTitles } from '../../../../shared/read-through.ts'
import type { PartCard } from '../../../../shared/run-view.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { useNameOf } from '../../frame/provider-names.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useNow } from '../../ui/use-now.ts'
import { clockTime, shortCount, wordCount } from './amounts.ts'
import { attemptTime, whyWords } from './card-words.ts'

/** A section of one request while it is being written. */
export function OnePart({ part, lead }: { part: PartCard; lead: number }) {
  if (part.state === 'resting') return <Resting part={part} lead={lead} />
  if (part.state === 'held')
    return <p className="run-card-waits">kept, and saved as soon as the disk takes it</p>
  if (part.state !== 'writing')
    return <p className="run-card-waits">{part.state === 'saved' ? 'saving' : 'waits its turn'}</p>
  return (
    <>
      <Who part={part} />
      <AttemptTime part={part} lead={lead} words />
      <p className="run-card-tail" dir="auto">
        {tailText(part)}
      </p>
      <Amounts parts={[part]} />
    </>
  )
}

interface ManyPartsProps {
  section: SectionNumber
  parts: readonly PartCard[]
  attempts: number
  lead: number
}

/** A section of several requests: a line for each, and the text of the one that wrote last. */
export function ManyParts({ section, parts, attempts, lead }: ManyPartsProps) {
  const alive = parts.filter((part) => part.state === 'writing' && part.aliveAt !== null)
  const latest = alive.toSorted((a, b) => (b.aliveAt ?? 0) - (a.aliveAt ?? 0))[0]
  return (
    <>
      <ul className="run-parts">
        {parts.map((part) => (
          <li key={part.part} className="run-part">
            <span className="run-part-name">{partTitle(section, part)}</span>
            <PartState part={part} lead={lead} />
          </li>
        ))}
      </ul>
      {latest && <Who part={latest} attempts={attempts} />}
      <div className="run-card-foot">
        <p className="run-card-tail run-card-tail-short" dir="auto">
          <span>{latest ? tailText(latest, 60) : ''}</span>
        </p>
        <Amounts parts={parts} />
      </div>
    </>
  )
}

function partTitle(section: SectionNumber, { part }: PartCard): string {
  const step = stepOf(part)
  return step === null ? (sectionOf(section).parts[part - 1]?.title ?? `Part ${part}`) : stepTitles[step]
}

function PartState({ part, lead }: { part: PartCard; lead: number }) {
  switch (part.state) {
    case 'writing':
      return <AttemptTime part={part} lead={lead} />
    case 'resting':
      return <RestTime until={part.restsUntil} lead={lead} />
    case 'saved':
      return (
        <span className="run-part-done">
          <Check size={12} aria-hidden /> accepted
        </span>
      )
    case 'held':
      return <span className="run-part-note">waits for the disk</span>
    default:
      return <span className="run-part-note">waits</span>
  }
}

/** Who writes, and why that one. Where a card has several parts: of the one that wrote last. */
function Who({ part, attempts }: { part: PartCard; attempts?: number }) {
  const called = useNameOf()
  if (part.provider === null) return null
  const why = whyWords(part, called)
  const model = part.provider === 'sample' ? '' : ` · ${part.model ?? ''}`
  return (
    <p className="run-card-who run-who" title={`${called(part.provider)}${model}${why ? ` · ${why}` : ''}`}>
      <span>{called(part.provider)}</span>
      <span className="run-card-model">{model}</span>
      {attempts !== undefined && part.attempt > 1 && (
        <span>{` · attempt ${part.attempt} of ${attempts}`}</span>
      )}
      {why !== null && <span className="run-card-why">{` · ${why}`}</span>}
    </p>
  )
}

const beatMs = 500

/** Half a second on, half a second off, by the time of the last sign of life: without one it does not move. */
const beatOf = (aliveAt: number | null): 'on' | 'off' =>
  Math.floor((aliveAt ?? 0) / beatMs) % 2 === 0 ? 'on' : 'off'

interface AttemptTimeProps {
  part: PartCard
  lead: number
  /** With what the stream does at the moment, in words. */
  words?: boolean
}

/** The bar and the time against the limit, and the pulse that shows the stream is alive. */
function AttemptTime({ part, lead, words = false }: AttemptTimeProps) {
  const now = useNow() - lead
  const { elapsedMs, tone, past, quietMs } = attemptTime(part, now)
  const time = `${clockTime(elapsedMs)} of ${clockTime(part.limitMs)}`
  const said = past ? `${clockTime(elapsedMs)}, past its limit, still writing` : time
  const quiet = quietMs >= 8000 && !past ? ` · quiet for ${Math.floor(quietMs / 1000)} s` : ''
  return (
    <div className={`run-time ${words ? '' : 'run-time-short'}`}>
      <span
        className="run-pulse"
        data-alive={part.aliveAt !== null && quietMs < 3000}
        data-beat={beatOf(part.aliveAt)}
        aria-hidden
      />
      <Progress label="Time against its limit" value={elapsedMs} of={part.limitMs} tone={tone} words={said} />
      <span className="run-time-words numbers">
        {words ? said + quiet : past ? `${clockTime(elapsedMs)}, past` : time}
      </span>
    </div>
  )
}

function Resting({ part, lead }: { part: PartCard; lead: number }) {
  const called = useNameOf()
  return (
    <>
      <p className="run-card-said">
        {part.failure &&
          failureSentence(part.failure, part.provider === null ? undefined : called(part.provider))}
      </p>
      <p className="run-card-waits">
        <RestTime until={part.restsUntil} lead={lead} long />
      </p>
    </>
  )
}

function RestTime({ until, lead, long = false }: { until: number | null; lead: number; long?: boolean }) {
  const now = useNow() - lead
  const left = until === null ? 0 : until - now
  if (left <= 0)
    return <span className="run-part-note">{long ? 'asks again as soon as it can' : 'waits'}</span>
  const time = clockTime(Math.ceil(left / 1000) * 1000)
  return <span className="run-part-note numbers">{long ? `asks again in ${time}` : `rests ${time}`}</span>
}

function Amounts({ parts }: { parts: readonly PartCard[] }) {
  const words = parts.reduce((sum, part) => sum + part.words, 0)
  const tokens = parts.map((part) => part.tokens).reduce(addTokens, noTokens)
  return (
    <p className="run-card-amounts numbers">
      {[
        ...(words > 0 ? [wordCount(words)] : []),
        ...(tokens.output > 0 ? [`${shortCount(tokens.output)} tokens`] : []),
      ].join(' · ')}
    </p>
  )
}

/** The end of the arriving text, no more of it than there is room for; before the first words, what is known. */
function tailText(part: PartCard, characters = 160): string {
  if (part.tail !== '') return part.tail.slice(-characters)
  return part.thinking ? 'thinking before it writes' : 'asked; nothing has arrived yet'
}
