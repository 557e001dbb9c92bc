import fc from 'fast-check'

/** So many at a time. What works with files mostly waits for the disk, and 100,000 one after another took hours. */
const lanes = 4

/** `fc.assert` of a property that works with files, each try in a folder of its own, several at a time. */
export async function assertAtOnce<T>(property: fc.IAsyncProperty<T>, runs: number): Promise<void> {
  const numRuns = Math.ceil(runs / Math.min(lanes, runs))
  await Promise.all(
    Array.from({ length: Math.ceil(runs / numRuns) }, () =>
      fc.assert(property, { numRuns, endOnFailure: true }),
    ),
  )
}
