import { expect, it } from 'vitest'
import { shouting } from './shouting.ts'
import { textsOf } from './placed-text.ts'

const shouted = (text: string): string[] =>
  textsOf(8, { emails: [{ body: text }] }).flatMap((placed) =>
    shouting(placed).map(({ from, to }) => text.slice(from, to)),
  )

it.each([
  ['JOIN US TODAY and rest.', ['JOIN US TODAY']],
  ['JOIN US', ['JOIN US']],
  ['JOIN US and rest.', []],
  ['NASA', []],
  ['If you live in LS6, LS7, LS8 or LS17, come.', []],
  ['The FBI and the CIA met.', []],
  ['BUY 3 GET A FREE one.', ['BUY 3 GET A FREE']],
  ['I AM LOUD, and 3 MORE', ['I AM LOUD'].slice(1)],
  ['DAS IST ÜBEL. Und sonst.', ['DAS IST ÜBEL']],
  ['NUR HEUTE NOCH, so MIT ALLEN LEUTEN', ['NUR HEUTE NOCH', 'MIT ALLEN LEUTEN']],
  ['Now!! Really??', ['!!', '??']],
  ['Really?! Yes!? No?!?', ['?!?']],
  ['今すぐ！！', ['！！']],
  ['Wait! Yes?', []],
])('is loud in “%s”: %j', (text, wanted) => {
  expect(shouted(text)).toEqual(wanted)
})

it('tells of loud words and loud marks in the order of the text', () => {
  expect(shouted('Now!! THIS IS IT and!!! MORE OF THAT')).toEqual(['!!', 'THIS IS IT', '!!!', 'MORE OF THAT'])
})
