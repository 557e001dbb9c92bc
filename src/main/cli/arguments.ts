import { InvalidArgumentError } from 'commander'
import { exportChoiceSchema } from '../../shared/export/export-choice.ts'
import { targetIds, type TargetId } from '../../shared/export/targets.ts'
import { mayBeLeftOut } from '../../shared/left-out.ts'
import type { ProviderId } from '../../shared/provider.ts'
import { sectionNumberSchema } from '../../shared/settings.ts'
import { sectionOf, sections, type SectionNumber } from '../../shared/sections/index.ts'
import { BadUse } from './exit-codes.ts'

// A list may be said in one piece or in several: what was said before is not forgotten for what is said again.

/** "4,5,8" as section numbers, each once, in the order given. */
export function sectionNumbersOf(text: string, before: readonly SectionNumber[] = []): SectionNumber[] {
  const numbers = text.split(',').map((entry) => {
    const number = sectionNumberSchema.safeParse(Number(entry.trim()))
    if (number.success && entry.trim() !== '') return number.data
    const known = sections.map((section) => `${section.number} ${section.title}`).join(', ')
    throw new InvalidArgumentError(`There is no section “${entry.trim()}”. There are: ${known}.`)
  })
  return [...new Set([...before, ...numbers])]
}

/** "5,12" as the sections to leave out, or "proposed": those that do not seem to fit the business. */
export function leaveOutOf(
  text: string,
  before: readonly SectionNumber[] | 'proposed' = [],
): SectionNumber[] | 'proposed' {
  const isProposed = text.trim() === 'proposed'
  if (before === 'proposed' ? !isProposed : isProposed && before.length > 0)
    throw new InvalidArgumentError('Say numbers or “proposed”, one of both.')
  if (isProposed || before === 'proposed') return 'proposed'
  const numbers = sectionNumbersOf(text, before)
  const needed = numbers.find((number) => !mayBeLeftOut(number))
  if (needed !== undefined)
    throw new InvalidArgumentError(
      `Section ${needed} (${sectionOf(needed).title}) cannot be left out: the others are written from it.`,
    )
  return numbers
}

/** "docx,pdf" as targets of an export, each once, in the order given. */
export function targetsOf(text: string, before: readonly TargetId[] = []): TargetId[] {
  const targets = text.split(',').map((entry) => {
    const target = targetIds.find((each) => each === entry.trim())
    if (target) return target
    throw new InvalidArgumentError(
      `There is no target “${entry.trim()}”. There are: ${targetIds.join(', ')}.`,
    )
  })
  return [...new Set([...before, ...targets])]
}

/** How fast scripts are spoken: "140". */
export function wordsAMinuteOf(text: string): number {
  const { data } = exportChoiceSchema.shape.wordsAMinute.safeParse(Number(text))
  if (data !== undefined) return data
  throw new InvalidArgumentError('A pace is a whole number from 60 to 300, such as 140.')
}

/** "openai,lm-studio" in the order to try them, or "sample" alone. Which there are is known when all is said. */
export function providerNamesOf(text: string, before: readonly ProviderId[] = []): ProviderId[] {
  const names = [...new Set([...before, ...text.split(',').map((entry) => entry.trim())])]
  if (names.includes('sample') && names.length > 1)
    throw new InvalidArgumentError('The sample provider writes alone; it is not mixed with others.')
  return names
}

/** Words as long as the window takes them at most: longer ones would be written down and not be read again. */
export function fitting(what: string, words: string, most: number): string {
  if (words.length <= most) return words
  const [has, fit] = [words.length, most].map((count) => count.toLocaleString('en'))
  throw new BadUse(`${what} has ${has} characters, and ${fit} fit.`)
}

/** A path that says where; an empty one would be the folder one happens to be in. */
export function pathSaid(path: string): string {
  if (path.trim() === '') throw new InvalidArgumentError('It is empty. Say where.')
  return path
}

/** Each of several paths, as `pathSaid` takes one. */
export const pathsSaid = (path: string, before: readonly string[] = []): string[] => [
  ...before,
  pathSaid(path),
]

/** "1,3:add" and what was taken before it. */
export const takeSaid = (text: string, before?: string): string =>
  before === undefined ? text : `${before},${text}`
