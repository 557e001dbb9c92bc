import type { Rectangle } from 'electron'

/** How high the strip is that a window is moved by, in pixels of the screen. */
const titleBar = 30
/** So much of a window is seen at least, in each direction. */
const leastSeen = 200

/**
 * Where a window opens that stood at `last`, on screens as they are now: there, as long as its title bar can be reached
 * and it is no larger than the screens together; else wholly on the screen that has most of it. null: none has anything of it.
 */
export function placeOnScreens(last: Rectangle, screens: readonly Rectangle[]): Rectangle | null {
  const [most] = screens.toSorted((a, b) => seenOf(last, b) - seenOf(last, a))
  if (!most || !isSeen(last, most)) return null
  const strip = { ...last, height: titleBar }
  const canBeMoved = screens.some((screen) => {
    const { width, height } = shared(strip, screen)
    return width >= leastSeen && height >= titleBar
  })
  const all = around(screens)
  if (canBeMoved && last.width <= all.width && last.height <= all.height) return last
  const width = Math.min(last.width, most.width)
  const height = Math.min(last.height, most.height)
  return {
    width,
    height,
    x: Math.min(Math.max(last.x, most.x), most.x + most.width - width),
    y: Math.min(Math.max(last.y, most.y), most.y + most.height - height),
  }
}

const isSeen = (place: Rectangle, screen: Rectangle): boolean => {
  const { width, height } = shared(place, screen)
  return width >= leastSeen && height >= leastSeen
}

const seenOf = (place: Rectangle, screen: Rectangle): number => {
  const { width, height } = shared(place, screen)
  return width * height
}

/** What two rectangles share; nothing where they lie apart. */
function shared(a: Rectangle, b: Rectangle): { width: number; height: number } {
  const along = (from: 'x' | 'y', length: 'width' | 'height'): number =>
    Math.max(0, Math.min(a[from] + a[length], b[from] + b[length]) - Math.max(a[from], b[from]))
  return { width: along('x', 'width'), height: along('y', 'height') }
}

/** The size of the smallest rectangle that holds all. */
function around(screens: readonly Rectangle[]): { width: number; height: number } {
  const along = (from: 'x' | 'y', length: 'width' | 'height'): number =>
    Math.max(...screens.map((screen) => screen[from] + screen[length])) -
    Math.min(...screens.map((screen) => screen[from]))
  return { width: along('x', 'width'), height: along('y', 'height') }
}
