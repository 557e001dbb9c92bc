import type { VaultCopy } from './vault-copy.ts'

/** The newest of each vault that are kept. */
export const copiesKept = 10
/** The copies of a vault that is gone stay for so many days on which Vaultwright was open. */
export const daysKept = 30
/** So many bytes stay free on the disk of the copies: they are there for its trouble and may not be it. */
export const freeSpaceToLeave = 256 * 1024 * 1024
/** Nothing was changed for so long before copies are taken by themselves, in milliseconds. */
export const quietMs = 120_000
/** After copies that could not be taken it is tried again so much later, in milliseconds. */
export const againMs = 3_600_000

/** What is remembered of a vault. Losing it costs one more look. */
export interface KnownVault {
  folder: string
  /** How its files were when it was copied last; null: it is to be packed and compared. */
  marks: string | null
  /** Days on which it was not there. */
  gone: number
}

export interface CopiesState {
  /** The last day on which copies were taken of everything, by the clock of this computer: `2026-11-27`. */
  day: string | null
  vaults: Readonly<Record<string, KnownVault>>
}

/** `2026-11-27`, where the person is. */
export function dayOf(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

export interface Moment {
  now: Date
  /** A run writes. */
  writing: boolean
  /** When a vault was changed last since the start, in milliseconds of the epoch; null: none was. */
  changedAt: number | null
  /** When copies could not be taken last; null: they could. */
  failedAt: number | null
}

/** True at the first quiet moment of a day. Another day counts, not a later one: a clock may be set back. */
export function isTime({ day }: Pick<CopiesState, 'day'>, moment: Moment): boolean {
  const { now, writing, changedAt, failedAt } = moment
  if (writing || day === dayOf(now)) return false
  const since = (at: number | null): number => (at === null ? Infinity : Math.abs(now.getTime() - at))
  return since(changedAt) >= quietMs && since(failedAt) >= againMs
}

/** A vault as it is found. `marks`: how its files are; null: that cannot be relied on yet. */
export interface FoundVault {
  id: string
  folder: string
  marks: string | null
}

/** Which vaults are to be packed: all whose files are not as they were at their last copy. */
export const toPack = <V extends FoundVault>(found: readonly V[], { vaults }: CopiesState): V[] =>
  found.filter(({ id, marks }) => marks === null || vaults[id]?.marks !== marks)

/** The copies that go once a newer one is safe, of one vault's, newest first. */
export const tooMany = (copies: readonly VaultCopy[]): readonly VaultCopy[] => copies.slice(copiesKept)

/**
 * Counts the days of vaults that are not there, at most once a day. `missing`: ids whose folders are known to be gone, by
 * a look at a library that is there; a drive that is away takes no vault with it. Those beyond their days are forgotten.
 */
export function withGone(
  state: CopiesState,
  missing: ReadonlySet<string>,
  today: string,
): { state: CopiesState; dropped: string[] } {
  if (state.day === today) return { state, dropped: [] }
  const counted = Object.entries(state.vaults).map(
    ([id, known]) => [id, { ...known, gone: known.gone + Number(missing.has(id)) }] as const,
  )
  const isOver = ([, { gone }]: (typeof counted)[number]): boolean => gone > daysKept
  return {
    state: { ...state, vaults: Object.fromEntries(counted.filter((entry) => !isOver(entry))) },
    dropped: counted.filter(isOver).map(([id]) => id),
  }
}
