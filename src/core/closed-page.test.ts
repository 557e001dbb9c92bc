import { expect, test } from 'vitest'
import { closedPage, escaped } from './closed-page.ts'

const page = (words: string): string =>
  closedPage({ title: words, lang: words, dir: 'ltr', style: '', body: escaped(words) })

test('a page for others says in its own policy that it runs, fetches and sends nothing', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page('x'))?.[1]?.split('; ')
  expect(policy).toEqual([
    ...["default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:'],
    ...["base-uri 'none'", "form-action 'none'"],
  ])
})

test('words are only ever words in it, in its title and language too', () => {
  expect(page(`</title>"><script>'&`)).not.toMatch(/<script>|lang="<|""/u)
})
