import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx'
import type { Paper } from '../html/paper-of.ts'
import type { DocxFacts } from './docx-facts.ts'
import { standing } from './docx-language.ts'
import { textRun } from './docx-runs.ts'
import { stylesFor } from './docx-styles.ts'

/** Sheets in twentieths of a point, with margins of 25 mm. */
const sheets: Readonly<Record<Paper, { width: number; height: number }>> = {
  A4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
}
const margin = 1417

/** The width between the margins, in twentieths of a point. */
export const lineWidth = (paper: Paper): number => sheets[paper].width - 2 * margin

/** A document of its own: client above, page below, but on the cover. */
export async function ownDocument(children: FileChild[], facts: DocxFacts): Promise<Uint8Array> {
  const way = standing(facts.client, facts.language.rightToLeft)
  const document = new Document({
    title: facts.title,
    creator: facts.creator,
    lastModifiedBy: facts.creator,
    styles: stylesFor(facts.look, facts.language),
    ...(facts.aiNote === null ? {} : { customProperties: [{ name: 'AI note', value: facts.aiNote }] }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: sheets[facts.paper],
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ ...way, children: [textRun(facts.client)] })] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
