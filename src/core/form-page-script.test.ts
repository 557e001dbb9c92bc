import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { formPageScript } from './form-page-script.ts'

/** What the file is called that a page saves for this client. */
function savedAs(client: string): string {
  const link = { click: () => undefined, download: '', href: '' }
  runInNewContext(`${formPageScript}\nsaveFile({}, client, '-answers.json')`, {
    client,
    document: { createElement: () => link },
    Blob,
    URL: { createObjectURL: () => '', revokeObjectURL: () => undefined },
    setTimeout: () => undefined,
  })
  return link.download
}

test('the file that a page saves is called as the client, whose marks belong to their letters', () => {
  expect(savedAs('Salt & Oven')).toBe('salt-oven-answers.json')
  expect(savedAs('हिन्दी सेवा')).toBe('हिन्दी-सेवा-answers.json')
  expect(savedAs('น้ำ')).toBe('น้ำ-answers.json')
  expect(savedAs('…')).toBe('my-answers.json')
})
