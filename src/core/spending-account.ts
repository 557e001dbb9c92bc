/** The sum that one limit is about: of a run, or of all that is asked in a month. All amounts are US dollars. */
export interface Account {
  of: 'run' | 'month'
  /** Asked again each time, as the person may change it; null: no limit, what is spent is counted all the same. */
  limit: () => number | null
  spent: number
  /** Set aside for questions under way. */
  reserved: number
  /** Whoever waits for something to be given back. */
  waiting: Set<() => void>
}

export const account = (of: Account['of'], limit: Account['limit'], spent = 0): Account => ({
  of,
  limit,
  spent,
  reserved: 0,
  waiting: new Set(),
})
