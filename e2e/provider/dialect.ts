import type { z } from 'zod'
import type { Beginning } from './prompt-cache.ts'

export type End = 'stop' | 'truncated' | 'refused'

/** Tokens of a question and its answer; `cached` and `cacheWritten` are shares of `input`. */
export interface Bill {
  input: number
  output: number
  cached: number
  cacheWritten: number
  /** Those of `output` that were thoughts. */
  thoughts?: number
}

/** What a question asks beside its words. */
export interface Wish {
  model: string
  system: string
  /** All words of the user, in order. */
  words: string
  stream: boolean
  /** OpenAI only sends the tokens of a stream when asked to. */
  wantsBill: boolean
  form: 'json-schema' | 'json-object' | 'plain'
  schema: unknown
  /** The question as its vendor's cache reads it. */
  beginning: Beginning
}

/** One vendor's way to say things: bodies of errors, whole answers, and the events of a stream in order. */
export interface Dialect {
  vendor: 'openai' | 'anthropic'
  /** Name of the header that carries the request's id. */
  idHeader: string
  /** The key of the question, null without one. */
  keyOf(headers: Headers): string | null
  wishSchema: z.ZodType<Wish>
  error(status: number, code: string | null, message: string): unknown
  whole(wish: Wish, id: string, text: string, end: End, bill: Bill): unknown
  /** A fresh teller of one stream; each function returns the events to send. */
  stream(wish: Wish, id: string, bill: Bill): StreamTeller
}

export interface StreamTeller {
  begin(): string
  thinking(): string
  text(piece: string): string
  refusal(): string
  /** A sign of life that is no content. */
  ping(): string
  end(end: End): string
  error(): string
}
