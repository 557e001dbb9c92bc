import { randomUUID } from 'node:crypto'

const timed = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)-/
/** Later times have another form, which sorts before this one. */
const last = Date.UTC(9999, 0)

/**
 * The id of a new run. It begins with its time, so that the names of journals are in the order of the runs; where the clock
 * says it is no later than the newest run before it, as one that was set back does, it is a moment after that.
 */
export function newRunId(now: Date, newest: string | null): string {
  const [, hour, minute, second, rest] = timed.exec(newest ?? '') ?? []
  const before = hour === undefined ? NaN : Date.parse(`${hour}:${minute}:${second}.${rest}`)
  const at = before >= now.getTime() && before < last ? new Date(before + 1) : now
  return `${at.toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`
}
