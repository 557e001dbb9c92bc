import { sectionNumbers, sectionOf, type SectionNumber } from '../../src/shared/sections/index.ts'
import { partNumbers } from './vault-to-write.ts'

/**
 * Begins each section when those it reads have settled, and its parts one after another where they build on each
 * other: what anybody would write around a queue. `write` may fail; the others go on.
 */
export async function sectionsInOrder(
  write: (section: SectionNumber, part: number) => Promise<void>,
): Promise<void> {
  const begun = new Map<SectionNumber, Promise<void>>()
  const section = (number: SectionNumber): Promise<void> => {
    const promise = begun.get(number) ?? writeSection(number)
    begun.set(number, promise)
    return promise
  }
  const writeSection = async (number: SectionNumber): Promise<void> => {
    const { reads, partsInOrder } = sectionOf(number)
    await Promise.allSettled(reads.map(section))
    const parts = partNumbers(sectionOf(number))
    if (partsInOrder) for (const part of parts) await write(number, part).catch(() => undefined)
    else await Promise.allSettled(parts.map((part) => write(number, part)))
  }
  await Promise.allSettled(sectionNumbers.map(section))
}
