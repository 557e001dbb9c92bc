import { create } from 'zustand'
import type { ChangedElsewhere } from '../../../shared/vault-event.ts'

/** What was changed elsewhere since the person looked at it or put the note away, by vault. */
export const useElsewhereStore = create<{ notes: Readonly<Record<string, ChangedElsewhere>> }>(() => ({
  notes: {},
}))

/** Adds to the note of a vault; there is one, however much was changed. */
export const noteElsewhere = (vaultId: string, news: ChangedElsewhere): void =>
  useElsewhereStore.setState(({ notes }) => {
    const before = notes[vaultId]
    const sections = new Set([...(before?.sections ?? []), ...news.sections])
    const note: ChangedElsewhere = {
      at: news.at,
      by: before?.by === 'program' ? 'program' : news.by,
      sections: [...sections].sort((a, b) => a - b),
      answers: news.answers || before?.answers === true,
      entries: [...(before?.entries ?? []), ...news.entries],
    }
    return { notes: { ...notes, [vaultId]: note } }
  })

export const putAwayElsewhere = (vaultId: string): void =>
  useElsewhereStore.setState(({ notes }) => {
    const { [vaultId]: _gone, ...others } = notes
    return { notes: others }
  })
