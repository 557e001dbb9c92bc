import './calendar.css'
import { ChevronLeft, ChevronRight, Mail, MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import { dateAfter, plannedPieces, type PlannedPiece } from '../../../../shared/planned-pieces.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { useHandover } from '../../data/use-handover.ts'
import { useVault } from '../../data/use-vault.ts'
import { Page } from '../../frame/page.tsx'
import { savingWords } from '../../state-words.ts'
import { goBack, goTo } from '../../stores/place.ts'
import { useVaultSaveState } from '../../stores/saving.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Segments } from '../../ui/segments.tsx'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import { datesOfMonth, daysAfterWords, monthOf, monthWords, nextMonth, weekDays } from './months.ts'

/** What goes out on which day: e-mails and posts, on dates once there is a day one. */
export function CalendarScreen({ vaultId }: { vaultId: string }) {
  const { value: vault } = useVault(vaultId)
  if (!vault) return <Page title="Calendar">{null}</Page>
  return <OpenCalendar vault={vault} />
}

function OpenCalendar({ vault }: { vault: VaultView }) {
  const { id } = vault.summary
  const { text, change } = useHandover(id, vault.handover)
  const saving = useVaultSaveState(id)
  const launch = text('launchDate')
  const pieces = plannedPieces(vault.sections.filter(({ number }) => vault.leftOut[number] === undefined))
  const [view, setView] = useState<'month' | 'list'>('month')
  usePageKeys({ Escape: goBack })
  return (
    <Page
      title="Calendar"
      client={vault.summary.title}
      state={savingWords(saving)}
      actions={
        <>
          <label className="calendar-launch">
            Day one
            <DateInput
              value={launch}
              readOnly={vault.summary.readOnly !== null}
              onChange={(date) => change('launchDate', date)}
            />
          </label>
          {launch !== '' && (
            <Segments
              label="Show as"
              value={view}
              options={[
                { value: 'month', label: 'Month' },
                { value: 'list', label: 'List' },
              ]}
              onChange={setView}
            />
          )}
          <Button size="small" onClick={goBack}>
            Leave <Kbd keys="Esc" />
          </Button>
        </>
      }
    >
      <div className="calendar">
        {launch === '' && (
          <p className="calendar-note">
            With a day one, each of these has its date. The e-mails count from the day somebody signs up; on a
            calendar that is day one.
          </p>
        )}
        {launch === '' || view === 'list' ? (
          <PieceList vaultId={id} pieces={pieces} launch={launch} />
        ) : (
          <Months key={launch} vaultId={id} pieces={pieces} launch={launch} />
        )}
      </div>
    </Page>
  )
}

interface PiecesProps {
  vaultId: string
  pieces: readonly PlannedPiece[]
  /** Empty: no date is decided. */
  launch: string
}

function Months({ vaultId, pieces, launch }: PiecesProps) {
  const [month, setMonth] = useState(monthOf(launch))
  const onDate = groupedBy(pieces, ({ day }) => dateAfter(launch, day))
  return (
    <section aria-label={monthWords(month)}>
      <div className="calendar-month">
        <IconButton
          label="The month before"
          icon={ChevronLeft}
          repeats
          onClick={() => setMonth(nextMonth(month, -1))}
        />
        <h2 aria-live="polite">{monthWords(month)}</h2>
        <IconButton
          label="The next month"
          icon={ChevronRight}
          repeats
          onClick={() => setMonth(nextMonth(month, 1))}
        />
      </div>
      <table className="calendar-table">
        <thead>
          <tr>
            {weekDays.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {datesOfMonth(month).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date} data-elsewhere={monthOf(date) !== month}>
                  <time dateTime={date} className="calendar-date numbers" data-launch={date === launch}>
                    {Number(date.slice(8))}
                    {date === launch && <span className="calendar-one">Day one</span>}
                  </time>
                  {onDate.get(date)?.map((piece) => (
                    <Piece key={piece.path.join('/')} vaultId={vaultId} piece={piece} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PieceList({ vaultId, pieces, launch }: PiecesProps) {
  const days = [...groupedBy(pieces, ({ day }) => day)]
  if (days.length === 0)
    return <p className="calendar-note">Neither e-mails nor a content calendar are written yet.</p>
  return (
    <ol className="calendar-list">
      {days.map(([day, due]) => (
        <li key={day} className="calendar-day">
          <span className="calendar-day-name numbers">
            {launch === '' ? daysAfterWords(day) : dateWords(dateAfter(launch, day))}
          </span>
          <div>
            {due.map((piece) => (
              <Piece key={piece.path.join('/')} vaultId={vaultId} piece={piece} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

const dateWords = (date: string): string =>
  new Date(date).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })

function Piece({ vaultId, piece }: { vaultId: string; piece: PlannedPiece }) {
  const { kind, section, path, words, about, time, anyDay } = piece
  const Icon = kind === 'email' ? Mail : MessageSquareText
  const facts = [time, about, anyDay ? 'this week' : ''].filter((fact) => fact !== '').join(' · ')
  return (
    <button
      type="button"
      className={`calendar-piece calendar-${kind}`}
      title={words}
      onClick={() => goTo({ kind: 'vault', vaultId, section, at: { path, span: null, searched: true } })}
    >
      <Icon size={13} strokeWidth={1.75} aria-label={kind === 'email' ? 'E-mail' : 'Post'} />
      <span className="calendar-words">
        {facts !== '' && <span className="calendar-facts numbers">{facts}</span>}
        <span dir="auto">{words}</span>
      </span>
    </button>
  )
}

function groupedBy<K>(
  pieces: readonly PlannedPiece[],
  keyOf: (piece: PlannedPiece) => K,
): Map<K, PlannedPiece[]> {
  const groups = new Map<K, PlannedPiece[]>()
  for (const piece of pieces) groups.set(keyOf(piece), [...(groups.get(keyOf(piece)) ?? []), piece])
  return groups
}
