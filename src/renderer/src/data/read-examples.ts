import { ask } from '../main-process.ts'
import { examplesRead, useExamplesStore } from '../stores/known-examples.ts'

/** Reads the example intakes once. Where that fails, questions show their example in a line. */
export async function readExamples(): Promise<void> {
  if (useExamplesStore.getState().examples.length > 0) return
  const read = await ask('intake.examples', null)
  if (read.ok) examplesRead(read.value)
}
