import type { Heading, Paragraph, PhrasingContent, Strong, Text } from 'mdast'
import { cleanText } from '../clean-text.ts'
import type { Say } from '../../../shared/in-language/say.ts'

/** Paragraphs, each as its lines, without blank ones. White space in a row is one blank, as Markdown shows it. */
export function paragraphLines(text: string): string[][] {
  return cleanText(text)
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map(tight)
        .filter((row) => row !== ''),
    )
    .filter((rows) => rows.length > 0)
}

const tight = (row: string): string => row.replace(/[\t ]+/g, ' ').trim()

/** A text on one line. */
export const line = (text: string): string => paragraphLines(text).flat().join(' ')

export const plain = (value: string): Text => ({ type: 'text', value })

export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

export const strong = (value: string): Strong => ({ type: 'strong', children: [plain(value)] })

/** A name of ours for the words after it, with the colon of its language: “Prix :” in French. */
export const label = (name: string, say: Say): Strong => ({
  ...strong(labelled(line(name), say)),
  data: { label: true },
})

/** A name with its colon. */
export const labelled = (name: string, say: Say): string => say('{label}:', { label: name })

/** Markdown has six depths; what lies deeper shares the last. */
export const heading = (depth: number, children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth: depth === 1 || depth === 2 || depth === 3 || depth === 4 || depth === 5 ? depth : 6,
  children,
})

/** Lines of one paragraph, each on its own line as typed. */
export const rows = (texts: readonly string[], put: (row: string) => PhrasingContent[]): PhrasingContent[] =>
  texts.flatMap((row, index): PhrasingContent[] =>
    index === 0 ? put(row) : [{ type: 'break' }, ...put(row)],
  )
