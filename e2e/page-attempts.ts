/** One way in which a page may reach a stranger. */
interface Attempt {
  /** What the page's policy calls it when it stops it; null: no policy speaks of it. */
  directive: string | null
  /** Runs in the page, so it stands alone; `at` is an address of the stranger. */
  make: (at: string) => unknown
}

/** Every way that a page has, by name. Those that leave the page come last. */
export const pageAttempts: Readonly<Record<string, Attempt>> = {
  img: { directive: 'img-src', make: (at) => void (new Image().src = at) },
  style: {
    directive: 'style-src-elem',
    make: (at) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: at })),
  },
  'style-inline': {
    directive: 'style-src-elem',
    make: (at) =>
      document.head.append(
        Object.assign(document.createElement('style'), {
          textContent: `@import "${at}"; body { cursor: url(${at}), auto }`,
        }),
      ),
  },
  'css-url': {
    directive: 'img-src',
    make: (at) => void (document.body.style.backgroundImage = `url(${at})`),
  },
  font: {
    directive: 'font-src',
    make: (at) => new FontFace('stranger', `url(${at})`).load().catch(() => null),
  },
  fetch: { directive: 'connect-src', make: (at) => fetch(at, { mode: 'no-cors' }).catch(() => null) },
  xhr: {
    directive: 'connect-src',
    make: (at) => {
      const request = new XMLHttpRequest()
      request.open('GET', at)
      request.send()
    },
  },
  beacon: { directive: 'connect-src', make: (at) => navigator.sendBeacon(at, 'words') },
  socket: { directive: 'connect-src', make: (at) => void new WebSocket(at.replace('http', 'ws')) },
  'event-source': { directive: 'connect-src', make: (at) => void new EventSource(at) },
  ping: {
    directive: 'connect-src',
    make: (at) => Object.assign(document.createElement('a'), { href: '#', ping: at }).click(),
  },
  script: {
    directive: 'script-src-elem',
    make: (at) => document.head.append(Object.assign(document.createElement('script'), { src: at })),
  },
  'script-inline': {
    directive: 'script-src-elem',
    make: (at) =>
      document.head.append(
        Object.assign(document.createElement('script'), {
          textContent: `void fetch("${at}", { mode: "no-cors" })`,
        }),
      ),
  },
  module: { directive: 'script-src-elem', make: (at) => import(at).catch(() => null) },
  worker: {
    directive: 'worker-src',
    // A worker begins later than its page goes on: it has tried when it says so, or when it was stopped.
    make: (at) =>
      new Promise<void>((tried) => {
        const words = `fetch("${at}", { mode: "no-cors" }).catch(() => null).then(() => postMessage(null))`
        try {
          const worker = new Worker(URL.createObjectURL(new Blob([words])))
          worker.onmessage = worker.onerror = () => tried()
        } catch {
          tried()
        }
      }),
  },
  frame: {
    directive: 'frame-src',
    make: (at) => document.body.append(Object.assign(document.createElement('iframe'), { src: at })),
  },
  'frame-inline': {
    directive: null,
    make: (at) =>
      document.body.append(
        Object.assign(document.createElement('iframe'), {
          srcdoc: `<img src="${at}"><script>fetch("${at}")</script>`,
        }),
      ),
  },
  object: {
    directive: 'object-src',
    make: (at) => document.body.append(Object.assign(document.createElement('object'), { data: at })),
  },
  embed: {
    directive: 'object-src',
    make: (at) => document.body.append(Object.assign(document.createElement('embed'), { src: at })),
  },
  video: {
    directive: 'media-src',
    make: (at) => document.body.append(Object.assign(document.createElement('video'), { src: at })),
  },
  prefetch: {
    directive: 'default-src',
    make: (at) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: at })),
  },
  icon: {
    directive: 'img-src',
    make: (at) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: at })),
  },
  preconnect: {
    directive: null,
    make: (at) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: at })),
  },
  base: {
    directive: 'base-uri',
    make: (at) => {
      const base = Object.assign(document.createElement('base'), { href: at })
      document.head.append(base)
      new Image().src = 'relative.png'
      base.remove()
    },
  },
  form: {
    directive: 'form-action',
    make: (at) => {
      const form = Object.assign(document.createElement('form'), { action: at })
      document.body.append(form)
      form.submit()
    },
  },
}

/** Ways out of the page itself, which no policy speaks of. */
export const waysOff: Readonly<Record<string, (at: string) => unknown>> = {
  'another address': (at) => void (location.href = at),
  'a link': (at) => Object.assign(document.createElement('a'), { href: at }).click(),
  'a refresh': (at) =>
    document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${at}` }),
    ),
  'a new window': (at) => void window.open(at),
  'a link to a new window': (at) =>
    Object.assign(document.createElement('a'), { href: at, target: '_blank' }).click(),
  'a link with Ctrl': (at) => {
    const link = Object.assign(document.createElement('a'), { href: at })
    document.body.append(link)
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }))
  },
  'a download': (at) => Object.assign(document.createElement('a'), { href: at, download: 'x' }).click(),
  'a page of words': () => void (location.href = 'data:text/html,stranger'),
  'a page of the page itself': () =>
    void (location.href = URL.createObjectURL(new Blob(['stranger'], { type: 'text/html' }))),
  'a host of ours that is none': () => void (location.href = 'app://elsewhere/index.html'),
  'a file': () => void (location.href = 'file:///etc/hostname'),
}

/** Where steps are run: a page of Playwright, or a window beside it. */
export interface RunsSteps {
  evaluate<Answer, Arg>(step: (arg: Arg) => Answer | Promise<Answer>, arg: Arg): Promise<Answer>
}

/** Goes all these ways in a page, each to an address of its own under `to`, and comes back when all have been tried. */
export async function attemptAll(
  page: RunsSteps,
  ways: Readonly<Record<string, (at: string) => unknown>>,
  to: string,
): Promise<void> {
  for (const [name, make] of Object.entries(ways)) {
    const at = `${to}/${name.replaceAll(' ', '-')}`
    await page.evaluate(make, at)
  }
}
