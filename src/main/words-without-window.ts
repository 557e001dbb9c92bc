/**
 * Words for the app behind `--` that ask for no window: `vault` is the command line with its words, `read-imports` the
 * process in which that reads files of strangers. Chromium takes nothing behind `--` as a switch of its own.
 */
export function wordsWithoutWindow(words: readonly string[]): string[] | null {
  const at = words.indexOf('--')
  const [program, ...said] = at < 0 ? [] : words.slice(at + 1)
  return program === 'vault' || program === 'read-imports' ? [program, ...said] : null
}
