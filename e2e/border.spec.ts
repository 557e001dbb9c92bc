import { expect, type ElectronApplication, type Page } from '@playwright/test'
import type { IpcMain, WebContents } from 'electron'
import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { hostileLinks } from '../src/core/testing/hostile-links.ts'
import { tally, timesOf } from '../src/main/testing/tally.ts'
import { channels } from '../src/shared/channels.ts'
import { startApp, type StartedApp } from './started-app.ts'
import { inMain, projectFolder, startsWithinMs, test } from './launch.ts'
import { catchMenus } from './menus.ts'
import { attemptAll, pageAttempts, waysOff, type RunsSteps } from './page-attempts.ts'
import { watchedNetwork, type WatchedNetwork } from './watched-network.ts'

// Long, because one window serves all checks: each is a function, and they stand in the order in which they take away what protects it.
const ours = 'app://vaultwright/index.html'

test('nothing passes the border of the window that is not meant to, each check for itself', async () => {
  const stranger = await watchedNetwork()
  const started = await startApp()
  const { app, page } = started
  // Each of these starts the app once more, beside the one that is open.
  const beside = Promise.all([secondStart(started), printedPage(started, stranger)])
  await pageHoldsNothing(started)
  await onlyOurPageIsHeard(started)
  await permitsNothing(page)
  await linksAskFirst(started)
  await menusOfferNoLink(started)
  await importsKnowNothing(started)
  await sessionReachesNobody(started, stranger)
  // From here on the session lets everything through, so that the policy and the window stand alone.
  await policyReachesNobody(started, stranger)
  await servesOnlyTheBundle(app)
  await staysOnItsPage(started, stranger)
  await beside
  await started.close()
})

/** What the page has that a page of the web has not, and what its process may do. */
async function pageHoldsNothing({ app, page }: StartedApp): Promise<void> {
  const preferences = await inMain(app, ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as
      (WebContents & { getLastWebPreferences(): Record<string, unknown> }) | undefined
    return contents?.getLastWebPreferences() ?? {}
  })
  const lockedUp = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }
  expect.soft(preferences, 'the page is locked up').toMatchObject(lockedUp)
  expect.soft(preferences, 'the page obeys the rules of the web').not.toMatchObject({ webSecurity: false })
  const bare = await openedBeside(app, { url: ours })
  const names = (): string[] => Object.getOwnPropertyNames(window)
  const plain = new Set(await bare.evaluate(names, null))
  await bare.close()
  const given = (await page.evaluate(names)).filter((name) => !plain.has(name) && !name.startsWith('__zod'))
  expect.soft(given, 'the preload exposes one name').toEqual(['bridge'])
  expect
    .soft(
      await page.evaluate(() =>
        Object.entries((window as unknown as { bridge: Record<string, unknown> }).bridge)
          .map(([name, value]) => `${name} ${typeof value}`)
          .sort(),
      ),
      'the bridge has these words and no other',
    )
    .toEqual(
      ['ask', 'dropped', 'onLeave', 'onMenu', 'onRunEvents', 'onVaultEvents'].map(
        (name) => `${name} function`,
      ),
    )
  const node = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  )
  expect.soft(node, 'the page has nothing of Node').toEqual([])
}

const bridgeAnswer = (page: RunsSteps, route: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, words]) =>
      (window as unknown as { bridge: { ask(route: string, input: unknown): Promise<unknown> } }).bridge.ask(
        String(name),
        words,
      ),
    [route, input] as const,
  )

const refused = { ok: false, failure: { kind: 'not-allowed', why: 'Only the Vaultwright window may ask.' } }

