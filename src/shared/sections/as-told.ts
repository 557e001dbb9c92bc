import type { Business } from '../business.ts'

type Words = readonly [number, number]

/** Of a text that retells the story: where little was told, it may be so much shorter that nothing has to be made up to fill it. */
export const asTold = (words: Words, least: number, facts: { form?: 'script'; hint?: string } = {}) => ({
  words,
  ...facts,
  narrow: ({ told }: Business) =>
    told === 'little'
      ? {
          words: [least, words[1]] as Words,
          hint: [facts.hint, 'No longer than what was told carries.'].filter(Boolean).join(' '),
        }
      : {},
})
