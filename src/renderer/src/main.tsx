// The page comes with the picture of the window's first screen (first-picture.tsx) and these styles in it. It is shown
// before anything of the window itself is loaded; a window that draws no frames, being hidden, waits a second for one.
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './design-tokens.css'
import './base.css'
import './frame/frame.css'
import './frame/rail.css'
import './frame/page.css'
import './screens/library/library-screen.css'
import './ui/button.css'
import './ui/kbd.css'
import './ui/scroll-area.css'
import './ui/virtual-list.css'
import { keepCompositionKeys } from './ui/composition.ts'

keepCompositionKeys(window)

const patienceMs = 1_000
const drawn = Promise.race([
  new Promise<void>((settle) => {
    const isIn = (list: PerformanceEntryList): boolean =>
      list.some(({ name }) => name === 'first-contentful-paint')
    new PerformanceObserver((seen) => isIn(seen.getEntries()) && settle()).observe({
      type: 'paint',
      buffered: true,
    })
  }),
  new Promise<void>((settle) => setTimeout(settle, patienceMs)),
])

// What is pressed in the picture is not lost: it is pressed again once the page has come to life.
let pressed: EventTarget | null = null
const keep = (event: Event): void => {
  pressed = event.target
}
document.addEventListener('click', keep, true)
const alive = (): void => {
  document.removeEventListener('click', keep, true)
  if (pressed instanceof Element)
    pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
}

void drawn.then(() => import('./open-page.tsx')).then(({ openPage }) => openPage(alive))
