/** A value as one line of JSON in which no tag can begin or end: `<` is written as JSON's own `\\u003c`. */
export const asLine = (value: unknown): string => withoutTags(JSON.stringify(value))

/** The same for a text that is JSON already, or was meant to be. */
export const withoutTags = (json: string): string => json.replaceAll('<', '\\u003c')
