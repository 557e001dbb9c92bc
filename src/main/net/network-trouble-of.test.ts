import { expect, test } from 'vitest'
import type { NetworkTrouble } from './network-failed.ts'
import { networkTroubleOf } from './network-trouble-of.ts'

const url = new URL('https://api.example.com/v1')
const node = (code: string, more: object = {}): Error => Object.assign(new Error('x'), { code, ...more })
const chromium = (word: string): Error => new Error(`net::${word}`)
const unreached = (why: string): object => ({ kind: 'connection-failed', cut: false, why })
const wrong = (what: string): object => ({ kind: 'wrong-place', what })
const openssl = (reason: string): Error =>
  Object.assign(new Error(`write EPROTO C0D:error:0A0000C6:SSL routines:get_more:${reason}:../ssl.c:6:\n`), {
    code: 'EPROTO',
  })

// What both networks said when it was tried in Node 24 and Electron 33, and the other names of the same kinds.
const said: [Error, object][] = [
  [chromium('ERR_NAME_NOT_RESOLVED'), unreached('unresolved')],
  [node('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'api.example.com' }), unreached('unresolved')],
  [node('EAI_AGAIN'), unreached('unresolved')],
  [chromium('ERR_CONNECTION_REFUSED'), unreached('refused')],
  [node('ECONNREFUSED', { syscall: 'connect', port: 443 }), unreached('refused')],
  [
    new AggregateError([node('ECONNREFUSED', { syscall: 'connect', port: 443 }), node('ENETUNREACH')], ''),
    unreached('refused'),
  ],
  [chromium('ERR_INTERNET_DISCONNECTED'), unreached('offline')],
  [chromium('ERR_ADDRESS_UNREACHABLE'), unreached('no-route')],
  [node('EHOSTUNREACH'), unreached('no-route')],
  [chromium('ERR_CONNECTION_TIMED_OUT'), unreached('timed-out')],
  [node('ETIMEDOUT'), unreached('timed-out')],
  [chromium('ERR_CERT_AUTHORITY_INVALID'), wrong('certificate')],
  [chromium('ERR_CERT_DATE_INVALID'), wrong('certificate-date')],
  [node('CERT_HAS_EXPIRED'), wrong('certificate-date')],
  [node('CERT_NOT_YET_VALID'), wrong('certificate-date')],
  [node('CRL_HAS_EXPIRED'), wrong('certificate')],
  [chromium('ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN'), wrong('certificate')],
  [chromium('ERR_SSL_CLIENT_AUTH_CERT_NEEDED'), wrong('certificate')],
  [node('DEPTH_ZERO_SELF_SIGNED_CERT'), wrong('certificate')],
  [node('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), wrong('certificate')],
  [node('ERR_TLS_CERT_ALTNAME_INVALID'), wrong('certificate')],
  [chromium('ERR_SSL_PROTOCOL_ERROR'), wrong('speaks-http')],
  [openssl('wrong version number'), wrong('speaks-http')],
  [openssl('packet length too long'), wrong('speaks-http')],
  [openssl('sslv3 alert handshake failure'), wrong('other-language')],
  [chromium('ERR_SSL_VERSION_OR_CIPHER_MISMATCH'), wrong('other-language')],
  [node('HPE_INVALID_CONSTANT'), wrong('other-language')],
  [chromium('ERR_TUNNEL_CONNECTION_FAILED'), wrong('proxy')],
  [chromium('ERR_PROXY_CONNECTION_FAILED'), wrong('proxy')],
  [chromium('ERR_PROXY_CERTIFICATE_INVALID'), wrong('proxy')],
  [node('ERR_PROXY_TUNNEL'), wrong('proxy')],
  // Another port, or another name, than that of the address: it was the proxy that nobody reached.
  [node('ECONNREFUSED', { syscall: 'connect', port: 3128 }), wrong('proxy')],
  [node('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'proxy.corp' }), wrong('proxy')],
  [chromium('ERR_CONNECTION_RESET'), { kind: 'connection-failed', cut: true }],
  [node('ECONNRESET'), { kind: 'connection-failed', cut: true }],
  [new Error('something else'), { kind: 'connection-failed', cut: true }],
]

test.each(said)('says what %s means', (error, trouble) => {
  expect(networkTroubleOf(error, url)).toEqual(trouble)
})

test('looks into the causes of an error, and not without end', () => {
  expect(networkTroubleOf(new Error('fetch failed', { cause: node('ECONNREFUSED') }), url)).toEqual(
    unreached('refused'),
  )
  const circle = new Error('circle')
  circle.cause = circle
  expect(networkTroubleOf(circle, url)).toEqual({
    kind: 'connection-failed',
    cut: true,
  } satisfies NetworkTrouble)
})
