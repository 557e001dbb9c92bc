import { ask } from '../main-process.ts'
import { useOpenStore } from '../stores/open-drafts.ts'
import { createAutosave } from './autosave.ts'
import { later } from './later.ts'

type Notes = Readonly<Record<string, string>>

/** Notes for a refine are no text of the vault, but they are typed: they are kept as fast, and stand there again. */
const autosave = createAutosave<Notes>({
  save: (notes) => ask('app.keep-notes', { notes: { ...notes } }),
  later,
  onState: () => undefined,
})

const written = (notes: Notes): Notes =>
  Object.fromEntries(Object.entries(notes).filter(([, note]) => note.trim() !== ''))

/** Puts notes of the last time back where they were being written, and keeps them from now on. */
export function putBackNotes(notes: Notes): void {
  useOpenStore.setState(({ notes: here }) => ({ notes: { ...notes, ...here } }))
  useOpenStore.subscribe(({ notes: now }, { notes: before }) => {
    if (now !== before) autosave.change(written(now))
  })
}

export const flushNotes = (): Promise<boolean> => autosave.flush()
