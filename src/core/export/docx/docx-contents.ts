import { InternalHyperlink, Paragraph, TableOfContents, type FileChild } from 'docx'
import type { Root } from 'mdast'
import { standing } from './docx-language.ts'
import type { Marks } from './docx-marks.ts'
import { textRun, wordsOf } from './docx-runs.ts'
import type { DocxStyles } from './docx-styles.ts'

/**
 * The contents on a page of their own: chapters and what is in them, as links. It is a field of Word, filled in already and
 * without page numbers: only Word knows what they are, and it would ask whoever opens the document whether to find out.
 */
export function docxContents(
  { children }: Root,
  { begins }: Marks,
  { styles, rightToLeft, title }: { styles: DocxStyles; rightToLeft: boolean; title: string },
): FileChild[] {
  const entries = children.flatMap((node) => {
    const mark = begins.get(node)
    if (node.type !== 'heading' || node.depth > 3 || !mark) return []
    const words = wordsOf(node.children)
    const link = new InternalHyperlink({ anchor: mark.name, children: [textRun(words)] })
    const style = styles.contents[node.depth - 2]
    const plain = { spacing: { before: 0, after: 40 }, indent: { start: (node.depth - 2) * 280 } }
    return [
      new Paragraph({
        ...(style === undefined ? plain : { style }),
        ...standing(words, rightToLeft),
        children: [link],
      }),
    ]
  })
  return [
    new Paragraph({
      style: styles.subtitle,
      pageBreakBefore: true,
      ...standing(title, rightToLeft),
      children: [textRun(title)],
    }),
    new TableOfContents(title, {
      headingStyleRange: '1-2',
      hyperlink: true,
      pageNumbersEntryLevelsRange: '1-2',
      beginDirty: false,
      contentChildren: entries,
    }),
  ]
}
