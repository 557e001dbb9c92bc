import { create } from 'zustand'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'

/** Sections that are approved and in the way of what the person wants to do. */
export interface UnlockQuestion {
  vaultId: string
  sections: readonly SectionNumber[]
}

interface UnlockStore {
  asked: (UnlockQuestion & { answer: (unlock: boolean) => void }) | null
}

/** The question whether to unlock, while it is open. */
export const useUnlockStore = create<UnlockStore>(() => ({ asked: null }))

/** Asks the person; another question takes the place of one that is open, which counts as no. */
export function askToUnlock(question: UnlockQuestion): Promise<boolean> {
  useUnlockStore.getState().asked?.answer(false)
  return new Promise((resolve) => {
    const answer = (unlock: boolean): void => {
      useUnlockStore.setState({ asked: null })
      resolve(unlock)
    }
    useUnlockStore.setState({ asked: { ...question, answer } })
  })
}
