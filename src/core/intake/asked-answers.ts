import { endsAddress, isAddress, weekday } from './contacts.ts'
import { withHeadings } from './form-headings.ts'
import {
  answersItself,
  formOf,
  isHint,
  labelOf,
  looksLikeLabel,
  speaksOfSelf,
  type Label,
  type LabelForm,
} from './labelled.ts'
import {
  hasNumber,
  isBlank,
  saysNothing,
  withoutAnswerLead,
  withoutLead,
  type NumberedLine,
} from './numbered-line.ts'
import { isNoAnswer } from './no-answer.ts'
import { partsOf, type Slot } from './slot.ts'
import { questionOf } from '../../shared/intake-questions.ts'

/** What was said to one question: the words of the answer, line by line, and the lines they stand in. */
export interface Asked {
  slot: Slot
  texts: string[]
  /** The line of each text. */
  lines: number[]
}

/** A question whose answer is being read. */
interface Open extends Asked {
  question: string
  form: LabelForm
  /** An empty line or nothing stands before it, so one does before the next question as well. */
  apart: boolean
  /** Its answer, or that of the label before it, stands beside it: in such a form the next label does too. */
  beside: boolean
}

const isLine = (slot: Slot): boolean => {
  const { key, part } = partsOf(slot)
  const { kind, parts } = questionOf(key)
  return (part === null ? kind : parts?.find((each) => each.key === part)?.kind) === 'line'
}
/** An answer has an end: what follows after so many lines is another text. Opening hours have a line for each day. */
const mostLines = (slot: Slot): number =>
  slot === 'practical.hours' ? 8 : isLine(slot) ? (slot === 'practical.address' ? 3 : 1) : 60
/** Whether nothing more belongs to an answer: it has its lines, its town, or what stands below the hours tells of none. */
const isWhole = (
  { slot, texts, lines }: Asked,
  { text }: NumberedLine,
  before: NumberedLine | undefined,
): boolean =>
  lines.length >= mostLines(slot) ||
  // What clients say may be thanks, and no end of a mail.
  (thanks.test(text) && !takesQuotes(slot)) ||
  (slot === 'practical.address' && endsAddress(texts.at(-1) ?? '')) ||
  (slot === 'practical.hours' &&
    lines.length > 0 &&
    (isAddress(text) ||
      text.includes('://') ||
      (before !== undefined && isBlank(before) && !weekday.test(text) && !/\d/u.test(text))))
/** What people ask before they buy is an answer too. */
const takesQuestions = (slot: Slot): boolean => slot === 'objections' || slot === 'clientWords'
/** What is set apart as a quote belongs to an answer only where words of clients are asked for. */
const takesQuotes = (slot: Slot): boolean => ['proof', 'clientWords', 'scenes', 'ownWriting'].includes(slot)

/** As many lines that ask and answer at once as make a text a form of such lines. */
const leastOfForm = 3

/**
 * Questions of a questionnaire or a form, whoever made it, with what was written below or beside each. `others`: those that are
 * none of ours and have an answer, as they stand there.
 */
export function readQuestions(given: readonly NumberedLine[]): { asked: Asked[]; others: string[] } {
  const lines = withHeadings(given)
  const isOfForm = lines.filter(answersItself).length >= leastOfForm
  const asked: Asked[] = []
  const others: string[] = []
  /** A question of none of ours, until it has an answer. */
  let other: string | null = null
  let open: Open | null = null
  let isFirst = false
  let beside = false
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const label = labelOf(line, before, isOfForm)
    if (label && !(open && isWithin(open, label, line, { isFirst, isOfForm, before }))) {
      const { slot, rest } = label
      // A question that is part of the same one asks on.
      if (slot === null && open && isFirst && rest === '' && line.text.trim().endsWith('?')) continue
      other = slot === null && asksClearly.test(line.text) ? withoutLead(line.text) : null
      if (other !== null && rest !== '') other = answeredOther(others, other.slice(0, -rest.length), rest)
      const form = formOf(line.text)
      const isBeside: boolean = form === 'colon' && (rest !== '' || beside)
      const apart = before === undefined || isBlank(before)
      open =
        slot === null
          ? null
          : { slot, texts: [], lines: [], question: line.text, form, apart, beside: isBeside }
      beside = form === 'colon' && rest !== ''
      isFirst = true
      if (!open) continue
      asked.push(open)
      put(open, rest, line.number)
      if (rest !== '') isFirst = false
      continue
    }
    // Behind a heading without words something else begins: the foot of a page.
    if (isBlank(line) && line.as === 'heading') open = null
    if (other !== null && !isBlank(line) && !isHint(line.text))
      other = answeredOther(others, other, line.text)
    if (!open || isBlank(line)) continue
    // Where reviews were taken out another piece of a page begins.
    const isCut = before !== undefined && line.number > before.number + 1
    if (closes.test(line.text) || (isCut && !takesQuotes(open.slot))) {
      open = null
      continue
    }
    if (isFirst && isHint(line.text)) continue
    if (isWhole(open, line, before) || (line.as === 'quote' && !takesQuotes(open.slot))) {
      open = null
      continue
    }
    put(open, line.text, line.number)
    isFirst = false
  }
  return {
    asked: asked.flatMap(({ slot, texts, lines: from }) =>
      texts.length > 0 ? [{ slot, texts, lines: from }] : [],
    ),
    others,
  }
}

