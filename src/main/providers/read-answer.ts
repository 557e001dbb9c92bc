import type { WriteChunk } from '../../core/ports.ts'
import { AnsweredBadly, mostOfAnError } from './answered-badly.ts'
import { finishReasonOf } from './finish-reason.ts'
import { heardIn } from './heard.ts'
import type { FinishReason, Line } from './one-question.ts'
import type { Piece, Understand } from './answer-pieces.ts'
import { unlessSilent } from './unless-silent.ts'

/** How long the rest may take to come after a reason to end, in milliseconds: tokens are worth no more. */
const graceAfterReason = 2_000
/** The same while the text looks as if more of it must come: some servers name a reason early. */
const graceInText = 20_000
/** How often a model that thinks without a word is said to be alive, in milliseconds. Shorter than any limit. */
export const pulse = 5_000

/** How an answer ended; `empty`: with a reason, but without a word of it. */
export interface Ending {
  reason: FinishReason | null
  empty: boolean
  thought: boolean
}

/**
 * Gives on the words of an answer as they come and says why it ended: a known reason, or `unsaid` where the server ended
 * in order without one; null when it broke off. A reason counts at the end, as some servers name one early. `isWhole`:
 * the answer was asked for in one piece, so that nothing of it is heard until it is finished.
 */
export async function* readAnswer(
  response: Response,
  understand: Understand,
  line: Line,
  isWhole: boolean,
): AsyncGenerator<WriteChunk, Ending> {
  const answer: Answer = { text: '', thoughts: '', thought: false, open: isWhole, reason: null, ended: false }
  const wait = (): number | null => {
    if (answer.reason === null) return answer.open ? pulse : null
    return looksClosed(answer) ? graceAfterReason : graceInText
  }
  let strange: string | null = null
  let understood = false
  try {
    for await (const heard of unlessSilent(heardIn(response), wait)) {
      if (heard.kind === 'done') break
      if (heard.kind === 'silence' && answer.reason !== null) break
      if (heard.kind === 'silence' || heard.kind === 'sign') {
        // A block of thoughts that is open is life, however long nothing is said in it.
        if (answer.open) yield { kind: 'thinking' }
        continue
      }
      if (heard.kind === 'words') {
        // What comes before the answer is some gateway's comment. Within it, a piece of it is lost.
        if (heard.event === 'error') throw bad(response, JSON.stringify({ error: heard.words }))
        if (answer.text !== '' && heard.words.startsWith('{')) return brokenOff
        strange ??= heard.words
        continue
      }
      const pieces = understand(heard.value, heard.event)
      if (pieces === null) {
        if (heard.value !== null) strange ??= heard.json
        continue
      }
      understood = true
      for (const piece of pieces) {
        if (piece.kind === 'error' && answer.reason === null) throw bad(response, heard.json)
        yield* take(piece, answer, line)
      }
      if (answer.ended) break
    }
  } catch (error) {
    // The answer is complete; only its tokens are lost.
    if (answer.reason === null) throw error
  }
  if (answer.reason === 'fault')
    throw bad(response, '{"error":{"message":"The model stopped with an error."}}')
  if (!understood && strange !== null) throw bad(response, strange)
  if (!understood && answer.text === '') return brokenOff
  return yield* endOf(answer)
}

interface Answer {
  text: string
  thoughts: string
  thought: boolean
  /** A block of thoughts is open. */
  open: boolean
  reason: FinishReason | 'fault' | null
  /** Nothing comes after this. */
  ended: boolean
}

/** Nothing was said, or what was said may be an end; one that was cut or declined is over where it stands. */
const looksClosed = ({ text, reason }: Answer): boolean =>
  reason !== 'stop' || text === '' || /[}\]`]\s*$/u.test(text)

const brokenOff: Ending = { reason: null, empty: true, thought: false }

/** The words of an error that came with a status of success. */
const bad = (response: Response, body: string): AnsweredBadly =>
  new AnsweredBadly(response.status, response.headers, body.slice(0, mostOfAnError))

function* take(piece: Piece, answer: Answer, line: Line): Generator<WriteChunk, undefined> {
  switch (piece.kind) {
    case 'text': {
      const text = newIn(piece.text, answer.text)
      answer.open = false
      answer.text += text
      if (text !== '') yield { kind: 'text', text }
      return
    }
    case 'thought':
      answer.thought = true
      if (answer.thoughts.length < mostThoughts) answer.thoughts += newIn(piece.text, answer.thoughts)
      yield { kind: 'thinking' }
      return
    case 'silence':
      answer.open = piece.open
      answer.thought ||= piece.open
      if (piece.open) yield { kind: 'thinking' }
      return
    case 'sign':
      if (answer.open) yield { kind: 'thinking' }
      return
    case 'reason':
      // A model that declined stops in order, too.
      if (answer.reason !== 'refused') answer.reason = finishReasonOf(piece.word) ?? answer.reason
      return
    case 'refusal':
      answer.reason = 'refused'
      return
    case 'usage':
      line.tokens = piece.tokens
      // The tokens come by themselves after the last word, then [DONE], then perhaps an open socket.
      answer.ended ||= piece.last && answer.reason !== null && looksClosed(answer)
      return
    case 'end':
      answer.ended = true
      return
    case 'error':
      return
  }
}

/** Thoughts are only kept to find an answer in them, in characters. */
const mostThoughts = 400_000

/** What a piece adds: some servers send all the text so far each time, or all of it once more at the end. */
function newIn(piece: string, before: string): string {
  // A few letters may well come twice; of a JSON the first bracket does not.
  const tellsApart = before.length >= 8 || before.trimStart().startsWith('{')
  return tellsApart && piece.startsWith(before) ? piece.slice(before.length) : piece
}

function* endOf(answer: Answer): Generator<WriteChunk, Ending> {
  const { thought } = answer
  const reason = answer.reason === 'fault' ? null : (answer.reason ?? 'unsaid')
  if (answer.text.trim() !== '' || reason === 'refused') return { reason, empty: false, thought }
  if (reason === 'truncated') return { reason, empty: false, thought }
  // Some servers take what a model says in a form for its thoughts.
  const inThoughts = (answer.thoughts.split(/<\/think(?:ing)?>/iu).at(-1) ?? '').trim()
  if (/^(?:```|\{)/u.test(inThoughts) && /[`}]$/u.test(inThoughts)) {
    yield { kind: 'text', text: inThoughts }
    return { reason, empty: false, thought }
  }
  return { reason: reason === 'unsaid' && !thought ? null : reason, empty: true, thought }
}
