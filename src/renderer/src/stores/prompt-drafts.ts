import { create } from 'zustand'

interface PromptDraftsStore {
  /** Words typed and not saved yet, by prompt. They stay wherever the person goes, and are there again at the next start. */
  drafts: Readonly<Record<string, string>>
  /** The prompt shown last. */
  shown: string | null
}

export const usePromptDrafts = create<PromptDraftsStore>(() => ({ drafts: {}, shown: null }))

export const draftPrompt = (name: string, text: string): void =>
  usePromptDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [name]: text } }))

export const dropDraft = (name: string): void =>
  usePromptDrafts.setState(({ drafts }) => {
    const { [name]: _, ...others } = drafts
    return { drafts: others }
  })

export const showPrompt = (shown: string): void => usePromptDrafts.setState({ shown })
