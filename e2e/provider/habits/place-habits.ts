import { habit, named as says, page, written, always, json } from './habit.ts'
import { gateway, own } from './places.ts'

const line = habit('place')
const usual = () => null
const v1 = (port: number): string => `http://127.0.0.1:${port}/v1`
const chat = '/v1/chat/completions'

/** Addresses as people type them, and what stands there instead. */
export const placeHabits = [
  line(
    'place-redirect-same',
    '307 to another path of the same host',
    'open-webui/open-webui#8317',
    written(1),
    usual,
    {
      place: gateway(
        (path) =>
          path.startsWith('/v2') ? chat : { status: 307, headers: { location: '/v2/chat/completions' } },
        v1,
      ),
    },
  ),
  line(
    'place-redirect-308',
    '308 to the same host, with the whole address',
    'open-webui/open-webui#8317 (family)',
    written(1),
    usual,
    {
      place: gateway(
        (path) =>
          path.startsWith('/v2') ? chat : { status: 308, headers: { location: '/v2/chat/completions' } },
        v1,
      ),
    },
  ),
  line(
    'place-redirect-other',
    '307 to another host',
    'open-webui/open-webui#8317 (family)',
    says('wrong-place', { sentence: /points to .*example\.invalid/u, questions: 3 }),
    always({
      status: 307,
      headers: { location: 'https://gateway.example.invalid/v1/chat/completions' },
      pieces: [],
    }),
  ),
  line(
    'place-redirect-login',
    '302 to a page to sign in on another host',
    'uzairansaruzi/hermex#220 (family)',
    says('wrong-place', { sentence: /points to|web page/u, questions: 3 }),
    always({ status: 302, headers: { location: 'https://login.example.invalid/' }, pieces: [] }),
  ),
  line(
    'place-redirect-round',
    '307 to itself, for ever',
    'open-webui/open-webui#8317 (family)',
    says(['wrong-place', 'server-error'], { questions: 80, withinS: 60 }),
    always({ status: 307, headers: { location: chat }, pieces: [] }),
  ),
  line(
    'place-no-v1',
    'the language is spoken without /v1',
    'LibreChat, Azure and gateways: docs of custom addresses',
    written(2),
    usual,
    {
      place: gateway(
        (path) => (path === '/chat/completions' ? chat : { status: 404, body: '{"detail":"Not Found"}' }),
        v1,
      ),
    },
  ),
  line(
    'place-needs-v1',
    'the language is spoken under /v1 behind a path, which was left out',
    'LM Studio and OpenRouter docs: base addresses',
    written(2),
    usual,
    {
      place: gateway(
        (path) =>
          path === '/api/v1/chat/completions'
            ? chat
            : { status: 404, body: '{"error":{"message":"Not Found","code":404}}' },
        (port) => `http://127.0.0.1:${port}/api`,
      ),
    },
  ),
  line(
    'place-404-page',
    '404 with a web page for every path',
    'openaustralia/theyvoteforyou#1568 (family)',
    says('wrong-place', { sentence: /web page|but not a model/u, questions: 4 }),
    always(page(404, '<!doctype html><html><body>404</body></html>')),
  ),
  line(
    'place-404-text',
    '404 page not found, as plain text',
    'KeyserDSoze/Rystem.OpenAi#22 (family); ollama, unknown path',
    says('wrong-place', { questions: 4 }),
    always({ status: 404, headers: { 'content-type': 'text/plain' }, pieces: ['404 page not found'] }),
  ),
  line(
    'place-404-detail',
    '404 {"detail":"Not Found"}: another program',
    'FastAPI docs, default errors',
    says('wrong-place', { questions: 4 }),
    always(json(404, { detail: 'Not Found' })),
  ),
  line(
    'place-405',
    '405 Method Not Allowed',
    'FastAPI docs, default errors',
    says('wrong-place', { questions: 4 }),
    always(json(405, { detail: 'Method Not Allowed' })),
  ),
  line(
    'place-403-cloudflare',
    '403 with the challenge page of a firewall',
    'koala73/worldmonitor#3146; openaustralia/theyvoteforyou#1568',
    says('wrong-place', { sentence: /web page/u, questions: 3 }),
    always(
      page(403, '<html><title>Just a moment...</title></html>', {
        server: 'cloudflare',
        'cf-mitigated': 'challenge',
      }),
    ),
  ),
  line(
    'place-511',
    '511: network authentication required',
    'RFC 6585',
    says('wrong-place', { questions: 3 }),
    always(page(511, '<html><body>Log in to the network</body></html>')),
  ),
  line(
    'place-407',
    '407 of a proxy',
    'continuedev/continue#341 (family)',
    says('wrong-place', { sentence: /proxy/u, questions: 3 }),
    always(
      page(407, '<html><body>Proxy Authentication Required</body></html>', {
        'proxy-authenticate': 'Basic realm="corp"',
      }),
    ),
  ),
  line(
    'place-other-vendor',
    'an address of Anthropic’s language is asked in OpenAI’s',
    'decolua/9router#1795 (family)',
    says('wrong-place', { questions: 4 }),
    always(json(404, { type: 'error', error: { type: 'not_found_error', message: 'Not found' } })),
  ),
  line(
    'place-host-only',
    'only the host was typed: /v1 is put',
    'Ollama docs, OpenAI compatibility',
    written(1),
    usual,
    { place: own((port) => `http://127.0.0.1:${port}`) },
  ),
  line(
    'place-slash',
    'a slash at the end of the address',
    'LM Studio docs: base address',
    written(1),
    usual,
    { place: own((port) => `http://127.0.0.1:${port}/v1/`) },
  ),
]
