import { BorderStyle, ImageRun, Paragraph, type IParagraphOptions } from 'docx'
import type { Brand, Logo } from '../../../shared/handover.ts'
import { line } from '../document/nodes.ts'
import { standing } from './docx-language.ts'
import { textRun } from './docx-runs.ts'
import type { DocxStyles } from './docx-styles.ts'

export interface CoverWords {
  title: string
  /** Lines under the title: for whom, how much, what is to be known of it. */
  about: readonly string[]
}

interface CoverForm {
  styles: DocxStyles
  accent: string
  rightToLeft: boolean
  /** The width between the margins, in twentieths of a point. */
  width: number
}

/** The first page: logo, title, for whom, and how to reach the client. */
export function docxCover(words: CoverWords, brand: Brand, form: CoverForm): Paragraph[] {
  const { styles, accent } = form
  const set = (text: string, look: Partial<IParagraphOptions>) =>
    new Paragraph({ ...look, ...standing(text, form.rightToLeft), children: [textRun(text)] })
  const contact = [brand.contactName, brand.email, brand.phone, brand.website].map(line).filter(Boolean)
  const bar = { style: BorderStyle.SINGLE, size: 24, color: accent, space: 12 }
  return [
    new Paragraph({
      ...standing('', form.rightToLeft),
      spacing: { before: 2400, after: 480 },
      children: brand.logo ? [logoRun(brand.logo, form.width)] : [],
    }),
    new Paragraph({
      style: styles.title,
      ...standing(words.title, form.rightToLeft),
      border: { bottom: bar },
      children: [textRun(words.title)],
    }),
    ...words.about.map((text) => set(text, { style: styles.subtitle })),
    ...contact.map((text, index) => set(text, { spacing: { before: index === 0 ? 1200 : 0, after: 40 } })),
  ]
}

/** At most a third of the line and 100 points high, in its own proportions. */
function logoRun({ type, data, width, height }: Logo, line: number): ImageRun {
  // A pixel of the library is a 96th of an inch: 15 twentieths of a point.
  const scale = Math.min(1, line / 3 / 15 / width, 133 / height)
  return new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data,
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    // The library counts drawings over all documents it makes; this one has a single one.
    altText: { id: '1', name: 'Logo', description: 'Logo', title: 'Logo' },
  })
}
