import { z } from 'zod'

/** A place in a vault: steps from its root, such as `['sections', 3, 'content', 'emails', 0, 'body']`. */
export const placeSchema = z
  .array(z.union([z.string().max(200), z.number().int().nonnegative()]))
  .min(1)
  .max(16)
export type Place = z.infer<typeof placeSchema>

/**
 * What stands on either side: of words some characters of the text, of an entry the marks (`baseOf`) of its neighbours.
 * Empty where the text or the list begins or ends; left out by earlier versions.
 */
const beside = z.tuple([z.string(), z.string()]).optional()

/**
 * One step of a change, with what it needs to be taken back. `was` and `now` of `set` are left out where nothing stands;
 * positions of `text` are UTF-16 units from the start of the text.
 */
export const operationSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('set'),
    at: placeSchema,
    was: z.unknown().optional(),
    now: z.unknown().optional(),
  }),
  /** Some words of one text: `was` stood from `from` on, `now` stands there after. */
  z.object({
    do: z.literal('text'),
    at: placeSchema,
    from: z.number().int().nonnegative(),
    was: z.string(),
    now: z.string(),
    beside,
  }),
  z.object({
    do: z.literal('insert'),
    at: placeSchema,
    index: z.number().int().nonnegative(),
    entry: z.unknown(),
    beside,
  }),
  z.object({
    do: z.literal('remove'),
    at: placeSchema,
    index: z.number().int().nonnegative(),
    entry: z.unknown(),
    beside,
  }),
  z.object({
    do: z.literal('move'),
    at: placeSchema,
    index: z.number().int().nonnegative(),
    to: z.number().int().nonnegative(),
    /** The mark of what is moved; its neighbours where it goes away, and where it goes to. */
    entry: z.string().optional(),
    beside,
    besideTo: beside,
  }),
])
export type Operation = z.infer<typeof operationSchema>

/** Who changes a vault: the person, a run that writes, an import, or another program that changed its files. */
export const authorSchema = z.enum(['person', 'run', 'import', 'outside'])
export type Author = z.infer<typeof authorSchema>

/**
 * A line of `changes.jsonl`: one change of the vault, whole. Lines are in the order of `seq`; of two with the same one
 * the later counts, because the earlier was taken back when the disk refused it.
 */
export const changeLineSchema = z.object({
  /** Counts up by one with every change of the vault; `revision` of the vault after it. */
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  by: authorSchema,
  /** The kind of the command, such as `set-field`. Sentences are made from it where they are shown. */
  what: z.string(),
  /** Lines of the same sitting in a field are one entry of the history. */
  sitting: z.string().optional(),
  /** The entry this change takes back, or does again: the `seq` of its first line. */
  undoes: z.number().int().positive().optional(),
  redoes: z.number().int().positive().optional(),
  /** The entry that could not be taken back or done again any more, and is not tried again; nothing is changed then. */
  passes: z.number().int().positive().optional(),
  operations: z.array(operationSchema),
  /** Each file it changes with the SHA-256 of its text before and after; null where there is no file. */
  files: z.record(z.string(), z.tuple([z.string().nullable(), z.string().nullable()])),
})
export type ChangeLine = z.infer<typeof changeLineSchema>
