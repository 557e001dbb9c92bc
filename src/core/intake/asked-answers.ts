import { isHint, labelOf } from './labelled.ts'
import { isBlank, saysNothing, withoutAnswerLead, type NumberedLine } from './numbered-line.ts'
import { partsOf, type Slot } from './slot.ts'
import { questionOf } from '../../shared/intake-questions.ts'

/** What was said to one question: the words of the answer, line by line, and the lines they stand in. */
export interface Asked {
  slot: Slot
  texts: string[]
  /** The line of each text. */
  lines: number[]
}

/** An answer has an end: what follows after so many lines is another text. Opening hours have a line for each day. */
const mostLines = (slot: Slot): number => {
  const { key, part } = partsOf(slot)
  if (slot === 'practical.hours') return 8
  const { kind, parts } = questionOf(key)
  const isLine = (part === null ? kind : parts?.find((each) => each.key === part)?.kind) === 'line'
  return isLine ? (slot === 'practical.address' ? 3 : 1) : 60
}
/** What people ask before they buy is an answer too. */
const takesQuestions = (slot: Slot): boolean => slot === 'objections' || slot === 'clientWords'
/** What is set apart as a quote belongs to an answer only where words of clients are asked for. */
const takesQuotes = (slot: Slot): boolean => ['proof', 'clientWords', 'scenes', 'ownWriting'].includes(slot)

/** Questions of a questionnaire or a form, whoever made it, with what was written below or beside each. */
export function askedAnswers(lines: readonly NumberedLine[]): Asked[] {
  const asked: Asked[] = []
  let open: Asked | null = null
  let isFirst = false
  let question = ''
  for (const [at, line] of lines.entries()) {
    const label = labelOf(line, lines[at - 1])
    if (label && !(label.within && open && takesQuestions(open.slot))) {
      const { slot, rest } = label
      // A question that is part of the same one asks on.
      if (slot === null && open && isFirst && rest === '' && line.text.trim().endsWith('?')) continue
      open = slot === null ? null : { slot, texts: [], lines: [] }
      isFirst = true
      question = line.text
      if (!open) continue
      asked.push(open)
      put(open, rest, line.number, question)
      if (rest !== '') isFirst = false
      continue
    }
    if (!open || isBlank(line)) continue
    if (isFirst && isHint(line.text)) continue
    if (open.lines.length >= mostLines(open.slot) || (line.as === 'quote' && !takesQuotes(open.slot))) {
      open = null
      continue
    }
    put(open, line.text, line.number, question)
    isFirst = false
  }
  return asked.filter(({ texts }) => texts.length > 0)
}

function put({ texts, lines }: Asked, text: string, number: number, question: string): void {
  const words = withoutAnswerLead(text, question)
  if (saysNothing(words)) return
  texts.push(words)
  lines.push(number)
}
