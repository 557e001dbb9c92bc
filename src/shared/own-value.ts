/**
 * What stands under a name that is not ours to choose: a word of a text, of a damaged file, of a server. Every object answers to
 * `constructor` and `__proto__` too, and neither is a row of a table of ours.
 */
export const ownValue = <T>(names: Readonly<Partial<Record<string, T>>>, name: string): T | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined
