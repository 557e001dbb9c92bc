/** The system's code of an error, such as ENOSPC. Undefined for mistakes of our own. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
