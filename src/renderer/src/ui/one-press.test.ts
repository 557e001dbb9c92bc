import { expect, it } from 'vitest'
import { onePress } from './one-press.ts'

/** A button that counts its presses, and whether what a browser does of itself was prevented. */
function counted() {
  const count = { pressed: 0, prevented: 0 }
  const preventDefault = (): void => void count.prevented++
  const { onClick, onKeyDown } = onePress({ onClick: () => void count.pressed++ })
  return {
    count,
    click: (detail: number) => onClick({ detail, preventDefault }),
    key: (key: string, repeat: boolean) => onKeyDown({ key, repeat, preventDefault }),
  }
}

it('takes a double click as one press, and two clicks as two', () => {
  const { count, click } = counted()
  click(1)
  click(2)
  click(3)
  expect(count).toEqual({ pressed: 1, prevented: 2 })
  click(1)
  // By a key, or by a program that reads the screen.
  click(0)
  expect(count.pressed).toBe(3)
})

it('is not pressed again and again by an Enter that is held down', () => {
  const { count, key } = counted()
  key('Enter', false)
  expect(count.prevented).toBe(0)
  key('Enter', true)
  expect(count.prevented).toBe(1)
  key('ArrowDown', true)
  expect(count.prevented).toBe(1)
})
