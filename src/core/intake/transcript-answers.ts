import type { Asked } from './asked-answers.ts'
import { questionIn } from './question-in.ts'
import { askerOf, type Turn } from './transcript-turns.ts'
import { wordCount, type NumberedLine } from './numbered-line.ts'

/** "Mm-hm", "Okay, great.": said while the other goes on. In words. */
const mostNod = 5
/** Questions that only ask for more of the same: "Can you say more?", "And what else?". In words. */
const mostFollowing = 9
const following =
  /\b(more|else|example|mean|why|really|exactly|such as|like what|mehr|noch|sonst|beispiel|meinen|warum|genau|zum beispiel|más|mas|ejemplo|algo más|por qué|además|plus|autre|exemple|pourquoi|encore|c'est-à-dire)\b/iu

/** What the person who is asked says to each question of ours, to the letter. */
export function transcriptAnswers(turns: readonly Turn[]): Asked[] {
  const asker = askerOf(turns)
  if (asker === null) return []
  const asked: Asked[] = []
  let open: Asked | null = null
  for (const turn of turns) {
    if (turn.speaker !== asker) {
      open?.texts.push(...turn.texts)
      open?.lines.push(...turn.lines)
      continue
    }
    const words = turn.texts.join(' ')
    const { slot, asks } = questionIn(words)
    if (slot === null && open && goesOn(words, asks)) continue
    open = slot === null ? null : { slot, texts: [], lines: [] }
    if (open) asked.push(open)
  }
  return asked.filter(({ texts }) => texts.length > 0 && wordCount(texts.join(' ')) > 0)
}

/** The same where nobody says who speaks: a question, and what is said until the next one. */
export function spokenAnswers(lines: readonly NumberedLine[]): Asked[] {
  const asked: Asked[] = []
  let open: Asked | null = null
  for (const { text, number } of lines) {
    const { slot, asks } = questionIn(text)
    if (asks || slot) {
      open = slot === null ? null : { slot, texts: [], lines: [] }
      if (open) asked.push(open)
    } else if (open && open.lines.length < mostSpoken) {
      open.texts.push(text)
      open.lines.push(number)
    }
  }
  return asked.filter(({ texts }) => texts.length > 0)
}

/** Lines of an answer; who asks next may not be heard as a question. */
const mostSpoken = 12

const goesOn = (words: string, asks: boolean): boolean =>
  asks ? wordCount(words) <= mostFollowing && following.test(words) : wordCount(words) <= mostNod
