/** "1, 2 and 3". */
export function lastly(things: readonly (string | number)[]): string {
  const last = things.at(-1) ?? ''
  return things.length > 1 ? `${things.slice(0, -1).join(', ')} and ${last}` : String(last)
}
