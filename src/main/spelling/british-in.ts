/** English as it is written where a language tag says, such as en-GB or en-AU; American for all others. */
export function britishIn(tag: string): boolean {
  const [language, ...rest] = tag.split('-')
  return language === 'en' && rest.some((part) => british.has(part.toUpperCase()))
}

/** Of these the spelling is British; Canada writes "colour" and "organize", which neither dictionary has together. */
const british = new Set(['GB', 'UK', 'IE', 'AU', 'NZ', 'ZA', 'IN', 'SG', 'HK', 'MT', 'KE', 'NG', 'GH', 'PK'])
