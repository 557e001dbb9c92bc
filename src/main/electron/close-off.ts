import type { Session } from 'electron'
import { withoutDictionary } from './quiet-chromium.ts'

/**
 * A proxy where nobody listens. What asks neither a policy nor `onBeforeRequest`, WebRTC first of all, is sent there and
 * reaches nobody; this computer's own addresses too, which Chromium would ask without a proxy.
 */
const nowhere = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://0.0.0.0:1',
  proxyBypassRules: '<-loopback>',
} as const

/**
 * The rules of a session that shows pages of ours: it reaches its own addresses (`isOwn`) and no network, saves no file,
 * and is permitted nothing but what is named.
 */
export function closeOff(
  session: Session,
  isOwn: (url: string) => boolean,
  permitted: readonly string[] = [],
): void {
  withoutDictionary(session)
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permitted.includes(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => permitted.includes(permission))
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwn(url) }))
  session.on('will-download', (event) => event.preventDefault())
  void session.setProxy(nowhere)
}
