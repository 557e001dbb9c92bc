let wanted = false

/** Puts the focus on the page's title; on the next one to come where its screen is still being loaded. */
export function focusTitle(): void {
  const title = document.getElementById('page-title')
  wanted = title === null
  title?.focus()
}

/** A title that has just come takes the focus if it was wanted, or went away with the page before. */
export function titleCame(title: HTMLElement | null): void {
  if (!wanted && document.activeElement !== document.body) return
  wanted = false
  title?.focus()
}
