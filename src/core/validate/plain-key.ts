/** A key by its letters and digits alone: `one_liner`, "One liner" and `OneLiner` are the same. */
export const plainKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
