/**
 * Somebody's words within a sentence of ours, each in its own direction: U+2068 to U+2069 of Unicode's bidirectional
 * algorithm (UAX 9). For sentences that are plain strings; in JSX it is `<bdi>`.
 */
export const isolated = (words: string): string => `\u2068${words}\u2069`
