import { expect, test } from 'vitest'
import { placeOnScreens } from './window-place.ts'

const laptop = { x: 0, y: 24, width: 1440, height: 876 }
const beside = { x: 1440, y: 0, width: 2560, height: 1440 }
const usual = { x: 100, y: 60, width: 1280, height: 800 }

test('a window opens where it was, as long as it can be moved there', () => {
  expect(placeOnScreens(usual, [laptop])).toEqual(usual)
  // Half beside a screen, and over two of them, is where somebody put it.
  for (const place of [
    { ...usual, x: 1000 },
    { ...usual, x: -900 },
    { ...usual, y: 500 },
  ])
    expect(placeOnScreens(place, [laptop])).toEqual(place)
  const overBoth = { x: 900, y: 100, width: 2400, height: 700 }
  expect(placeOnScreens(overBoth, [laptop, beside])).toEqual(overBoth)
})

test('one whose screen is smaller now, or whose title bar is above it, opens wholly on the screen', () => {
  expect(placeOnScreens({ x: 0, y: 24, width: 3840, height: 2100 }, [laptop])).toEqual(laptop)
  expect(placeOnScreens({ ...usual, y: -400 }, [laptop])).toEqual({ ...usual, y: 24 })
  expect(placeOnScreens({ x: -700, y: -300, width: 1280, height: 800 }, [laptop])).toEqual({
    ...usual,
    ...{ x: 0, y: 24 },
  })
  expect(placeOnScreens({ x: 3300, y: -500, width: 1280, height: 800 }, [laptop, beside])).toEqual({
    ...usual,
    ...{ x: 2720, y: 0 },
  })
})

test('one that stood on a screen that is gone opens as a new one', () => {
  expect(placeOnScreens({ ...usual, x: 1500 }, [laptop])).toBeNull()
  expect(placeOnScreens({ ...usual, y: 850 }, [laptop])).toBeNull()
  expect(placeOnScreens(usual, [])).toBeNull()
})
