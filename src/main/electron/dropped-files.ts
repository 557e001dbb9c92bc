import { ipcMain, type WebContents } from 'electron'
import { z } from 'zod'
import { channels } from '../../shared/channels.ts'
import { isOurPage } from './hear-questions.ts'

const pathsSchema = z.array(z.string().min(1).max(4096)).max(200)

/**
 * Where the files lie that a person dropped on the window last. The preload says so, for files the system itself gave;
 * the window cannot name a path. Each drop is handed out once.
 */
export function droppedFiles(isOurs: (contents: WebContents) => boolean): () => string[] {
  let dropped: string[] = []
  ipcMain.handle(channels.dropped, (event, paths: unknown) => {
    if (isOurs(event.sender) && isOurPage(event.senderFrame)) dropped = pathsSchema.catch([]).parse(paths)
  })
  return () => {
    const paths = dropped
    dropped = []
    return paths
  }
}
