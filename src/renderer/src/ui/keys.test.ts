import { expect, test, vi } from 'vitest'
import { keyName, keys, type Pressed } from './keys.ts'

/** A key press as the page reports it; `in` names what it is typed into. */
class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  contains = (other: Place): boolean => other === this
  closest = (selector: string): Place | null => (selector.split(',').includes(this.name) ? this : null)
}
vi.stubGlobal('Element', Place)

function press(key: string, more: Partial<Pressed> = {}, place = 'p') {
  const answered = { prevented: 0, stopped: 0 }
  const event: Pressed = {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    target: new Place(place) as unknown as EventTarget,
    currentTarget: null,
    preventDefault: () => void answered.prevented++,
    stopPropagation: () => void answered.stopped++,
    ...more,
  }
  return { event, answered }
}

test.each([
  ['Enter', 'Enter', {}],
  ['Shift+Enter', 'Enter', { shiftKey: true }],
  ['Mod+Enter', 'Enter', { ctrlKey: true }],
  ['Mod+Enter', 'Enter', { metaKey: true }],
  ['Mod+Shift+z', 'Z', { ctrlKey: true, shiftKey: true }],
  ['j', 'j', {}],
  ['j', 'J', {}],
  ['?', '?', { shiftKey: true }],
  ['3', '3', { shiftKey: true, code: 'Digit3' }],
  ['j', 'о', { code: 'KeyJ' }],
  ['Mod+l', 'ל', { ctrlKey: true, code: 'KeyL' }],
  ['é', 'é', { code: 'Digit2' }],
])('a key is called %s: %s', (name, key, more) => {
  expect(keyName(press(key, more).event)).toBe(name)
})

test('a key that is taken goes no further, one that is left does', () => {
  const acts = keys({ Enter: () => undefined, Escape: () => false, e: null })
  const taken = press('Enter')
  acts(taken.event)
  expect(taken.answered).toEqual({ prevented: 1, stopped: 1 })
  for (const key of ['Escape', 'e', 'toString', 'x']) {
    const left = press(key)
    acts(left.event)
    expect(left.answered).toEqual({ prevented: 0, stopped: 0 })
  }
})

test('a character never acts where it is typed; a named key and a shortcut do', () => {
  const acted: string[] = []
  const acts = keys({
    e: () => acted.push('e'),
    'Shift+r': () => acted.push('R'),
    Enter: () => acted.push('Enter'),
    'Mod+l': () => acted.push('Ctrl+L'),
  })
  for (const place of [
    'textarea',
    'select',
    '[contenteditable]:not([contenteditable=false])',
    '[role=combobox]',
  ])
    for (const key of ['e', 'R']) acts(press(key, { shiftKey: key === 'R' }, place).event)
  expect(acted).toEqual([])
  acts(press('Enter', {}, 'textarea').event)
  acts(press('l', { ctrlKey: true }, 'textarea').event)
  acts(press('e').event)
  acts(press('R', { shiftKey: true }).event)
  expect(acted).toEqual(['Enter', 'Ctrl+L', 'e', 'R'])
})

test('keys of a menu that an element opened elsewhere on the page are not the element’s', () => {
  const within = new Place('div') as unknown as EventTarget
  const acted: string[] = []
  const acts = keys({ Escape: () => acted.push('Escape') })
  acts(press('Escape', { currentTarget: within }).event)
  expect(acted).toEqual([])
  acts(press('Escape', { currentTarget: within, target: within }).event)
  expect(acted).toEqual(['Escape'])
})

test('a key that is held down acts once, unless it goes from one to the next', () => {
  const act = vi.fn()
  const take = keys<Pressed>({ Delete: act, c: act, j: act, 'Alt+ArrowDown': act })
  for (const key of ['Delete', 'c']) {
    const { event, answered } = press(key, { repeat: true })
    take(event)
    expect(answered).toEqual({ prevented: 1, stopped: 1 })
  }
  expect(act).not.toHaveBeenCalled()
  take(press('j', { repeat: true }).event)
  take(press('ArrowDown', { repeat: true, altKey: true }).event)
  expect(act).toHaveBeenCalledTimes(2)
})

test('a key that is held down where one types is left to whoever takes it there', () => {
  const { event, answered } = press('Backspace', { repeat: true }, 'textarea')
  keys<Pressed>({ Backspace: () => false })(event)
  expect(answered).toEqual({ prevented: 0, stopped: 0 })
})
