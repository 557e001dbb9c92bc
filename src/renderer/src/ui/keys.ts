/** What a key press says of itself, React's and the window's alike. */
export type Pressed = Pick<
  KeyboardEvent,
  | 'key'
  | 'code'
  | 'ctrlKey'
  | 'metaKey'
  | 'altKey'
  | 'shiftKey'
  | 'repeat'
  | 'target'
  | 'currentTarget'
  | 'preventDefault'
  | 'stopPropagation'
>

/** What a key does. An answer of `false` leaves the key to whoever else takes it. */
export type KeyAction<E extends Pressed> = (event: E) => unknown

/**
 * Keys by name: `Enter`, `Escape`, `j`, `Shift+r`, `Mod+Enter`. `Mod` is Ctrl or Cmd. A key whose action is null does
 * not apply at the moment.
 */
export type Keymap<E extends Pressed> = Readonly<Record<string, KeyAction<E> | null>>

/** Where characters are text, or choose from a list by its first letters. */
const typed = [
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  '[role=textbox]',
  '[role=searchbox]',
  '[role=combobox]',
  '[role=spinbutton]',
  '[role=listbox]',
  '[role=menu]',
].join()

/** True where a character that is pressed is typed. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typed) !== null

/** The name of a key, with what is held down beside it. On a keyboard of other letters, the Latin one printed there. */
export function keyName({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const latin = key.length === 1 && key > '~' ? (/^Key([A-Z])$/u.exec(code)?.[1] ?? key) : key
  const name = latin.length === 1 ? latin.toLowerCase() : latin
  // Shift belongs to a sign, as to "?", and to a digit on a French keyboard; to a letter or a named key it is added.
  const shift = shiftKey && (name.length > 1 || /[a-z]/u.test(name))
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`
}

/** Keys that go from one to the next, for as long as they are held down. */
const going = /^(?:Alt\+)?(?:Arrow(?:Up|Down|Left|Right)|[jk+-])$/u

/** True of a key that is held down where it acts once: it would act on what came into the place of what it acted on. */
const isHeld = ({ repeat, target }: Pressed, name: string): boolean =>
  repeat && !going.test(name) && !isTyping(target)

const isCharacter = (name: string): boolean => /^(Shift\+)?.$/u.test(name)

/** In a menu or a dialog that an element opened: React hands its keys up to that element all the same. */
const isElsewhere = ({ currentTarget, target }: Pressed): boolean =>
  currentTarget instanceof Element && target instanceof Element && !currentTarget.contains(target)

/**
 * The one way to take keys in an element: `onKeyDown={keys({ Escape: close })}`. Characters are left to what is typed into;
 * elsewhere a key that is held down acts once, unless it goes from one to the next.
 */
export const keys =
  <E extends Pressed>(map: Keymap<E>) =>
  (event: E): void => {
    const name = keyName(event)
    const act = Object.hasOwn(map, name) ? map[name] : null
    if (!act || isElsewhere(event) || (isCharacter(name) && isTyping(event.target))) return
    if (!isHeld(event, name) && act(event) === false) return
    event.preventDefault()
    event.stopPropagation()
  }