async function onlyOurPageIsHeard({ app, page }: StartedApp): Promise<void> {
  for (const [route, input, kind] of [
    ['keys.read', null, 'not-allowed'],
    ['__proto__', null, 'not-allowed'],
    ['vault.open', { vaultId: 7 }, 'bad-input'],
    ['vault.open', { vaultId: '../../etc' }, 'not-found'],
    ['link.open', { url: 'file:///etc/passwd' }, 'not-allowed'],
  ] as const)
    expect
      .soft(await bridgeAnswer(page, route, input), `${route} is refused`)
      .toMatchObject({ failure: { kind } })

  // The same page in another window, with our own preload.
  const twin = await openedBeside(app, { url: ours, preload: true })
  expect.soft(await bridgeAnswer(twin, 'app.about', null), 'another window is not heard').toEqual(refused)
  await twin.close()

  // Senders as Electron would name them: made up, since the checks before this one let none of them be.
  const made = await inMain(
    app,
    async ({ ipcMain, BrowserWindow }, { ask: channel, dropped, home }) => {
      type Handler = (event: unknown, ...words: unknown[]) => unknown
      const handlers = (ipcMain as IpcMain & { _invokeHandlers: Map<string, Handler> })._invokeHandlers
      const sender = BrowserWindow.getAllWindows()[0]?.webContents
      const frames = {
        ours: { parent: null, url: home },
        gone: null,
        'a frame in it': { parent: {}, url: home },
        'a page of the web': { parent: null, url: 'https://vaultwright/index.html' },
        'a page of words': { parent: null, url: `data:text/html,${home}` },
        'a page it made': { parent: null, url: `blob:${home}` },
        'another host': { parent: null, url: 'app://elsewhere/index.html' },
        'a longer host': { parent: null, url: 'app://vaultwright.evil/index.html' },
        'an empty page': { parent: null, url: 'about:blank' },
        'a file': { parent: null, url: 'file:///app/index.html' },
      }
      const answers: Record<string, unknown> = {}
      for (const [name, senderFrame] of Object.entries(frames)) {
        const event = { sender, senderFrame }
        const { ok } = (await handlers.get(channel)?.(event, 'app.about', null)) as { ok: boolean }
        const here = { sender, senderFrame: frames.ours }
        if (name !== 'ours') handlers.get(dropped)?.(event, ['/etc/hostname'])
        const read = (await handlers.get(channel)?.(here, 'intake.import-dropped', null)) as {
          value: unknown
        }
        answers[name] = ok || read.value !== null
      }
      return answers
    },
    { ask: channels.ask, dropped: channels.dropped, home: ours },
  )
  const heard = Object.keys(made).filter((name) => made[name])
  expect.soft(heard, 'only the main frame of our own page is heard').toEqual(['ours'])
}

async function permitsNothing(page: Page): Promise<void> {
  const states = await page.evaluate(async (names) => {
    const found: Record<string, string> = {}
    for (const name of names)
      found[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'unknown',
      )
    return found
  }, permissionNames)
  const granted = Object.keys(states).filter((name) => ['granted', 'prompt'].includes(states[name] ?? ''))
  expect.soft(granted, 'no permission is there already').toEqual(['clipboard-write'])
  const given = await page.evaluate(async () => {
    const asks: Record<string, () => Promise<unknown>> = {
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
      },
      place: () => new Promise((found, refused) => navigator.geolocation.getCurrentPosition(found, refused)),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      instruments: () => navigator.requestMIDIAccess({ sysex: true }),
      clipboard: () => navigator.clipboard.readText(),
      storage: async () => {
        if (!(await navigator.storage.persist())) throw new Error('refused')
      },
    }
    const answers = await Promise.all(
      Object.entries(asks).map(([name, asked]) =>
        asked().then(
          () => [name],
          () => [],
        ),
      ),
    )
    return answers.flat()
  })
  expect.soft(given, 'no permission is given when asked for').toEqual([])
}

const permissionNames = [
  ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'clipboard-write'],
  ...['persistent-storage', 'background-sync', 'screen-wake-lock', 'storage-access', 'window-management'],
  ...['local-fonts', 'idle-detection', 'display-capture', 'speaker-selection', 'captured-surface-control'],
]

/** Each link through the one gate, with “Open” and with “Stay here” for an answer. */
async function linksAskFirst({ app, page }: StartedApp): Promise<void> {
  const through = async (button: 0 | 1, links: readonly string[]): Promise<string[]> => {
    await inMain(
      app,
      ({ dialog, shell }, response) => {
        const seen = globalThis as typeof globalThis & { opened?: string[] }
        seen.opened = []
        dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
        shell.openExternal = (url) => Promise.resolve(void seen.opened?.push(url))
        shell.openPath = (path) => Promise.resolve(String(seen.opened?.push(path)))
      },
      button,
    )
    await page.evaluate(
      async (all) => {
        const { bridge } = window as unknown as {
          bridge: { ask(route: string, input: unknown): Promise<unknown> }
        }
        for (const url of all) await bridge.ask('link.open', { url })
      },
      [...links],
    )
    return inMain(app, () => (globalThis as typeof globalThis & { opened?: string[] }).opened ?? [])
  }
  const links = hostileLinks.slice(0, timesOf(hostileLinks.length, hostileLinks.length))
  const opened = await through(0, [...links, 'https://example.com/a', 'mailto:mara@example.com'])
  const isMeant = ({ protocol, username, searchParams }: URL): boolean =>
    ['https:', 'mailto:'].includes(protocol) && username === '' && !/attach/iu.test(searchParams.toString())
  const bad = opened.filter((url) => !isMeant(new URL(url)))
  expect.soft(bad, 'only web and e-mail addresses are opened').toEqual([])
  expect.soft(opened.slice(-2)).toEqual(['https://example.com/a', 'mailto:mara@example.com'])
  const unasked = await through(1, [...links, 'https://example.com/a'])
  expect.soft(unasked, 'nothing is opened that the person did not want').toEqual([])
  tally('120 links by every way', links.length * 2, { opened: bad.length + unasked.length })
}

