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
import type { DocxFacts } from './docx-facts.ts'
import { standing } from './docx-language.ts'
import { textRun } from './docx-runs.ts'
import { stylesFor } from './docx-styles.ts'

/** A4 in twentieths of a point, with margins of 25 mm. */
const [width, height, margin] = [11906, 16838, 1417]
export const lineWidth = width - 2 * margin

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
            size: { width, height },
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
