import { ask } from '../main-process.ts'
import { tellFailure } from './tell-failure.ts'

/** Opens a page in the browser; main shows where it leads and asks first. */
export async function openLink(url: string): Promise<void> {
  const opened = await ask('link.open', { url })
  if (!opened.ok) tellFailure('The page could not be opened.', opened.failure)
}
