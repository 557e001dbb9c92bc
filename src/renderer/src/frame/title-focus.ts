let wanted = false

/**
 * Puts the focus on the page's title; on the next one to come where its screen is still being loaded. A page that was
 * drawn at once and has gone to a place in it keeps the focus there.
 */
export function focusTitle(): void {
  if (document.activeElement?.closest('.page')) return
  const title = document.getElementById('page-title')
  wanted = title === null
  title?.focus()
}

/** Where what had the focus has gone from the page, its title takes it. */
export function refocus(): void {
  if (document.activeElement === document.body) document.getElementById('page-title')?.focus()
}

/** A title that has just come takes the focus if it was wanted, or went away with the page before. */
export function titleCame(title: HTMLElement | null): void {
  if (!wanted && document.activeElement !== document.body) return
  wanted = false
  title?.focus()
}
