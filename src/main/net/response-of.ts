import type { Readable } from 'node:stream'
import type { Answer } from './carrier.ts'
import { EndlessAnswer, mostBytes } from './endless-answer.ts'

export interface Reading {
  /** Its abort ends the reading at once; the rest is let come, so that the connection is free again. */
  signal: AbortSignal | null | undefined
  /** Closes the connection: what comes is more than anybody wants. */
  hangUp: () => void
  /** What a reader is told of an error that comes in the middle. */
  failed: (error: unknown) => Error
}

/** The answer as the SDKs read one. */
export function responseOf({ status, headers, body }: Answer, reading: Reading): Response {
  // Beyond 599 there is no answer that can be read; what such a server says is its own failure.
  const shown = status > 599 ? 500 : Math.max(200, status)
  if (shown === 304) {
    body.resume()
    return new Response(null, { status: shown, headers })
  }
  // "No content" is an answer without an end, as any other empty one; the SDKs take it for a mistake of ours.
  const told = shown === 204 || shown === 205 ? 200 : shown
  return new Response(streamOf(body, reading), { status: told, headers })
}

/** What the SDKs know an abort by. */
export const abortError = (): DOMException => new DOMException('The question was taken back.', 'AbortError')

function streamOf(body: Readable, { signal, hangUp, failed }: Reading): ReadableStream<Uint8Array> {
  let turnAway = (): void => undefined
  return new ReadableStream({
    start(controller) {
      let bytes = 0
      const take = (piece: Uint8Array): void => {
        bytes += piece.byteLength
        if (bytes > mostBytes) {
          end(() => controller.error(new EndlessAnswer()))
          return hangUp()
        }
        controller.enqueue(piece)
        if ((controller.desiredSize ?? 0) <= 0) body.pause()
      }
      const end = (then: () => void): void => {
        body.off('data', take).off('end', whole).off('error', broken).off('close', left)
        signal?.removeEventListener('abort', abort)
        // Errors that come now are nobody's any more.
        body.on('error', () => undefined).resume()
        then()
      }
      const whole = (): void => end(() => controller.close())
      const broken = (error: unknown): void => end(() => controller.error(failed(error)))
      // Closed by us before its end.
      const left = (): void => end(() => controller.error(abortError()))
      const abort = (): void => end(() => controller.error(abortError()))
      turnAway = () => end(() => undefined)
      body.on('data', take).once('end', whole).once('error', broken).once('close', left)
      signal?.addEventListener('abort', abort, { once: true })
    },
    pull: () => void body.resume(),
    cancel: () => turnAway(),
  })
}
