import { exportTargets } from '../../../shared/export/targets.ts'
import { ok } from '../../../shared/result.ts'
import { wordDocument } from '../docx/docx-target.ts'
import { fileNamed } from '../file-name.ts'
import { heading, plain } from '../document/nodes.ts'
import { wordsOf } from '../docx/docx-runs.ts'
import { brandedPage, chaptersOf } from '../html/document-page.ts'
import type { MakeTarget } from '../target.ts'
import { giftDocument } from './gift-document.ts'

/** The gift as a Word document, to be finished and given away. */
export const giftDocx: MakeTarget = async (vault) => {
  const gift = giftDocument(vault)
  if (!gift.ok) return gift
  const { title, front, body } = gift.value
  const about = front.map(({ children }) => wordsOf(children))
  const made = await wordDocument(vault, { title, about, body, inChapters: false })
  return made.ok ? ok([{ name: fileNamed(exportTargets['gift-docx'], vault), content: made.value }]) : made
}

/** The gift as a page that the app prints as a PDF. */
export const giftPdf: MakeTarget = (vault) => {
  const gift = giftDocument(vault)
  if (!gift.ok) return gift
  const { title, front, body } = gift.value
  const cover = [heading(1, [plain(title)]), ...front]
  const page = brandedPage(vault, {
    title,
    front: cover,
    contents: null,
    chapters: chaptersOf(body).slice(1),
  })
  return [{ name: fileNamed(exportTargets['gift-pdf'], vault), page }]
}
