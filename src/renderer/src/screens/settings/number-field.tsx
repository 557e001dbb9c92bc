import type { z } from 'zod'
import type { Settings } from '../../../../shared/settings.ts'
import { DraftField } from './draft-field.tsx'
import { readNumber } from './read-number.ts'

interface NumberFieldProps {
  label: string
  labelShown?: boolean
  hint?: string
  className?: string
  /** null: none is set. */
  saved: number | null
  schema: z.ZodType<number>
  /** Said when what was typed is none of the schema's. */
  sentence: string
  change: (value: number) => Partial<Settings>
  /** Where it may be left empty: what stands there then, and what that changes. */
  empty?: { words: string; change: Partial<Settings> }
}

/** A number of the settings, as people type it (`readNumber`). */
export function NumberField({ saved, schema, sentence, change, empty, ...field }: NumberFieldProps) {
  return (
    <DraftField
      {...field}
      numbers
      placeholder={empty?.words}
      saved={saved === null ? '' : String(saved)}
      read={(text) => {
        if (text === '') return empty ?? { wrong: sentence }
        const parsed = schema.safeParse(readNumber(text))
        return parsed.success ? { change: change(parsed.data) } : { wrong: sentence }
      }}
    />
  )
}