/** The menu of the right button, should a link or a picture ever stand in the page: as Electron would ask for it. */
async function menusOfferNoLink({ app }: StartedApp): Promise<void> {
  await catchMenus(app)
  const offered = await inMain(app, ({ BrowserWindow }) => {
    type Caught = typeof globalThis & { menu?: { items: { role?: string; label: string }[] } }
    const at = {
      linkURL: 'https://stranger.test/',
      srcURL: 'https://stranger.test/a.png',
      hasImageContents: true,
    }
    return ['', 'words of a link'].map((selectionText) => {
      delete (globalThis as Caught).menu
      const params = { ...at, selectionText, isEditable: false, editFlags: {}, mediaType: 'image' }
      BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, params)
      return (globalThis as Caught).menu?.items.map(({ role, label }) => role ?? label) ?? []
    })
  })
  expect.soft(offered, 'no menu offers a link or a picture').toEqual([[], ['copy']])
}

/** The process that opens files of strangers is given nothing of what this one's environment says, such as keys. */
async function importsKnowNothing({ app, page }: StartedApp): Promise<void> {
  await inMain(app, ({ utilityProcess, dialog }) => {
    const seen = globalThis as typeof globalThis & { importsGiven?: unknown }
    const fork = utilityProcess.fork
    utilityProcess.fork = (...given) => {
      seen.importsGiven = given[2]?.env ?? process.env
      return fork(...given)
    }
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/etc/hostname'] })
  })
  expect.soft(await bridgeAnswer(page, 'intake.import-chosen', null)).toMatchObject({ ok: true })
  const given = await inMain(
    app,
    () => (globalThis as typeof globalThis & { importsGiven?: unknown }).importsGiven,
  )
  expect.soft(given, 'the process of imports knows no environment').toEqual({})
}

