import { unreachable } from '../../shared/result.ts'
import type { Field } from '../../shared/sections/outline.ts'
import { englishWord } from '../../shared/tokens-per-word.ts'

/** Quotes, colon, comma and brackets of one field. */
const tokensOfMarks = 5
const unboundedFactor = 3

/** Words of a text whose definition gives no range. */
const wordsWithoutRange = { line: 20, prose: 120, script: 400 }

export interface AnswerSize {
  /** Tokens an ordinary answer has. */
  expected: number
  /** Tokens the longest valid answer has. */
  most: number
}

/** How long an answer of this form is, in tokens, from its own word ranges and counts. */
export function answerSize(field: Field): AnswerSize {
  const key = field.key === '' ? 0 : Math.ceil(field.key.length / 4) + tokensOfMarks
  const inner = sizeInside(field)
  return { expected: Math.ceil(inner.expected + key), most: Math.ceil(inner.most + key) }
}

function sizeInside(field: Field): AnswerSize {
  switch (field.kind) {
    case 'text': {
      const [least, most] = wordRange(field)
      return { expected: ((least + most) / 2) * englishWord.expected, most: most * englishWord.most }
    }
    case 'number':
    case 'choice':
      return { expected: 4, most: 6 }
    case 'list': {
      const [least, most] = countRange(field)
      const each = answerSize(field.each)
      return { expected: ((least + most) / 2) * (each.expected + 3), most: most * (each.most + 3) }
    }
    case 'group':
      return field.fields
        .map(answerSize)
        .reduce((sum, size) => ({ expected: sum.expected + size.expected, most: sum.most + size.most }), {
          expected: 4,
          most: 4,
        })
    default:
      return unreachable(field)
  }
}

/** A text that is counted in characters has no more words than fit, at six each with the space. */
const wordRange = ({ words, form, characters, time }: Field): [number, number] =>
  time
    ? [1, 1]
    : bounded(words ?? [1, characters === undefined ? wordsWithoutRange[form ?? 'line'] * 2 : characters / 6])
const countRange = ({ count }: Field): [number, number] => bounded(count ?? [3, 10])
const middle = ([least, most]: readonly [number, number]): number => (least + most) / 2

/** Words of an ordinary text here, and entries of an ordinary list. */
export const ordinaryWords = (field: Field): number => middle(wordRange(field))
export const ordinaryCount = (field: Field): number => middle(countRange(field))

const bounded = ([least, most]: readonly [number, number]): [number, number] =>
  most === Infinity ? [least, least * unboundedFactor] : [least, most]
