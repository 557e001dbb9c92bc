import { disk } from '../storage/file-system.ts'
import { largestFile } from '../storage/read-file.ts'

/** The text of a file that was named on the command line; a pipe, a folder or a file far too large fails like a missing one. */
export const textAt = async (path: string): Promise<string> =>
  new TextDecoder().decode(await disk.read(path, largestFile, 'chosen'))
