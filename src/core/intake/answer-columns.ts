import { isBlank, type NumberedLine } from './numbered-line.ts'
import { plainWords, slotOf } from './slot-of.ts'

const asks = /^(questions?|fragen?|preguntas?|questionnaire|topics?|items?|thema|themen|tema|sujet)$/u
const answers =
  /^((your|the|client|clients|client s|customer|customer s|ihre|deine|tu|su|votre|vos) )?(answers?|responses?|repl(y|ies)|antwort(en)?|respuestas?|reponses?|client|customer|kunde|kundin|cliente)$/u

/** Which cells hold the question and its answer. */
interface Columns {
  question: number
  answer: number
}

function columnsIn(cells: readonly string[]): Columns | null {
  const names = cells.map(plainWords)
  const question = names.findIndex((name) => asks.test(name))
  const answer = names.findIndex((name) => answers.test(name))
  return question >= 0 && answer >= 0 ? { question, answer } : null
}

const isNumber = (cell = ''): boolean => /^\s*\(?\d{1,3}[.):]?\s*$/u.test(cell)

/**
 * Rows of a table of questions as its question and its answer alone: what stands beside them is a number, a state or a note of
 * somebody. Its head says which columns are which; without one, the first of three may be a number, unless the head asks in several
 * columns: then each row below answers them.
 */
export function questionsWithAnswers(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  let columns: Columns | null = null
  let isOfColumns = false
  let apart = 0
  return lines.map((line) => {
    const cells = line.text.split('\t')
    // A title may stand in a row of its own; behind more of them stands another table.
    apart = cells.length > 1 ? 0 : isBlank(line) ? apart : apart + 1
    if (apart > 1) {
      columns = null
      isOfColumns = false
    }
    if (cells.length < 2) return line
    if (cells.filter((cell) => slotOf(cell) !== null).length > 1) isOfColumns = true
    const head = cells.length > 2 ? columnsIn(cells) : null
    if (head) columns = head
    else if (columns === null && !isOfColumns && cells.length === 3 && isNumber(cells[0]))
      return { ...line, text: `${cells[1]}\t${cells[2]}` }
    if (columns === null) return line
    return { ...line, text: `${cells[columns.question] ?? ''}\t${cells[columns.answer] ?? ''}`.trimEnd() }
  })
}
