import { app, type Session } from 'electron'

/**
 * What Chromium would do over the network by itself, switched off before it starts: the app asks the provider that was
 * chosen and nobody else.
 */
export function quietChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    // UDP to a provider would pass by the system's proxy settings and is what company networks drop in silence.
    'disable-quic',
  ])
    app.commandLine.appendSwitch(name)
  // A page that names a host has its name asked for beforehand, and no policy forbids that.
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false')
  app.commandLine.appendSwitch('explicitly-allowed-ports', restricted.join())
  // Names are asked of the system's resolver: no upgrade to a DNS service over https, which is another host.
  void app.whenReady().then(() => app.configureHostResolver({ secureDnsMode: 'off' }))
}

/**
 * Every session fetches a spelling dictionary from its vendor when it is made, `spellcheck: false` in a window and
 * `setSpellCheckerEnabled(false)` notwithstanding (seen in Electron 33); one without languages fetches none.
 */
export const withoutDictionary = (session: Session): void => session.setSpellCheckerLanguages([])

/**
 * Ports above 1023 that Chromium asks nobody at, lest a web page talk to a printer (net/base/port_util.cc). Our page asks
 * nobody at all, and a server of one's own may listen at any of them.
 */
const restricted = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]
