const shapes = [
  /\bsk-[A-Za-z0-9_-]{6,}/g,
  // Other vendors' keys begin with a word of their own.
  /\b(?:AIza|AKIA|(?:gsk|hf|ghp|xai|pplx|nvapi)[_-])[A-Za-z0-9_-]{12,}/g,
  /\bBearer\s+[A-Za-z0-9._~+/=-]+/gi,
  /"?x-api-key"?\s*[:=]\s*"?[^\s",}]+/gi,
]

/** A text without keys: the ones in memory by their exact letters, and anything that has a key's shape. */
export function redact(text: string, keys: readonly string[]): string {
  let clean = text
  for (const key of keys) if (key.length >= 6) clean = clean.replaceAll(key, '[key]')
  for (const shape of shapes) clean = clean.replace(shape, '[key]')
  return clean
}
