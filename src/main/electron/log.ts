import log from 'electron-log/main'
import { redact } from '../redact.ts'

/** The one sink of the app's log: a file beside the settings, 1 MB and one old copy. Keys are taken out on the way. */
export function openLog(file: string, liveKeys: () => readonly string[]): (line: string) => void {
  log.transports.file.resolvePathFn = () => file
  log.transports.file.maxSize = 1024 * 1024
  log.transports.file.level = 'info'
  log.transports.console.level = 'info'
  log.transports.console.format = '{text}'
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part: unknown) =>
      redact(typeof part === 'string' ? part : String(part), liveKeys()),
    ),
  }))
  return (line) => log.info(line)
}
