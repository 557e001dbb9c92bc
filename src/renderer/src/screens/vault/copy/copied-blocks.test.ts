import { expect, test } from 'vitest'
import { sayIn } from '../../../../../shared/in-language/say.ts'
import { sectionOf } from '../../../../../shared/sections/index.ts'
import { fieldAt, fieldOf } from '../../../../../shared/sections/outline.ts'
import { blocksToCopy } from './blocks-of-value.ts'
import { htmlOf, plainOf, type AddressOf } from './copied-blocks.ts'

const english = sayIn('en')
const nobody: AddressOf = () => ''
const known: AddressOf = (token) => (token === 'call link' ? 'https://cal.example/anna?a=1&b=2' : '')
const emails = fieldOf(sectionOf(8).schema)

const letter = {
  ...{ number: 3, day: 2, purpose: 'Story', subject: 'Two words', preview: 'A look inside' },
  body: 'Hello,\n\nbook here: {{call link}}\nand here.\n\nAnna',
}

test('copies an e-mail as it is sent: subject and preview in rows, then its text', () => {
  const email = fieldAt(emails, ['emails', 2])
  if (!email) throw new Error('Section 8 has e-mails.')
  const blocks = blocksToCopy(email, letter, english)
  expect(plainOf(blocks, nobody, english)).toBe(
    'Subject: Two words\nPreview: A look inside\n\nHello,\n\nbook here: [call link]\nand here.\n\nAnna',
  )
  expect(htmlOf(blocks, known, english)).toBe(
    '<p><strong>Subject:</strong> Two words</p><p><strong>Preview:</strong> A look inside</p><p>Hello,</p>' +
      '<p>book here: <a href="https://cal.example/anna?a=1&amp;b=2">https://cal.example/anna?a=1&amp;b=2</a><br>and here.</p><p>Anna</p>',
  )
})

test('copies a section with its labels as headings, its entries with their titles, its lists as lists', () => {
  const client = fieldOf(sectionOf(1).schema)
  const content = {
    bestClient: { role: 'Owner' },
    challenges: [{ title: 'Nobody answers' }],
    wants: ['Calm', 'Time'],
  }
  const plain = plainOf(blocksToCopy(client, content, english), nobody, english)
  expect(plain).toContain('Best client\n\nRole: Owner')
  expect(plain).toContain('Challenge 1: Nobody answers')
  expect(plain).toContain('What they want\n\n- Calm\n- Time')
  expect(htmlOf(blocksToCopy(client, content, english), nobody, english)).toContain(
    '<ul><li>Calm</li><li>Time</li></ul>',
  )
  const french = plainOf(blocksToCopy(client, content, sayIn('fr')), nobody, sayIn('fr'))
  expect(french).toContain('Meilleur client\n\nRôle\u00a0: Owner')
  expect(french).toContain('Difficulté 1\u00a0: Nobody answers')
  const [first] = blocksToCopy(emails, { emails: [letter] }, english)
  expect(first).toEqual({ kind: 'heading', level: 3, text: 'E-mails' })
})

test('lets no word of a text become markup', () => {
  const blocks = [{ kind: 'paragraph', text: '<img src=x onerror="a()"> & {{gift link}}' } as const]
  const hostile: AddressOf = () => 'javascript:alert("1")'
  expect(htmlOf(blocks, hostile, english)).toBe(
    '<p>&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; javascript:alert(&quot;1&quot;)</p>',
  )
})
