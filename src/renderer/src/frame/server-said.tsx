import { saidIn } from '../../../shared/failure-sentence.ts'
import type { Failure } from '../../../shared/failure.ts'

/** The server's own words, to stand below or behind our sentence; nothing where it said nothing. */
export function ServerSaid({ failure }: { failure: Failure }) {
  const said = saidIn(failure)
  return said === null ? null : <span className="server-said">It said: “{said}”</span>
}
