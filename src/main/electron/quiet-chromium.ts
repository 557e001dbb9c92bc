import { app } from 'electron'

/**
 * What Chromium would do over the network by itself, switched off before it starts: the app asks the provider that was
 * chosen and nobody else. The spelling dictionary it would fetch is off in the window's preferences (window.ts).
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
  // Names are asked of the system's resolver: no upgrade to a DNS service over https, which is another host.
  void app.whenReady().then(() => app.configureHostResolver({ secureDnsMode: 'off' }))
}
