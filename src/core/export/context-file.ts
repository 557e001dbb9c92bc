import type { Paragraph, RootContent } from 'mdast'
import { factLedger } from '../../shared/facts.ts'
import { questionOf } from '../../shared/intake-questions.ts'
import type { AnswerKey, QuestionPart } from '../../shared/intake.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { sections, type SectionNumber } from '../../shared/sections/index.ts'
import { chapterNodes, documentTitle, isSample, root, sampleLabel } from './document/document-tree.ts'
import { heading, label, line, paragraph, paragraphLines, plain, rows } from './document/nodes.ts'
import { linkedTokens, withTokensPut, type PutToken } from './document/put-token.ts'
import { textIn } from './document/text-in.ts'
import { sayIn } from '../../shared/in-language/say.ts'
import { writeMarkdown } from './document/write-markdown.ts'
import type { VaultToExport } from './target.ts'

/** What a writing agent has to know of a business: read first, then asked to write. */
export const contextSections: readonly SectionNumber[] = [1, 2, 3, 4, 14, 15]

/** Answers that say how the business speaks and what it can prove, beside what its sections say. */
const spoken: readonly { title: string; keys: readonly AnswerKey[] }[] = [
  { title: 'Voice', keys: ['brandVoice', 'ownWriting', 'pronoun', 'market'] },
  { title: 'Words', keys: ['clientWords', 'neverWords'] },
  { title: 'Proof', keys: ['proof', 'scenes'] },
  { title: 'Rules', keys: ['rules', 'practical'] },
]

/** Assistants are told in English what they read. */
const english = sayIn('en')

/** Positioning, customer, words, voice, proof and offer in one Markdown text for assistants that write. */
export function contextFile(vault: VaultToExport): string {
  const put = linkedTokens(vault.handover.links, english)
  const chapters = contextSections.flatMap((number): RootContent[] => {
    const section = sections.find((each) => each.number === number)
    const record = vault.sections.find((each) => each.number === number)
    if (!section || !record) return []
    return [heading(2, [plain(section.title)]), ...chapterNodes(section, record, 3, { put, say: english })]
  })
  return writeMarkdown(
    root([
      heading(1, [plain(`${documentTitle(vault)}: context for writing`)]),
      ...(isSample(vault.sections) ? [sampleLabel] : []),
      ...instructions.map((text) => paragraph([plain(text)])),
      ...factNodes(vault, put),
      ...spoken.flatMap((each) => answerNodes(vault, each, put)),
      ...chapters,
    ]),
  )
}

const instructions = [
  'This is what to know before writing for this business. Write in its voice, to the person described here.',
  'Use facts, numbers, names and proof only as they stand here. Invent none: where one is missing, say so and leave it open.',
]

/** What must read the same everywhere. */
function factNodes({ intake, sections: records }: VaultToExport, put: PutToken): RootContent[] {
  const contents = Object.fromEntries(records.map(({ number, content }) => [number, content]))
  const facts = factLedger(intake, contents).filter(({ text }) => line(text) !== '')
  if (facts.length === 0) return []
  return [
    heading(2, [plain('Facts')]),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: facts.map(({ name, text }) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph([label(name, english), plain(' '), ...withTokensPut(line(text), put)])],
      })),
    },
  ]
}

/** Answers hold tokens too: a letter of one's own, pasted with the fields of a program. */
const textNodes = (text: string, put: PutToken): Paragraph[] =>
  paragraphLines(text).map((block) => paragraph(rows(block, (row) => withTokensPut(row, put))))

/** One part of an answer of several, such as the country, under its name. */
function partNodes({ key, name }: QuestionPart, row: unknown, put: PutToken): RootContent[] {
  const [only, ...more] = textNodes(textIn(valueAt(row, [key])), put)
  if (!only) return []
  return [paragraph([label(name, english), plain(' '), ...only.children]), ...more]
}

function answerNodes(
  { intake }: VaultToExport,
  { title, keys }: (typeof spoken)[number],
  put: PutToken,
): RootContent[] {
  const answered = keys.flatMap((key): RootContent[] => {
    const { name, parts = [] } = questionOf(key)
    const blocks =
      parts.length === 0
        ? textNodes(textIn(intake[key]), put)
        : [intake[key]].flat().flatMap((row: unknown) => parts.flatMap((part) => partNodes(part, row, put)))
    return blocks.length === 0 ? [] : [heading(3, [plain(name)]), ...blocks]
  })
  return answered.length === 0 ? [] : [heading(2, [plain(title)]), ...answered]
}
