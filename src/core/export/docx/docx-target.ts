import type { Root, RootContent } from 'mdast'
import { documentLanguage } from '../../../shared/document-language.ts'
import { ok, type Result } from '../../../shared/result.ts'
import {
  aboutLine,
  aiNote,
  clientName,
  documentTitle,
  documentTree,
  isSample,
  root,
  sampleLabel,
  savedSections,
  type DocumentChoice,
} from '../document/document-tree.ts'
import { line } from '../document/nodes.ts'
import { linkedTokens } from '../document/put-token.ts'
import { sayFor, type Say } from '../../../shared/in-language/say.ts'
import type { VaultToExport } from '../target.ts'
import { paperOf } from '../html/paper-of.ts'
import { docxBlocks } from './docx-blocks.ts'
import { docxContents } from './docx-contents.ts'
import { docxCover } from './docx-cover.ts'
import type { DocxFacts } from './docx-facts.ts'
import { docxLanguage } from './docx-language.ts'
import { docxLook } from './docx-look.ts'
import { marksOf } from './docx-marks.ts'
import { wordsOf } from './docx-runs.ts'
import { ownStyles, type DocxStyles } from './docx-styles.ts'
import { inTemplate } from './in-template.ts'
import { lineWidth, ownDocument } from './own-document.ts'
import { readTemplate } from './read-template.ts'
import { steadyDocx } from './steady-docx.ts'

/** A vault as a Word document: cover, contents, each chosen section, each field in a bookmark with its place. */
export function vaultDocx(vault: VaultToExport, choice: DocumentChoice): Promise<Result<Uint8Array>> {
  const say = sayFor(vault.intake)
  const put = linkedTokens(vault.handover.links, say)
  return wordDocument(vault, {
    title: documentTitle(vault),
    about: aboutLines(vault, choice, say),
    body: bodyOf(documentTree(vault, choice, { put, say, subjectLine: true })),
    inChapters: true,
  })
}

/** What a Word document says. */
export interface WordDocument {
  title: string
  /** Lines under the title on the cover. */
  about: readonly string[]
  body: Root
  /** Each heading of depth two begins a page and stands in the contents; else the body runs on from one page to the next. */
  inChapters: boolean
}

/** A Word document with the client's brand; with the person's template its styles, header, footer and pages. The same vault gives the same bytes. */
export async function wordDocument(
  vault: VaultToExport,
  { title, about, body, inChapters }: WordDocument,
): Promise<Result<Uint8Array>> {
  const { brand } = vault.handover
  const client = clientName(vault)
  const say = sayFor(vault.intake)
  const facts: DocxFacts = {
    title,
    client,
    creator: line(brand.contactName) || client,
    aiNote: vault.handover.aiNote ? say(aiNote) : null,
    language: docxLanguage(documentLanguage(vault.intake)),
    paper: paperOf(vault.intake.market.country),
    look: docxLook(brand),
  }
  const marks = marksOf(body)
  const children = (styles: DocxStyles, width: number, logo = brand.logo) => {
    const { look, language } = facts
    const form = { styles, width, rightToLeft: language.rightToLeft, tint: look.tint, accent: look.accent }
    return [
      ...docxCover({ title, about }, { ...brand, logo }, form),
      ...(inChapters ? docxContents(body, marks, { ...form, title: say('Contents') }) : []),
      ...docxBlocks(body, marks, { ...form, inChapters }),
    ]
  }
  const at = newestSave(vault)
  if (!vault.template)
    return ok(steadyDocx(await ownDocument(children(ownStyles, lineWidth(facts.paper)), facts), at))
  const template = readTemplate(vault.template, facts.language)
  if (!template.ok) return template
  // A letterhead has its logo already.
  const { styles, width } = template.value
  const made = await inTemplate(template.value, children(styles, width, null), facts)
  return made.ok ? ok(steadyDocx(made.value, at)) : made
}

function aboutLines(vault: VaultToExport, choice: DocumentChoice, say: Say): string[] {
  const written = savedSections(vault).map(({ record }) => record)
  return [
    aboutLine(vault, choice, say),
    ...(isSample(written) ? [wordsOf(sampleLabel.children)] : []),
    ...(vault.handover.aiNote ? [say(aiNote)] : []),
  ]
}

/** The chapters: title and what stands under it are on the cover. */
function bodyOf({ children }: Root): Root {
  const from = children.findIndex(isChapter)
  return root(from === -1 ? [] : children.slice(from))
}

const isChapter = (node: RootContent): boolean => node.type === 'heading' && node.depth === 2

/** When the newest of the sections was saved: the date of a document, which knows no clock. */
const newestSave = ({ sections }: Pick<VaultToExport, 'sections'>): string =>
  sections.reduce((newest, { savedAt }) => (savedAt > newest ? savedAt : newest), '2000-01-01T00:00:00.000Z')
