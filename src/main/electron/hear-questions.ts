import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import { channels } from '../../shared/channels.ts'
import { failed, type Result } from '../../shared/result.ts'
import { pageOrigin } from './protocol.ts'

/**
 * The one way from the window to main: only the main frame of our own page is heard. What comes in is still
 * unread words; `answer` asks whether they are a known question.
 */
export function hearQuestions(
  answer: (route: unknown, input: unknown) => Promise<Result<unknown>>,
  isOurs: (contents: WebContents) => boolean,
): void {
  ipcMain.handle(channels.ask, (event, route: unknown, input: unknown) => {
    if (!isOurs(event.sender) || !isOurPage(event.senderFrame)) {
      return failed({ kind: 'not-allowed', why: 'Only the Vaultwright window may ask.' })
    }
    return answer(route, input)
  })
}

/** The main frame of our own page, and no other frame or page. */
export function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`)
}
