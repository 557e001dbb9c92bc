/** What a server answered when it was no answer of a model: the status may be one of success. */
export class AnsweredBadly extends Error {
  readonly status: number
  readonly headers: Headers
  /** As much of it as says anything. */
  readonly body: string

  constructor(status: number, headers: Headers, body: string) {
    super(`Answered ${status}`)
    this.name = 'AnsweredBadly'
    this.status = status
    this.headers = headers
    this.body = body
  }
}

/** More of an error than this says nothing more; in characters. */
export const mostOfAnError = 64_000

/** The error in an answer, read as far as it says anything. */
export async function badAnswer(response: Response): Promise<AnsweredBadly> {
  let body = ''
  const decoder = new TextDecoder()
  const bytesOf: ReadableStream<Uint8Array> | null = response.body
  if (bytesOf !== null) {
    for await (const bytes of bytesOf) {
      body += decoder.decode(bytes, { stream: true })
      if (body.length > mostOfAnError) break
    }
  }
  return new AnsweredBadly(response.status, response.headers, body)
}
