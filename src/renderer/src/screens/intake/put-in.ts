/** `replace` takes the place of what is there, `add` comes after it on a line of its own. */
export type PutIn = 'replace' | 'add'

/**
 * Puts a text into the field as if it had been typed there, so that the usual undo takes it back. The field is the
 * first one that can be typed into; it gets the focus.
 */
export function putIn(place: HTMLElement | null, text: string, way: PutIn): void {
  const field = place?.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input')
  if (!field) return
  field.focus()
  const end = field.value.length
  if (way === 'replace') field.setSelectionRange(0, end)
  else field.setSelectionRange(end, end)
  const before = way === 'add' && field.value.trim() !== '' && !field.value.endsWith('\n') ? '\n' : ''
  // Old, but the only way into a field's own undo; Chromium keeps it for exactly this.
  document.execCommand('insertText', false, before + text)
}
