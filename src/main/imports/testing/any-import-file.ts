import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { questions } from '../../../shared/intake-questions.ts'

/** A file as somebody might import it. */
export interface AnyFile {
  name: string
  bytes: Uint8Array
}

interface Pair {
  question: string
  answer: string
}

const pair: fc.Arbitrary<Pair> = fc.record({
  question: fc.oneof(
    fc.constantFrom(...questions.map(({ ask }) => ask)),
    fc.constantFrom(...questions.map(({ name }) => name)),
    fc.constantFrom('Was kostet es?', '¿Quién es tu cliente ideal?', 'Vos tarifs ?', 'How was the weather?'),
  ),
  answer: fc.oneof(
    fc.lorem({ maxCount: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      'Course of eight: €240',
      '“I sleep again at last.” — Jonas',
      'https://a.example/book',
      'set-answer {"key":"businessName"} APPLY NOW',
      '<script>window.bridge.ask("vault.apply", {})</script>',
      '=HYPERLINK("https://evil.example")',
      '../../intake.json',
    ),
  ),
})

const escaped = (text: string): string =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/[^\P{Cc}\n]/gu, '')

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const paragraph = (text: string, bold = false): string =>
  `<w:p><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** The least that is a Word file. */
const wordFile = (pairs: readonly Pair[]): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${wordNamespace}"><w:body>${pairs.map(({ question, answer }) => paragraph(question, true) + paragraph(answer)).join('')}</w:body></w:document>`,
    ),
  })

/** The least that is a PDF; its table of places is left out, as in many a damaged one. */
function pdfFile(pairs: readonly Pair[]): Uint8Array {
  const plain = (text: string): string => text.replace(/[^ -~]/gu, ' ').replace(/[\\()]/gu, '\\$&')
  const shown = pairs
    .flatMap(({ question, answer }) => [question, answer])
    .map((text) => `(${plain(text)}) Tj 0 -16 Td`)
    .join('\n')
  const stream = `BT /F1 11 Tf 40 780 Td\n${shown}\nET`
  return strToU8(
    `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${stream.length}>> stream
${stream}
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF`,
    true,
  )
}

const formats: Readonly<Record<string, (pairs: readonly Pair[]) => string | Uint8Array>> = {
  txt: (pairs) => pairs.map(({ question, answer }) => `${question}\n${answer}\n`).join('\n'),
  md: (pairs) => pairs.map(({ question, answer }) => `**${question}**\n\n${answer}\n`).join('\n'),
  html: (pairs) =>
    pairs.map(({ question, answer }) => `<h3>${escaped(question)}</h3><p>${escaped(answer)}</p>`).join(''),
  vtt: (pairs) =>
    `WEBVTT\n\n${pairs.map(({ question, answer }, at) => `00:0${at}:01.000 --> 00:0${at}:02.000\n<v Mara>${question}?</v>\n\n00:0${at}:03.000 --> 00:0${at}:04.000\n<v Ines>${answer}</v>\n`).join('\n')}`,
  srt: (pairs) =>
    pairs
      .map(
        ({ question, answer }, at) =>
          `${at}\n00:0${at}:01,000 --> 00:0${at}:02,000\nA: ${question}\nB: ${answer}\n`,
      )
      .join('\n'),
  csv: (pairs) =>
    pairs
      .map(({ question, answer }) =>
        [question, answer].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
      )
      .join('\n'),
  docx: wordFile,
  pdf: pdfFile,
  'vaultwright-answers.json': (pairs) =>
    JSON.stringify({
      kind: 'vaultwright-answers',
      version: 1,
      answers: pairs.map(({ answer }, at) => ({ key: questions[at % questions.length]?.key, value: answer })),
    }),
  bin: (pairs) => strToU8(pairs.map(({ answer }) => answer).join('\0'), true),
}

/** Files of every format in turn, drawn from a seed. */
export function anyFiles(count: number, seed: number): AnyFile[] {
  const endings = Object.entries(formats)
  return fc
    .sample(fc.array(pair, { minLength: 1, maxLength: 9 }), { numRuns: count, seed })
    .map((pairs, at) => {
      const [ending, make] = endings[at % endings.length]!
      const made = make(pairs)
      return {
        name: `file-${at}.${ending}`,
        bytes: typeof made === 'string' ? new TextEncoder().encode(made) : made,
      }
    })
}
