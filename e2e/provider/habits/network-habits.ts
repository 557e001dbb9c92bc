import { habit, named as says, streamed, written } from './habit.ts'
import { events, stream } from './openai-wire.ts'
import { behind, join, lostName, nobody, nowhere, raw, swallowed, untrusted } from './places.ts'

const line = habit('network')
const usual = () => null
/** A dead way is named by its address, after three tries at the most. */
const dead = (kinds: Parameters<typeof says>[0], sentence: RegExp) =>
  says(kinds, { sentence, questions: 0, attempts: 3, withinS: 20 })

/** The way to the server. */
export const networkHabits = [
  line(
    'network-refused',
    'nobody listens at the port',
    'ollama docs; tambo-ai/tambo#1189 (family)',
    dead('connection-failed', /No server answers at http:\/\/127\.0\.0\.1:\d+/u),
    usual,
    { place: nobody() },
  ),
  line(
    'network-refused-https',
    'nobody listens at the port of an https address',
    'ricklamers/shell-ai#16 (family)',
    dead('connection-failed', /No server answers at https:\/\/127\.0\.0\.1:\d+/u),
    usual,
    { place: nobody({ scheme: 'https' }) },
  ),
  line(
    'network-unresolved',
    'the name has no address',
    'RFC 6761: .invalid',
    dead('connection-failed', /gateway\.example\.invalid|internet/u),
    usual,
    { place: nowhere('http://gateway.example.invalid/v1') },
  ),
  line(
    'network-unresolved-https',
    'the same with https',
    'RFC 6761: .invalid',
    dead('connection-failed', /gateway\.example\.invalid|internet/u),
    usual,
    { place: nowhere('https://gateway.example.invalid/v1') },
  ),
  line(
    'network-swallowed',
    'a firewall drops every packet to the port',
    'ollama/ollama#6571',
    dead('connection-failed', /Nobody answers at http:\/\/127\.0\.0\.1:\d+/u),
    usual,
    { place: swallowed() },
  ),
  line(
    'network-swallowed-https',
    'the same for an https address',
    'dyad-sh/dyad#406; mayooear/ai-pdf-chatbot-langchain#335',
    dead('connection-failed', /Nobody answers at https:\/\/127\.0\.0\.1:\d+/u),
    usual,
    { place: swallowed('https') },
  ),
  line(
    'network-handshake-silent',
    'the connection is taken, and the TLS handshake never answered',
    'openai/openai-agents-python#828; songquanpeng/one-api#278',
    dead('connection-failed', /Nobody answers at https:\/\/127\.0\.0\.1:\d+/u),
    usual,
    { place: raw((socket) => void socket.resume(), 'https') },
  ),
  line(
    'network-name-silent',
    'the name is asked for, and the resolver never says a word',
    'reactphp/http-client#10; nodejs/node#62503 (family)',
    dead('connection-failed', /https:\/\/silent\.example\.invalid could not be found/u),
    usual,
    { place: lostName('silent.example.invalid') },
  ),
  line(
    'network-proxy-swallowed',
    'every packet to the proxy is dropped',
    'encode/httpx#1412 (family)',
    dead('wrong-place', /proxy .* http:\/\/gateway\.example\.invalid/u),
    usual,
    { place: behind(swallowed(), 'http://gateway.example.invalid/v1') },
  ),
  line(
    'network-proxy-silent',
    'the proxy takes CONNECT and never answers',
    'elazarl/goproxy#33',
    dead('wrong-place', /proxy .* https:\/\/gateway\.example\.invalid/u),
    usual,
    {
      place: behind(
        raw((socket) => void socket.resume()),
        'https://gateway.example.invalid/v1',
      ),
    },
  ),
  line(
    'network-tunnel-silent',
    'the proxy lets the question through, and the TLS handshake behind it is never answered',
    'encode/httpx#1508',
    dead('wrong-place', /proxy .* https:\/\/gateway\.example\.invalid/u),
    usual,
    {
      place: behind(
        raw((socket) => void socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\n\r\n')).resume()),
        'https://gateway.example.invalid/v1',
      ),
    },
  ),
  line(
    'network-https-to-http',
    'https is typed for a server that speaks http',
    'adminsyspro/proxcenter-ui#314 (family)',
    dead('wrong-place', /speaks http, not https/u),
    usual,
    {
      place: raw((socket, _, behind) => join(socket, behind), 'https'),
    },
  ),
  line(
    'network-http-to-https',
    'http is typed for a server that speaks https',
    'adminsyspro/proxcenter-ui#314 (family)',
    dead(['connection-failed', 'wrong-place'], /127\.0\.0\.1:\d+/u),
    usual,
    { place: untrusted('http') },
  ),
  line(
    'network-self-signed',
    'a certificate that signed itself',
    'WongSaang/chatgpt-ui#208; openinterpreter/openinterpreter#380; anomalyco/opencode#1694',
    dead('wrong-place', /certificate of 127\.0\.0\.1:\d+ is not trusted/u),
    usual,
    { place: untrusted() },
  ),
  line(
    'network-silent',
    'the connection is taken, and nothing is ever answered',
    'claude-code-best/claude-code#272 (family)',
    says(['no-first-token', 'connection-failed'], { questions: 0, withinS: 150 }),
    usual,
    { place: raw((socket) => void socket.resume()) },
  ),
  line(
    'network-closes',
    'the connection is taken and closed at once',
    'gethouston/houston#1211 (family)',
    dead('connection-failed', /127\.0\.0\.1:\d+/u),
    usual,
    { place: raw((socket) => void socket.destroy()) },
  ),
  line(
    'network-resets',
    'the connection is reset after the question',
    'gethouston/houston#1211 (family)',
    dead('connection-failed', /127\.0\.0\.1:\d+/u),
    usual,
    { place: raw((socket) => void socket.once('data', () => socket.resetAndDestroy())) },
  ),
  line(
    'network-other-protocol',
    'another protocol answers: a banner of SSH',
    'adminsyspro/proxcenter-ui#314 (family)',
    dead(['wrong-place', 'connection-failed'], /127\.0\.0\.1:\d+/u),
    usual,
    { place: raw((socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n')) },
  ),
  line(
    'network-plain-400',
    '400: the plain HTTP request was sent to HTTPS port',
    'nginx docs, 497',
    dead(['wrong-place', 'bad-request'], /127\.0\.0\.1:\d+|not accept/u),
    usual,
    {
      place: raw((socket) => {
        socket.once('data', () => {
          const page =
            '<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>'
          socket.end(
            `HTTP/1.1 400 Bad Request\r\ncontent-type: text/html\r\ncontent-length: ${page.length}\r\nconnection: close\r\n\r\n${page}`,
          )
        })
      }),
    },
  ),
  line(
    'network-reset-once',
    'the first connection is reset, the next is not',
    'gethouston/houston#1211',
    written(2),
    usual,
    {
      place: raw((socket, nth, behind) => (nth === 1 ? void socket.destroy() : join(socket, behind))),
    },
  ),
  line(
    'network-reset-twice',
    'two connections are reset, the next is not',
    'gethouston/houston#1211',
    written(3),
    usual,
    {
      place: raw((socket, nth, behind) => (nth <= 2 ? void socket.destroy() : join(socket, behind))),
    },
  ),
  line(
    'network-late',
    'the server starts 30 seconds after the run began',
    'canonical/inference-snaps#234 (family)',
    written(1),
    usual,
    { place: nobody({ forS: 30 }) },
  ),
  line(
    'network-slow-headers',
    'the headers take 20 seconds',
    'DeepSeek docs, rate limit',
    written(1),
    streamed((asked) => stream([20_000, ...events(asked)])),
  ),
  line(
    'network-slow-packets',
    'a second between the packets',
    'mistralai/client-python#16 (family)',
    written(1),
    streamed((asked) => stream(events(asked).flatMap((event) => [event, 1_000]))),
  ),
  line(
    'network-closes-each',
    'connection: close after each answer',
    'HTTP, RFC 9112',
    written(3),
    streamed((asked) =>
      stream(events(asked), { headers: { 'content-type': 'text/event-stream', connection: 'close' } }),
    ),
    { sections: [1, 2, 3] },
  ),
]
