import type { z } from 'zod'
import type { Settings } from '../../../../shared/settings.ts'
import type { Reading } from './use-draft.ts'

/** Reads a number as typed, with a decimal point or comma, and checks it by the field's own schema. */
export function readNumber(
  text: string,
  schema: z.ZodType<number>,
  sentence: string,
  change: (value: number) => Partial<Settings>,
): Reading {
  const number = Number(text.replace(',', '.'))
  const parsed = schema.safeParse(text === '' ? Number.NaN : number)
  return parsed.success ? { change: change(parsed.data) } : { wrong: sentence }
}
