// Writes the window's first screen into index.html when it is built, drawn by the window's own components and with its
// styles, so that it is on screen before their code is loaded and with nothing more to fetch.
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

const place = '<div id="root"></div>'
const sheet = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/

/** The plugin for the renderer's build. In development the page begins empty: what is drawn there changes all the time. */
export function firstPicture(root) {
  let sheetInPage
  return {
    name: 'first-picture',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const picture = await drawn(root)
        const link = sheet.exec(html)
        const name = Object.keys(bundle).find((file) => link?.[1]?.endsWith(file))
        if (!html.includes(place) || name === undefined)
          throw new Error(`index.html has no ${place}, or not one sheet of styles.`)
        const styles = String(bundle[name].source)
        mustHaveStyles(picture, styles, bundle)
        sheetInPage = name
        return html
          .replace(link[0], () => `<style nonce="__NONCE__">\n${atPage(styles)}</style>`)
          .replace(place, () => `<div id="root">${picture}</div>`)
      },
    },
    generateBundle: { order: 'post', handler: (_options, bundle) => leaveOut(sheetInPage, bundle) },
  }
}

/**
 * Takes the page's sheet out of what is built. What is loaded later lists all it rests on, this sheet among it, and would
 * wait for it in vain: the page's script, which is there by then, takes its place in those lists.
 */
function leaveOut(sheet, bundle) {
  const files = Object.values(bundle)
  const script = files.find((file) => file.type === 'chunk' && file.isEntry)
  const beside = (path) => `"./${path.slice(path.lastIndexOf('/') + 1)}"`
  for (const file of files)
    if (file.type === 'chunk') file.code = file.code.replaceAll(beside(sheet), beside(script.fileName))
  delete bundle[sheet]
}

/** Addresses in a sheet are beside it, in assets/; in the page they are beside the page. */
const atPage = (styles) => styles.replaceAll(/url\((["']?)\.\//g, 'url($1./assets/')

async function drawn(root) {
  const server = await createServer({
    root,
    configFile: false,
    plugins: [react()],
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  try {
    const { firstPicture } = await server.ssrLoadModule('/src/first-picture.tsx')
    const picture = firstPicture()
    // The page's policy lets no style attribute through, so the first screen may have none.
    if (/ style=/.test(picture))
      throw new Error('The first screen has style attributes, which its page forbids.')
    return picture
  } finally {
    await server.close()
  }
}

/** A class of the picture that is styled in a later sheet only would change its look when that comes: main.tsx lacks it. */
function mustHaveStyles(picture, styles, bundle) {
  const sheets = Object.values(bundle).filter((file) => file.fileName.endsWith('.css'))
  const all = sheets.map((file) => String(file.source)).join('\n')
  const used = [...picture.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/))
  const styledIn = (text, name) => new RegExp(`\\.${name}(?![\\w-])`).test(text)
  const late = [...new Set(used)].filter((name) => name && styledIn(all, name) && !styledIn(styles, name))
  if (late.length > 0)
    throw new Error(
      `The first screen's styles are not all in main.tsx: ${late.map((name) => `.${name}`).join(', ')}`,
    )
}
