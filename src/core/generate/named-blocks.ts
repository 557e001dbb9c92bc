/** The blocks that stand in some questions and not in others. The others stand wherever their words are used. */
const sometimes = ['section', 'facts', 'earlier', 'path']

/**
 * The words without what speaks of a block that is not in this question: a line of a list as a whole, elsewhere the
 * sentence that names it. `blocks` are those that are there, each beginning with its tag.
 */
export function withoutAbsent(words: string, blocks: readonly string[]): string {
  const absent = sometimes
    .filter((tag) => !blocks.some((block) => new RegExp(`^<${tag}[ >]`, 'u').test(block)))
    .map((tag) => `\`<${tag}>\``)
  const names = (text: string): boolean => absent.some((tag) => text.includes(tag))
  return words
    .split('\n')
    .flatMap((line) => {
      if (!names(line)) return [line]
      const kept = line.startsWith('- ') ? '' : withoutSentences(line, names)
      return kept === '' ? [] : [kept]
    })
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
}

const withoutSentences = (line: string, names: (text: string) => boolean): string =>
  line
    .split(/(?<=[.!?]) /u)
    .filter((sentence) => !names(sentence))
    .join(' ')
