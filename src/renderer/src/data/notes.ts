import { ask } from '../main-process.ts'
import { useOpenStore } from '../stores/open-drafts.ts'
import { usePromptDrafts } from '../stores/prompt-drafts.ts'
import { createAutosave } from './autosave.ts'
import { later } from './later.ts'

type Texts = Readonly<Record<string, string>>

/** What is typed and is no text of a vault. */
interface TypedAside {
  /** Notes for a refine, by the place they are about. */
  notes: Texts
  /** Words for prompts that are not saved, by prompt. */
  prompts: Texts
}

/** Notes and words for prompts are no text of the vault, but they are typed: they are kept as fast, and stand there again. */
const autosave = createAutosave<TypedAside>({
  save: ({ notes, prompts }) => ask('app.keep-notes', { notes: { ...notes }, prompts: { ...prompts } }),
  later,
  onState: () => undefined,
})

const written = (notes: Texts): Texts =>
  Object.fromEntries(Object.entries(notes).filter(([, note]) => note.trim() !== ''))

/** Puts what was typed the last time back where it was being written, and keeps it from now on. */
export function putBackNotes({ notes, prompts }: TypedAside): void {
  useOpenStore.setState(({ notes: here }) => ({ notes: { ...notes, ...here } }))
  usePromptDrafts.setState(({ drafts: here }) => ({ drafts: { ...prompts, ...here } }))
  const keep = (): void =>
    autosave.change({
      notes: written(useOpenStore.getState().notes),
      prompts: usePromptDrafts.getState().drafts,
    })
  useOpenStore.subscribe(({ notes: now }, { notes: before }) => {
    if (now !== before) keep()
  })
  usePromptDrafts.subscribe(({ drafts: now }, { drafts: before }) => {
    if (now !== before) keep()
  })
}

export const flushNotes = (): Promise<boolean> => autosave.flush()
