/** A check taken out, and the test that has to notice. */
export interface PlantedFault {
  /** What is gone without the words. */
  what: string
  file: string
  /** Words that stand in the file once. */
  words: string
  instead: string
  /** A test file: of vitest, or (`.spec.ts`) of Playwright. */
  test: string
  /** What its report says: the name of the test, or of the expectation that fails. */
  says: string
}

type Fault = Omit<PlantedFault, 'file' | 'test'>

/** Faults of one file that one test has to notice. */
const planted = (file: string, test: string, faults: readonly Fault[]): PlantedFault[] =>
  faults.map((fault) => ({ file, test, ...fault }))

const fault = (what: string, words: string, instead: string, says: string): Fault => ({
  ...{ what, words, instead, says },
})

const border = 'e2e/border.spec.ts'
const main = 'src/main/electron'

/** A directive of the page's policy, loosened: the browser no longer names it as what stopped its attempt. */
const loosened = (directive: string, words: string, instead: string, says: string): Fault =>
  fault(`${directive} of the policy`, words, instead, says)

/** Every check at the border of the window, taken out one by one by `npm run test:full -- planted`. */
export const plantedFaults: readonly PlantedFault[] = [
  ...planted(`${main}/ipc-dispatch.ts`, `${main}/ipc-dispatch.test.ts`, [
    fault(
      'known routes',
      'Object.hasOwn(routes, name)',
      'name in routes',
      'takes no question that is unknown',
    ),
    fault(
      'size of a question',
      "if (trouble !== null) return failed({ kind: 'not-allowed', why: troubles[trouble] })",
      'void [trouble, troubles]',
      'takes no question that is unknown or larger',
    ),
    fault('parsing on the way in', 'await handler(words.data)', 'await handler(input)', 'hands on only what'),
    fault(
      'refusing what does not parse',
      'if (!words.success) return failed(badInput(words.error.issues))',
      'void badInput',
      'hands on only what',
    ),
    fault(
      'parsing on the way out',
      'routes[route].output.parse(result.value)',
      'result.value',
      'lets nothing out that the contract does not name',
    ),
    fault(
      'parsing of failures',
      'failed(failureSchema.parse(result.failure))',
      'result',
      'lets nothing out that the contract does not name',
    ),
  ]),
  ...planted(`${main}/hear-questions.ts`, border, [
    fault('the sender is our window', '!isOurs(event.sender) || ', '', 'another window is not heard'),
    fault(
      'only the main frame',
      'frame.parent === null && ',
      '',
      'only the main frame of our own page is heard',
    ),
    fault(
      'the exact origin',
      'frame.url.startsWith(`${pageOrigin}/`)',
      'frame.url.startsWith(pageOrigin)',
      'only the main frame of our own page is heard',
    ),
    fault('any origin', '!isOurPage(event.senderFrame)', 'false', 'another page in our window is not heard'),
  ]),
  ...planted(`${main}/dropped-files.ts`, border, [
    fault(
      'who says what was dropped',
      ' && isOurPage(event.senderFrame)',
      '',
      'only the main frame of our own page',
    ),
  ]),
  ...planted(`${main}/protocol.ts`, border, [
    loosened('default-src', `"default-src 'none'"`, '"default-src *"', 'frame-src stops frame'),
    loosened(
      'script-src',
      `"script-src 'self'"`,
      `"script-src * 'unsafe-inline'"`,
      'script-src-elem stops script',
    ),
    loosened(
      'style-src',
      "`style-src 'self' 'nonce-${nonce}'`",
      `"style-src * 'unsafe-inline'"`,
      'style-src-elem stops style',
    ),
    loosened('img-src', `"img-src 'self' data: blob:"`, '"img-src *"', 'img-src stops img'),
    loosened('font-src', `"font-src 'self'"`, '"font-src *"', 'font-src stops font'),
    loosened('connect-src', `"connect-src 'none'"`, '"connect-src *"', 'connect-src stops fetch'),
    loosened('object-src', `"object-src 'none'"`, '"object-src *"', 'object-src stops object'),
    loosened('base-uri', `"base-uri 'none'"`, `"base-uri *"`, 'base-uri stops base'),
    loosened('form-action', `"form-action 'none'"`, '"form-action *"', 'form-action stops form'),
    loosened('frame-ancestors', `"frame-ancestors 'none'",`, '', 'nobody puts our page into a frame'),
    fault(
      'a new nonce each time',
      "randomBytes(16).toString('base64')",
      "'fixed'",
      'the nonce of styles is new',
    ),
    fault(
      'a file is of its own kind',
      "'x-content-type-options': 'nosniff', ",
      '',
      'a file is what we say it is',
    ),
    fault(
      'pages are read only',
      "request.method === 'GET' ? ",
      'request.method !== "" ? ',
      'pages are read only',
    ),
  ]),
  ...planted('src/main/page-file.ts', 'src/main/page-file.test.ts', [
    fault(
      'no file outside the bundle',
      'file.startsWith(folder + sep)',
      'file !== ""',
      'is none or still in the bundle',
    ),
    fault('no other host', "if (host !== 'vaultwright') return null", 'void host', 'is none on another host'),
  ]),
  ...planted(`${main}/close-off.ts`, border, [
    fault(
      'permissions asked for',
      'decide(permitted.includes(permission))',
      'decide(true)',
      'no permission is given',
    ),
    fault(
      'permissions looked up',
      '=> permitted.includes(permission))',
      '=> permission !== "")',
      'no permission is there already',
    ),
    fault('requests of the session', 'cancel: !isOwn(url)', 'cancel: isOwn("")', 'the session asks nobody'),
    fault(
      'downloads',
      "session.on('will-download', (event) => event.preventDefault())",
      '',
      'nothing is downloaded',
    ),
    fault(
      'the way past every policy',
      'void session.setProxy(nowhere)',
      'void nowhere',
      'WebRTC reaches nobody over TCP',
    ),
  ]),
  ...planted(`${main}/window.ts`, border, [
    fault(
      'packets past the proxy',
      "contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')",
      '',
      'WebRTC reaches nobody over UDP',
    ),
    fault(
      'new windows',
      "contents.setWindowOpenHandler(() => ({ action: 'deny' }))",
      '',
      'there is no second window',
    ),
    fault(
      'the way off our page',
      'if (!isOurs(event.url)) event.preventDefault()',
      'void event',
      'the window stays on its page',
    ),
    fault(
      'being sent on',
      "contents.on('will-redirect', (event) => event.preventDefault())",
      '',
      'is not followed',
    ),
    fault(
      'pages in pages',
      "contents.on('will-attach-webview', (event) => event.preventDefault())",
      '',
      'no page is put into',
    ),
    fault('the sandbox', 'sandbox: true', 'sandbox: false', 'the page is locked up'),
    fault('Node in the page', 'nodeIntegration: false', 'nodeIntegration: true', 'the page is locked up'),
    fault('pages as a tag', 'webviewTag: false', 'webviewTag: true', 'the page is locked up'),
  ]),
  ...planted(`${main}/quiet-chromium.ts`, border, [
    fault('names asked for beforehand', "'dnsPrefetchingEnabled=false'", "''", 'no name is asked for'),
  ]),
  ...planted(`${main}/quiet-chromium.ts`, 'e2e/safety.spec.ts', [
    fault(
      'no spelling dictionaries',
      'session.setSpellCheckerLanguages([])',
      'void session',
      'nobody outside is asked',
    ),
  ]),
  ...planted('src/preload/index.ts', border, [
    fault(
      'the bridge alone',
      "exposeInMainWorld('bridge', bridge)",
      "exposeInMainWorld('bridge', bridge)\ncontextBridge.exposeInMainWorld('more', {})",
      'the preload exposes one name',
    ),
  ]),
  ...planted(`${main}/text-menu.ts`, border, [
    fault(
      'no links in menus',
      "[{ role: 'copy' }]",
      "[{ role: 'copy' }, { label: 'Copy link address' }]",
      'no menu offers a link',
    ),
  ]),
  ...planted(`${main}/electron-import-process.ts`, border, [
    fault(
      'no environment for imports',
      'env: {}',
      'env: process.env as Record<string, string>',
      'the process of imports knows no environment',
    ),
  ]),
  ...planted('src/main/imports/node-import-process.ts', 'src/main/imports/node-import-process.test.ts', [
    fault(
      'no environment for imports of the command line',
      "{ env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },",
      "{ stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },",
      'knows nothing of the environment',
    ),
  ]),
  ...planted('src/main/start.ts', 'src/main/start.test.ts', [
    fault(
      'the sandbox of every process',
      'app.enableSandbox()',
      'void app.enableSandbox',
      'the sandbox is on',
    ),
  ]),
  ...planted('src/main/start.ts', 'e2e/safety.spec.ts', [
    fault(
      'no sockets of main',
      '  quietChromium()',
      "  quietChromium()\n  void import('node:net').then(({ connect }) => connect(9, '127.0.0.1').on('error', () => undefined))",
      'nobody in the app opens a socket',
    ),
  ]),
  ...planted('src/main/start.ts', border, [
    fault('one app at a time', 'app.requestSingleInstanceLock()', 'true', 'a second start ends by itself'),
  ]),
  ...planted('src/main/safe-link.ts', 'src/main/safe-link.test.ts', [
    fault(
      'web addresses alone',
      "if (protocol === 'https:')",
      "if (protocol !== 'mailto:')",
      'is not http://example.com',
    ),
    fault(
      'nobody before the host',
      "if (username !== '' || password !== '') return null",
      'void [username, password]',
      'is not https://bank.example@',
    ),
    fault('no file goes along', '/^attach/iu', '/^$/u', 'is not mailto:mara@example.com?subject'),
    fault(
      'no headers go along',
      '/^[\\x21-\\x7e]+$/u.test(pathname)',
      'true',
      'names the host that a browser goes to',
    ),
  ]),
  ...planted(`${main}/outside-links.ts`, border, [
    fault(
      'the person is asked',
      'if (response === 0) await',
      'if (response >= 0) await',
      'nothing is opened that the person',
    ),
    fault('only safe links', 'if (!link)', 'if (link?.href === "")', 'link.open is refused'),
  ]),
  ...planted(`${main}/print-pdf.ts`, border, [
    fault(
      'what is printed runs nothing',
      'javascript: false',
      'javascript: true',
      'a page that is printed runs nothing',
    ),
    fault(
      'what is printed asks nobody',
      "closeOff(own, (url) => url === address || url.startsWith('data:image/'))",
      'void closeOff',
      'a page that is printed reaches nobody',
    ),
  ]),
  ...planted('src/core/closed-page.ts', 'src/core/closed-page.test.ts', [
    fault('policy of pages for others', `"default-src 'none'",`, '', 'runs, fetches and sends nothing'),
    fault('forms of pages for others', `"form-action 'none'",`, '', 'runs, fetches and sends nothing'),
    fault('words are words', `'<': '&lt;',`, '', 'words are only ever words'),
  ]),
  ...planted('electron-builder.yml', 'scripts/fuses.test.ts', [
    fault(
      'the fuse of Node',
      'runAsNode: false',
      'runAsNode: true',
      'can be made to run no code but its own',
    ),
    fault(
      'the fuse of inspecting',
      'NodeCliInspectArguments: false',
      'NodeCliInspectArguments: true',
      'can be made to run',
    ),
    fault(
      'the fuse of the archive',
      'onlyLoadAppFromAsar: true',
      'onlyLoadAppFromAsar: false',
      'can be made to run',
    ),
  ]),
]
