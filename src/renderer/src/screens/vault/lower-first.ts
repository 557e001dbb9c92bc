/** "Offer name" → "offer name"; "FAQ" and "LinkedIn ad" stay. */
export const lowerFirst = (label: string): string =>
  /^.\S*\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