/** The session by itself: a page without any policy, as if one had got in. */
async function sessionReachesNobody({ app, home }: StartedApp, stranger: WatchedNetwork): Promise<void> {
  const loose = await openedBeside(app, { url: 'data:text/html,<p>loose' })
  for (const [what, server] of [
    ['over TCP', `turn:127.0.0.1:${stranger.port}?transport=tcp`],
    ['over UDP', `stun:127.0.0.1:${stranger.udpPort}`],
  ] as const) {
    const gathered = (): Promise<boolean> =>
      loose.evaluate(() => (window as unknown as { gathered: boolean }).gathered, null)
    await loose.evaluate(async (urls) => {
      const seen = window as unknown as { gathered: boolean }
      seen.gathered = false
      const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] })
      peer.addEventListener(
        'icegatheringstatechange',
        () => (seen.gathered = peer.iceGatheringState === 'complete'),
      )
      peer.createDataChannel('words')
      await peer.setLocalDescription(await peer.createOffer())
    }, server)
    await expect
      .poll(async () => stranger.connections() + stranger.packets() > 0 || (await gathered()), {
        timeout: 30_000,
      })
      .toBe(true)
    expect.soft(stranger.connections() + stranger.packets(), `WebRTC reaches nobody ${what}`).toBe(0)
  }
  await inMain(app, ({ session }) => session.defaultSession.setProxy({ mode: 'direct' }))
  const names = join(home, 'names.json')
  await inMain(app, ({ session }, file) => session.defaultSession.netLog.startLogging(file), names)
  await loose.evaluate(() => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'dns-prefetch',
      // Whole: a page without a host of its own has none that “//name” could be completed by.
      href: 'https://secret.canary.test/',
    })
    document.head.append(link)
  }, null)
  const makes = Object.entries(pageAttempts).map(([name, { make }]) => [name, make] as const)
  await attemptAll(loose, Object.fromEntries(makes), `${stranger.url}/loose`)
  await settled(loose)
  expect.soft(stranger.asked.splice(0), 'the session asks nobody').toEqual([])
  await inMain(app, ({ session }) => session.defaultSession.netLog.stopLogging())
  const asked = (await readFile(names, 'utf8')).match(/[\w.]*canary\.test/gu)
  expect.soft(asked, 'no name is asked for').toBeNull()
  await loose.close()
  await inMain(app, ({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
}

/** The policy by itself: each directive is named by the browser as what stopped its attempt. */
async function policyReachesNobody({ app, page }: StartedApp, stranger: WatchedNetwork): Promise<void> {
  await page.evaluate(() => {
    const seen = window as unknown as { stopped: string[] }
    seen.stopped = []
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.stopped.push(event.effectiveDirective)
    })
  })
  const stopped = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { stopped: string[] }).stopped)
  for (const [name, { directive, make }] of Object.entries(pageAttempts)) {
    await page.evaluate(() => void ((window as unknown as { stopped: string[] }).stopped = []))
    await attemptAll(page, { [name]: make }, stranger.url)
    await settled(page)
    // Some are only made when the page is laid out and painted, which a busy machine does later.
    if (directive !== null)
      await expect.soft
        .poll(stopped, { message: `${directive} stops ${name}`, timeout: 30_000 })
        .toContain(directive)
  }
  expect.soft(stranger.asked.splice(0), 'the policy lets nothing out').toEqual([])
  // Our page in a frame of another, which could lay itself over it.
  const frame = `data:text/html,<iframe src="${ours}"></iframe>`
  const framing = await openedBeside(app, { url: frame })
  // To be stopped is a page of Chromium's; a frame that is still empty would be none.
  await expect.soft
    .poll(() => framing.frames(), { message: 'nobody puts our page into a frame', timeout: 30_000 })
    .toEqual([frame, 'chrome-error://chromewebdata/'])
  await framing.close()
}

/** Addresses of our scheme: the files of the window, under our policy, and nothing beside them. */
async function servesOnlyTheBundle(app: ElectronApplication): Promise<void> {
  const asked = await inMain(
    app,
    async ({ net }, paths) => {
      const [first, second, posted] = await Promise.all([
        net.fetch('app://vaultwright/index.html'),
        net.fetch('app://vaultwright/index.html'),
        net.fetch('app://vaultwright/index.html', { method: 'POST', body: 'x' }),
      ])
      const found: string[] = []
      for (const path of paths) if ((await net.fetch(path).catch(() => null))?.ok) found.push(path)
      return {
        found,
        posted: posted.ok,
        policies: [first, second].map(({ headers }) => headers.get('content-security-policy') ?? ''),
        sniff: first.headers.get('x-content-type-options'),
      }
    },
    [
      ...[
        '..%2fmain%2findex.js',
        '..%2f..%2fpackage.json',
        '%2e%2e%2fmain%2findex.js',
        '..%5cmain%5cindex.js',
      ],
      ...['....//main/index.js', '%00', 'index.html%00.js', 'assets', 'assets/', '.', '%2fetc%2fhostname'],
    ]
      .map((path) => `app://vaultwright/${path}`)
      .concat('app://elsewhere/index.html', 'app://vaultwright.evil/index.html'),
  )
  expect.soft(asked.found, 'no file is served but the bundle').toEqual([])
  expect.soft(asked.posted, 'pages are read only').toBe(false)
  expect.soft(asked.sniff, 'a file is what we say it is').toBe('nosniff')
  const [first = '', second] = asked.policies
  expect.soft(first, 'there is a policy').toContain("default-src 'none'")
  expect.soft(first, 'the nonce of styles is new each time').not.toBe(second)
}

/** The window by itself: no way off its page, no second one, no download, whatever is clicked or dropped. */
async function staysOnItsPage({ app, page }: StartedApp, stranger: WatchedNetwork): Promise<void> {
  await inMain(app, ({ session }) => {
    const seen = globalThis as typeof globalThis & { downloads?: string[] }
    seen.downloads = []
    session.defaultSession.on('will-download', (event, download) => {
      if (event.defaultPrevented) return
      seen.downloads?.push(download.getURL())
      event.preventDefault()
    })
  })
  const windows = (): Promise<number> =>
    inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  // A page that has gone has nothing left to be tried in.
  const gone = await attemptAll(page, waysOff, stranger.url).then(
    () => false,
    (error: unknown) => {
      if (/context was destroyed/u.test(String(error))) return true
      throw error
    },
  )
  expect(gone, 'the window stays on its page').toBe(false)
  await page.evaluate(() =>
    Object.assign(document.createElement('a'), { href: 'data:text/plain,x', download: 'x' }).click(),
  )
  await droppedOn(page, stranger)
  const tried = await clickedInEveryWay(page)
  await settled(page)
  const downloads = await inMain(
    app,
    () => (globalThis as typeof globalThis & { downloads?: string[] }).downloads,
  )
  const opened = await inMain(app, () => (globalThis as typeof globalThis & { opened?: string[] }).opened)
  expect.soft(page.url().replace(/#.*$/u, ''), 'the window stays on its page').toBe(ours)
  expect.soft(await windows(), 'there is no second window').toBe(1)
  expect.soft(downloads, 'nothing is downloaded').toEqual([])
  expect.soft(opened, 'no program is started').toEqual([])
  expect.soft(stranger.asked.splice(0), 'no way leads to a stranger').toEqual([])
  const strayed = page.url().startsWith(ours) ? 0 : 1
  tally('120 links by every way', tried, {
    opened: (await windows()) - 1 + strayed + (opened?.length ?? 0),
  })

  const sentOn = await openedBeside(app, { url: `${stranger.url}/redirect` })
  expect.soft(stranger.asked, 'a page that sends on is not followed').not.toContain('/redirected')
  await sentOn.close()
  stranger.asked.length = 0
  const tagged = await openedBeside(app, {
    url: `data:text/html,<webview src="${stranger.url}/webview"></webview>`,
    webviewTag: true,
  })
  await settled(tagged)
  expect.soft(stranger.asked.splice(0), 'no page is put into a page of ours').toEqual([])
  await tagged.close()

  // Should a stranger's page ever stand in our window, it is not heard.
  await inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.loadURL('data:text/html,<p>in our window'),
  )
  await page.waitForURL(/^data:text/u)
  expect
    .soft(await bridgeAnswer(page, 'app.about', null), 'another page in our window is not heard')
    .toEqual(refused)
}

/** A file and an address dragged from outside onto the window, where nothing waits for them. */
async function droppedOn(page: Page, stranger: WatchedNetwork): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const mimeType of ['text/uri-list', 'text/html'])
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        ...{ type, x: 700, y: 400 },
        data: {
          items: [{ mimeType, data: `${stranger.url}/dropped`, title: 'x', baseURL: '' }],
          files: mimeType === 'text/html' ? ['/etc/hostname'] : [],
          dragOperationsMask: 1,
        },
      })
  await session.detach()
}

