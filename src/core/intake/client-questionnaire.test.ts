import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { questions } from '../../shared/intake-questions.ts'
import { chapters } from '../../shared/intake.ts'
import { clientQuestionnaire } from './client-questionnaire.ts'
import { questionnaireScript } from './questionnaire-script.ts'

const page = clientQuestionnaire({ id: 'a', client: 'Salt & <b>Oven</b> "Co"' })

it('asks every question under its chapter', () => {
  for (const chapter of chapters) expect(page).toContain(`>${chapter}</h2>`)
  for (const { key } of questions) expect(page).toContain(`data-key="${key}"`)
})

it('fetches nothing, sends nothing and names nothing outside', () => {
  expect(page).toContain(`default-src 'none'`)
  expect(page).not.toMatch(
    /https?:\/\/|<link|<img|<iframe|@import|url\(|\bfetch\(|XMLHttpRequest|sendBeacon/u,
  )
})

it('takes the name of the client as words, not as markup', () => {
  expect(page).not.toContain('<b>Oven')
  expect(page).toContain('data-client="Salt &amp; &lt;b&gt;Oven&lt;/b&gt; &quot;Co&quot;"')
})

it('names each control for whoever hears the page', () => {
  const ids = [...page.matchAll(/<(?:input type="text"|textarea) id="([^"]+)"/gu)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(20)
  for (const id of ids) expect(page).toContain(`<label for="${id}">`)
  expect(new Set(ids).size).toBe(ids.length)
})

it('lets no script run but its own', () => {
  const { text, sha256 } = questionnaireScript
  expect(sha256).toBe(createHash('sha256').update(text).digest('base64'))
  expect(page).toContain(`script-src 'sha256-${sha256}'`)
})

it('says that it keeps nothing until its script has run, also where that was taken out on the way', () => {
  expect(page.replace(/<script>[^]*<\/script>/u, '')).toMatch(
    /(?<!<noscript>)<p id="no-scripts"><strong>This page needs scripts/u,
  )
  expect(questionnaireScript.text.trim()).toMatch(/ready\(\);\s*\}\)\(\);$/u)
})

it('lets each choice of one be taken back', () => {
  const chosen = page.match(/<(?:fieldset|div)[^>]*data-kind="choice"[^]*?<\/(?:fieldset|div)>/gu) ?? []
  expect(chosen.length).toBe(questions.filter(({ kind }) => kind === 'choice').length + 1)
  for (const each of chosen) expect(each).toContain('class="clear"')
})

it('says how much room there is where no other entry can be added', () => {
  expect(page).toContain('data-key="offers" data-kind="rows" data-most="6"')
  expect(questionnaireScript.text).toMatch(/if \(row\) .*;\s*else state\.textContent = 'There is room for '/u)
})
