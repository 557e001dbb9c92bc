import { questionOf } from '../intake-questions.ts'
import { labelOf, type AnswerKey, type Question } from '../intake.ts'
import type { ClientAnswer, ClientAnswers } from './client-answers.ts'
import type { ImportLine } from './imported-file.ts'

/** An answer of a client's file that stands alone: a text, ticked choices, the parts of a group, or one row. */
export interface SingleAnswer {
  key: AnswerKey
  value: string | string[] | Record<string, string>
  /** Numbers of its lines, from 1. */
  lines: number[]
}

/** A client's file as lines to read, and each answer with the numbers of its lines. */
export function readAnswers({ answers }: Pick<ClientAnswers, 'answers'>): {
  lines: ImportLine[]
  single: SingleAnswer[]
} {
  const lines: ImportLine[] = []
  const single: SingleAnswer[] = []
  for (const { key, value } of answers) {
    const question = questionOf(key)
    const shown = singles(value).filter((one) => wordsOf(one, question).length > 0)
    if (shown.length === 0) continue
    lines.push({ text: question.ask, as: 'heading' })
    for (const one of shown) {
      const first = lines.length + 1
      for (const text of wordsOf(one, question)) lines.push({ text, as: 'line' })
      single.push({ key, value: one, lines: numbersTo(first, lines.length) })
    }
  }
  return { lines, single }
}

function singles(value: ClientAnswer['value']): SingleAnswer['value'][] {
  if (typeof value === 'string' || !Array.isArray(value)) return [value]
  const rows = value.filter((entry): entry is Record<string, string> => typeof entry === 'object')
  const chosen = value.filter((entry): entry is string => typeof entry === 'string')
  return [...rows, ...(chosen.length > 0 ? [chosen] : [])]
}

/** The words of an answer; a choice by what is shown for it. */
function wordsOf(value: SingleAnswer['value'], question: Question): string[] {
  const texts =
    typeof value === 'string'
      ? [labelOf(question, value)]
      : Array.isArray(value)
        ? value.map((one) => labelOf(question, one))
        : Object.entries(value).map(([key, text]) => {
            const part = question.parts?.find((each) => each.key === key)
            return part ? labelOf(part, text) : text
          })
  return texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '')
}

const numbersTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
