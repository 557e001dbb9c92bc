/** The error of a class that lies behind another one: the vendors' clients wrap what our `fetch` rejects with. */
export function causeOf<T extends Error>(
  error: unknown,
  kind: abstract new (...args: never[]) => T,
  depth = 0,
): T | null {
  if (error instanceof kind) return error
  return error instanceof Error && depth < 5 ? causeOf(error.cause, kind, depth + 1) : null
}
