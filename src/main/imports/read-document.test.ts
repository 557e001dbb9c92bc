import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

const office = 'http://schemas.openxmlformats.org'
const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The least that is a Word file; `main`: the name of the part that holds its text. */
const wordFile = (body: string, main = 'document.xml'): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="${wordMain}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/${main}"/></Relationships>`,
    ),
    [`word/${main}`]: strToU8(
      `<w:document xmlns:w="${office}/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${body}</w:body></w:document>`,
    ),
  })

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const control = (about: string, text: string): string =>
  `<w:sdt><w:sdtPr>${about}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
const box = (ticked: boolean): string =>
  control(`<w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/></w14:checkbox>`, ticked ? '☒' : '☐')
const paragraphs = (...inner: string[]): string => inner.map((each) => `<w:p>${each}</w:p>`).join('')

async function lines(file: Uint8Array): Promise<string[]> {
  const read = await readDocument(file)
  if (!read.ok) throw new Error(read.trouble)
  return read.value.map(({ text }) => text)
}

it.each(['document2.xml', 'main.xml'])('the text is found in %s', async (main) => {
  expect(await lines(wordFile(paragraphs(run('Runners.')), main))).toEqual(['Runners.'])
})

it('a box to tick is a sign before its words', async () => {
  const legacy =
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const file = wordFile(
    paragraphs(box(true) + run(' LinkedIn'), box(false) + run('Facebook'), legacy + run(' By post')),
  )
  expect(await lines(file)).toEqual(['☒ LinkedIn', '☐ Facebook', '☒ By post'])
})

it('a field that nobody filled in holds no text, whatever Word shows in it and in whatever language', async () => {
  const file = wordFile(
    paragraphs(
      run('Who is it for?') + control('<w:showingPlcHdr/>', 'Klicken &amp; tippen Sie hier.'),
      control('<w:showingPlcHdr w:val="0"/>', 'Runners &amp; walkers.'),
      control('<w:text/>', 'In Leeds.') + run(' Always.'),
    ),
  )
  expect(await lines(file)).toEqual(['Who is it for?', 'Runners & walkers.', 'In Leeds. Always.'])
})

it('what is struck through, deleted or hidden is no text', async () => {
  const styled = (style: string, text: string): string =>
    `<w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const file = wordFile(
    paragraphs(
      styled('<w:strike/>', '£290 ') + styled('<w:dstrike/>', '£300 ') + run('£390'),
      styled('<w:vanish/>', 'To the editor.') + styled('<w:vanish w:val="0"/>', 'By the day.'),
      `<w:del w:id="1"><w:r><w:delText>By the hour.</w:delText></w:r></w:del>${run('Or by the job.')}`,
    ) +
      `<w:sdt><w:sdtContent><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('In Leeds.')}</w:p></w:sdtContent></w:sdt>`,
  )
  expect(await lines(file)).toEqual(['£390', 'By the day.', 'Or by the job.', 'In Leeds.'])
})
