/**
 * One section's content from the contents of its parts, in part order: lists of the same key are joined, any
 * other field is taken as it is. The caller checks the whole with the section's schema afterwards.
 */
export function joinParts(parts: readonly Record<string, unknown>[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {}
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const before = whole[key]
      whole[key] =
        Array.isArray(before) && Array.isArray(value)
          ? [...(before as unknown[]), ...(value as unknown[])]
          : value
    }
  }
  return whole
}
