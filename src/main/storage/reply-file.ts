import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestReply } from '../../shared/client-reply.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfRead } from './failure-from-disk.ts'

/** The text of a file that a client sent back; one that is far too large is not read. */
export async function replyFile(path: string): Promise<Result<string>> {
  try {
    if ((await stat(path)).size > largestReply) {
      const why = 'This file is far larger than what a review page saves, so it was not read.'
      return failed({ kind: 'not-allowed', why })
    }
    return ok(await readFile(path, 'utf8'))
  } catch (error) {
    return failed(failureOfRead(error, `“${basename(path)}”`))
  }
}
