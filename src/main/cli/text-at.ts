import { failureSentence } from '../../shared/failure-sentence.ts'
import { textOfBytes } from '../imports/text-of-bytes.ts'
import { failureOfRead, isNotThere } from '../storage/failure-from-disk.ts'
import { disk } from '../storage/file-system.ts'
import { largestFile } from '../storage/read-file.ts'
import { BadUse } from './exit-codes.ts'

/**
 * The text of a file that was named on the command line, in whatever letters it was written: shells of Windows write UTF-16. Where it
 * cannot be had, why ends the command; `what` names the file.
 */
export async function textAt(path: string, what = `“${path}”`): Promise<string> {
  const bytes = await disk.read(path, largestFile, 'chosen').catch((error: unknown) => {
    throw new BadUse(whyNotRead(error, what))
  })
  const read = textOfBytes(bytes)
  if (!read) throw new BadUse(`${what} holds no text.`)
  return read.text
}

/** The same for a file that is to hold JSON. */
export async function jsonAt(path: string, what = `“${path}”`): Promise<unknown> {
  const text = await textAt(path, what)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new BadUse(`${what} is not valid JSON.`)
  }
}

/** A way that leads through a file, or whose name is too long for any, leads nowhere. */
function whyNotRead(error: unknown, what: string): string {
  if (isNotThere(error)) return `${what} was not found.`
  const failure = failureOfRead(error, what)
  return failure.kind === 'not-writable' ? `${what} cannot be read.` : failureSentence(failure)
}
