import { basename } from 'node:path'
import { largestReply } from '../../shared/client-reply.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import { disk } from './file-system.ts'
import { isTooLarge } from './strange-path.ts'

/** The text of a file that a client sent back; one that is far too large is not read. */
export async function replyFile(path: string): Promise<Result<string>> {
  try {
    return ok(new TextDecoder().decode(await disk.read(path, largestReply, 'chosen')))
  } catch (error) {
    if (isTooLarge(error)) {
      const why = 'This file is far larger than what a review page saves, so it was not read.'
      return failed({ kind: 'not-allowed', why })
    }
    return failed(failureFromDisk(error, `“${basename(path)}”`))
  }
}
