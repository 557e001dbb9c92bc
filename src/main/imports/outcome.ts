import type { ImportTrouble } from '../../shared/imports/imported-file.ts'

/** What was read from a file, or why nothing was. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; trouble: ImportTrouble }

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (trouble: ImportTrouble): { ok: false; trouble: ImportTrouble } => ({
  ok: false,
  trouble,
})
