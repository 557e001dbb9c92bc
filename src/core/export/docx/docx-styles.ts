import { BorderStyle, type IStylesOptions } from 'docx'
import type { DocxLanguage } from './docx-language.ts'
import type { DocxLook } from './docx-look.ts'

/** The styles a document's paragraphs are set in, by their ids in that document. Undefined: the one paragraphs have anyway. */
export interface DocxStyles {
  title: string
  subtitle: string
  /** Heading 1 to 5. */
  headings: readonly string[]
  body: string | undefined
  spoken: string | undefined
  /** The two depths of the contents. */
  contents: readonly (string | undefined)[]
  /** Entries of a list; undefined: bullets of ours. */
  list: string | undefined
}

export const ownStyles: DocxStyles = {
  title: 'Title',
  subtitle: 'Subtitle',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'],
  body: undefined,
  spoken: 'Quote',
  contents: ['TOC1', 'TOC2'],
  list: undefined,
}

/** Sizes in half points, distances in twentieths of a point. */
export function stylesFor(look: DocxLook, { spelled }: DocxLanguage): IStylesOptions {
  const font = { ascii: look.typeface, hAnsi: look.typeface, cs: look.typeface }
  // Without its level a heading is body text for whatever builds an outline or contents by it (ECMA-376-1, 17.3.1.20).
  const head = (outlineLevel: number, size: number, before: number, after: number) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: look.heading, font },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true, outlineLevel },
  })
  return {
    default: {
      document: {
        run: {
          font,
          size: 22,
          sizeComplexScript: 22,
          language: spelled,
        },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { size: 64, sizeComplexScript: 64, bold: true, color: look.heading, font },
        paragraph: { spacing: { before: 240, after: 240 } },
      },
      heading1: head(0, 36, 0, 240),
      heading2: head(1, 28, 360, 120),
      heading3: head(2, 24, 320, 100),
      heading4: head(3, 22, 240, 80),
      heading5: {
        ...head(4, 22, 200, 60),
        run: { ...head(4, 22, 0, 0).run, color: look.quiet },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 28, sizeComplexScript: 28, color: look.quiet },
        paragraph: { spacing: { after: 160 } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { after: 140, line: 312 },
          indent: { start: 240 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: look.accent, space: 8 } },
        },
      },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { before: 60, after: 40 } } },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 20 }, indent: { start: 280 } },
        run: { color: look.quiet },
      },
    ],
  }
}
