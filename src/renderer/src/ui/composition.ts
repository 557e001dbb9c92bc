/**
 * True of a key that an input method takes for itself, as the Enter that ends a Japanese composition. 229 stands for a
 * key whose meaning only the input method knows (UI Events, "keyCode for keydown during composition").
 */
const isTaken = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/**
 * Keeps the keys of a composition from everything in the window: from our own keys, from React and from the parts of
 * other makers. The text they write still arrives, as input. Called before anything else listens.
 */
export function keepCompositionKeys(page: Window): void {
  const keep = (event: KeyboardEvent): void => {
    if (!isTaken(event)) return
    event.stopImmediatePropagation()
    // A search field clears itself with it.
    if (event.key === 'Escape') event.preventDefault()
  }
  for (const type of ['keydown', 'keypress', 'keyup'] as const) page.addEventListener(type, keep, true)
}
