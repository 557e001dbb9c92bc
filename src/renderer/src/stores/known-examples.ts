import { create } from 'zustand'
import type { RouteOutput } from '../../../shared/contract/routes.ts'

interface ExamplesStore {
  /** The example intakes that come with the app; none until they were read. */
  examples: RouteOutput<'intake.examples'>
  /** Whose answers stand beside the questions; empty: an example in a line. */
  chosen: string
}

export const useExamplesStore = create<ExamplesStore>(() => ({ examples: [], chosen: '' }))

export const examplesRead = (examples: ExamplesStore['examples']): void =>
  useExamplesStore.setState({ examples })

export const chooseExample = (chosen: string): void => useExamplesStore.setState({ chosen })