/** Links as they would stand in a page if a text ever became one; returns how many clicks there were. */
const clickedInEveryWay = (page: Page): Promise<number> =>
  page.evaluate(
    (links) => {
      let clicks = 0
      for (const href of links)
        for (const target of ['', '_blank', '_top', '_self']) {
          const link = Object.assign(document.createElement('a'), { href, target, textContent: 'words' })
          document.body.append(link)
          for (const mouse of [
            { type: 'click' },
            { type: 'click', ctrlKey: true },
            { type: 'click', shiftKey: true },
            { type: 'auxclick', button: 1 },
          ]) {
            link.dispatchEvent(new MouseEvent(mouse.type, { ...mouse, bubbles: true, cancelable: true }))
            clicks += 1
          }
          link.remove()
        }
      return clicks
    },
    // The first run of the list is what most hosts of links take for another program's.
    hostileLinks
      .filter((link) => !/^(?:#|\?|)$|^\s*$/u.test(link))
      .slice(0, timesOf(hostileLinks.length, 40)),
  )

/** A start while the app is open: it ends by itself, and the open window comes to the front. */
async function secondStart({ app, userData }: StartedApp): Promise<void> {
  await inMain(app, ({ app: electron }) => {
    const seen = globalThis as typeof globalThis & { second?: boolean }
    electron.on('second-instance', () => (seen.second = true))
  })
  const { code } = await startedBeside([`--user-data-dir=${userData}`], startsWithinMs)
  expect.soft(code, 'a second start ends by itself').toBe(0)
  const told = await inMain(app, () => (globalThis as typeof globalThis & { second?: boolean }).second)
  expect.soft(told, 'the open app is told of a second start').toBe(true)
}

/** A hostile page through the window that prints PDFs: it runs nothing and reaches nobody. */
async function printedPage({ home }: StartedApp, stranger: WatchedNetwork): Promise<void> {
  const [from, into] = [join(home, 'hostile.html'), join(home, 'hostile.pdf')]
  const at = `${stranger.url}/print`
  await writeFile(
    from,
    `<p id="words">kept words</p><script>document.getElementById('words').textContent = 'it ran'</script>
<img src="${at}/img"><link rel="stylesheet" href="${at}/style"><iframe src="${at}/frame"></iframe>
<object data="${at}/object"></object><video src="${at}/video"></video><img src="file:///etc/hostname">
<style>@import "${at}/import"; p { background: url(${at}/css) }</style>`,
  )
  const words = [`--user-data-dir=${join(home, 'printing')}`, `--print-page=${from}`, `--into=${into}`]
  const { code } = await startedBeside(words, startsWithinMs)
  expect.soft(code, 'the page is printed').toBe(0)
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(into)))
  const { text } = await extractText(pdf, { mergePages: true })
  expect.soft(text, 'a page that is printed runs nothing').toContain('kept words')
  const asked = stranger.asked.filter((path) => path.startsWith('/print'))
  expect.soft(asked, 'a page that is printed reaches nobody').toEqual([])
}

/** The app started once more with these words; it is ended when it goes on for longer than that. */
function startedBeside(words: readonly string[], limitMs: number): Promise<{ code: number | null }> {
  const sandbox = process.env['VAULTWRIGHT_SANDBOX'] === 'off' ? ['--no-sandbox'] : []
  const child = spawn(
    process.env['VAULTWRIGHT_ELECTRON'] ?? '',
    [projectFolder, ...sandbox, '--password-store=basic', ...words],
    { stdio: 'ignore', timeout: limitMs, killSignal: 'SIGKILL' },
  )
  return new Promise((resolve) => child.on('close', (code) => resolve({ code })))
}

interface Beside {
  url: string
  preload?: boolean
  webviewTag?: boolean
}

interface WindowBeside extends RunsSteps {
  /** Where its frames say that they are; what was blocked is a page of Chromium's. */
  frames(): Promise<string[]>
  close(): Promise<void>
}

/** A window that the app itself would never open, in its session; what it shows may be none. */
async function openedBeside(app: ElectronApplication, beside: Beside): Promise<WindowBeside> {
  const id = await inMain(
    app,
    async ({ app: electron, BrowserWindow }, { url, preload, webviewTag }) => {
      const at = `${electron.getAppPath()}/out/preload/index.cjs`
      const webPreferences = { ...(preload ? { preload: at } : {}), webviewTag: webviewTag === true }
      const window = new BrowserWindow({ show: false, webPreferences })
      await window.loadURL(url).catch(() => undefined)
      return window.id
    },
    beside,
  )
  return {
    evaluate: (step, arg) =>
      inMain(
        app,
        ({ BrowserWindow }, [of, code]) =>
          BrowserWindow.fromId(of)?.webContents.executeJavaScript(code) as Promise<never>,
        [id, `(${String(step)})(${JSON.stringify(arg)})`] as const,
      ),
    frames: () =>
      inMain(
        app,
        ({ BrowserWindow }, of) =>
          Promise.all(
            BrowserWindow.fromId(of)?.webContents.mainFrame.framesInSubtree.map((frame) =>
              frame.executeJavaScript('location.href').catch(() => 'nowhere'),
            ) ?? [],
          ) as Promise<string[]>,
        id,
      ),
    close: () => inMain(app, ({ BrowserWindow }, of) => BrowserWindow.fromId(of)?.destroy(), id),
  }
}

/** What the page was about to ask for has been asked: a request of its own, sent after them, is answered. */
async function settled(page: RunsSteps): Promise<void> {
  await page.evaluate(
    (_none: null) =>
      new Promise<void>((done) => {
        const last = new Image()
        last.onload = last.onerror = () => setTimeout(done, 0)
        last.src = `app://vaultwright/none-${performance.now()}.png`
      }),
    null,
  )
}