const asksClearly = /[?？]/u

/** Notes down a question that is answered by some words, unless they say nothing; then none waits for an answer any more. */
function answeredOther(others: string[], question: string, words: string): null {
  if (!saysNothing(words) && !isNoAnswer(words)) others.push(question.replace(/\t/gu, ' ').trim())
  return null
}

interface Standing {
  /** It is the first line below the question. */
  isFirst: boolean
  isOfForm: boolean
  before: NumberedLine | undefined
}

/** Whether a line that could ask is part of the answer above it: it is set apart less than the question is. */
function isWithin(
  open: Open,
  { slot, rest, within }: Label,
  line: NumberedLine,
  { isFirst, isOfForm, before }: Standing,
): boolean {
  if (within) return takesQuestions(open.slot)
  if (line.as === 'heading' || (hasNumber(line.text) && hasNumber(open.question))) return false
  const apart = !isFirst && before !== undefined && isBlank(before)
  const form = formOf(line.text)
  switch (form) {
    case 'cells':
      return false
    case 'question':
      // "2. Why us? We are quick." is an entry of a list below a question without a number.
      if (slot === null && rest !== '' && hasNumber(line.text)) return !hasNumber(open.question)
      return takesQuestions(open.slot) && open.apart && !(before && isBlank(before))
    case 'colon': {
      if (rest === '') return false
      // "Mon: 8-12"
      if (open.slot === 'practical.hours' && weekday.test(line.text.split(':')[0] ?? '')) return true
      if (isFirst && open.form === 'question' && !(isOfForm && slot)) return true
      // "Week 2: …" goes on with "Week 1: …".
      if (open.form !== 'colon' && open.texts.some(isLabelled) && (!apart || !slot)) return true
      return slot === null && !apart && !open.beside && !isLine(open.slot)
    }
    case 'words':
      if (open.form === 'words') return false
      return isFirst || (!apart && speaksOfSelf(line.text))
  }
}

/** Where a mail ends: its signature is no part of the last answer. */
const closes =
  /^\s*(?:--|(?:(?:sent|envoyé|gesendet|enviado) (?:from|depuis|de|von|mit|desde) .{2,40}|von meinem .{2,30} gesendet|get outlook for .*)|(?:(?:best|kind|warm|many)? ?(?:regards|wishes|thanks)|best|cheers|yours \p{L}+|(?:mit )?(?:freundlichen|besten|lieben|herzlichen|viele|liebe|beste|herzliche) grü(?:ß|ss)en?|lg|vg|mfg|(?:un )?(?:cordial )?saludos?(?: cordiales)?|un abrazo|(?:bien )?cordialement|bien à vous)[,.!]?)\s*$/iu

const thanks =
  /^\s*(?:thanks?(?: you)?(?: (?:so|very) much| a lot| again| in advance)*|(?:vielen|herzlichen|lieben|besten) dank|danke(?: schön| dir| ihnen| euch)?(?: im voraus)?|(?:muchas |mil )?gracias|merci(?: beaucoup| d['’]avance)*|hope (?:this|that) helps|talk soon|take care)(?:,? \p{Lu}\p{L}+)?[,.!]*\s*$/iu

const isLabelled = (text: string): boolean =>
  formOf(text) === 'colon' && looksLikeLabel(text.split(':')[0] ?? '')

const begins = /^\s*[-–—―~•*]\s/u

function put({ slot, texts, lines, question }: Open, text: string, number: number): void {
  const words = withoutAnswerLead(text, question)
  if (saysNothing(words)) return
  // A dash before a name says whose words stand above it, unless each line of a list has one.
  texts.push(slot === 'proof' && begins.test(text) ? text.trim() : words)
  lines.push(number)
}

/** As many questions in a quote as show that it is what somebody answers. */
const leastQuoted = 2

/**
 * Lines of a mail as an answer to them is read: what it quotes is the questionnaire, with the answers between or in it, and
 * nothing that a client said.
 */
export function withQuotedQuestions(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const asPlain = lines.map((line): NumberedLine => (line.as === 'quote' ? { ...line, as: 'line' } : line))
  const asks = (line: NumberedLine, at: number): boolean =>
    line.as === 'quote' && (labelOf(asPlain[at] ?? line, asPlain[at - 1])?.slot ?? null) !== null
  return lines.filter(asks).length < leastQuoted ? lines : asPlain
}
