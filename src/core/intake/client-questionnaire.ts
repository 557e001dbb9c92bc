import { answersEnding } from '../../shared/imports/client-answers.ts'
import { questions } from '../../shared/intake-questions.ts'
import { chapters, type Question, type QuestionPart } from '../../shared/intake.ts'
import { closedPage, escaped as text } from '../closed-page.ts'
import { formPageStyle } from '../form-page-style.ts'
import { questionnaireScript } from './questionnaire-script.ts'

/** Whom a questionnaire is for. `id`: what is typed is kept in the browser under it. */
export interface QuestionnaireFor {
  id: string
  client: string
}

/**
 * The intake as one page for a client: it fetches nothing and sends nothing, keeps what is typed in the browser, and
 * saves a small file that the app reads back as proposals.
 */
export function clientQuestionnaire({ id, client }: QuestionnaireFor): string {
  const title = client === '' ? 'Questions about your business' : `Questions for ${client}`
  const parts = chapters.map((chapter, at) => {
    const own = questions.filter((question) => question.chapter === chapter)
    return `<section aria-labelledby="chapter-${at}"><h2 id="chapter-${at}">${text(chapter)}</h2>${own.map(fieldset).join('')}</section>`
  })
  return closedPage({
    title,
    lang: 'en',
    dir: 'ltr',
    style: formPageStyle,
    body: `<main data-id="${text(id)}" data-client="${text(client)}" data-ending="${answersEnding}">
<h1 dir="auto">${text(title)}</h1>
<p>Answer what you can, in your own words; most of it takes a sentence or two. Leave out what does not fit. What you type stays in this browser on this device, and nothing is sent anywhere.</p>
<p>At the end, press “Save my answers” and send the file back to whoever sent you this page.</p>
<p id="no-scripts"><strong>This page needs scripts to keep and save your answers. Please open it in a browser that allows them.</strong></p>
<form autocomplete="off" novalidate>
${parts.join('\n')}
</form>
<div id="copy" hidden><label for="text">Or copy all of this text into a message to whoever sent you this page</label><textarea id="text" rows="8" readonly></textarea></div>
<footer><p role="status" aria-live="polite" id="state"></p><button type="button" id="show">Copy instead</button><button type="button" id="save">Save my answers</button></footer>
</main>`,
    script: questionnaireScript,
  })
}

function fieldset(question: Question): string {
  const { key, ask, example, optional, kind, parts = [], row = 'Entry' } = question
  const id = `q-${key}`
  const about = `<p class="example" id="${id}-example" dir="auto">For example: ${text(example)}</p>`
  const named = `${text(ask)}${optional ? ' <span class="optional">may be left out</span>' : ''}`
  const described = `aria-describedby="${id}-example"`
  switch (kind) {
    case 'line':
    case 'prose':
      return `<div class="question" data-key="${key}" data-kind="text"><label for="${id}">${named}</label>${about}${control(id, kind, described)}</div>`
    case 'choice':
    case 'several':
      return `<fieldset class="question" data-key="${key}" data-kind="${kind}" ${described}><legend>${named}</legend>${about}${choices(id, question, kind)}</fieldset>`
    case 'group':
      return `<fieldset class="question" data-key="${key}" data-kind="group" ${described}><legend>${named}</legend>${about}${parts.map((part) => partField(id, part)).join('')}</fieldset>`
    case 'rows':
      return `<fieldset class="question" data-key="${key}" data-kind="rows" data-most="${question.most ?? 40}" ${described}><legend>${named}</legend>${about}<div class="row" role="group" aria-label="${text(row)}">${parts.map((part) => partField(`${id}-0`, part)).join('')}</div><button type="button" class="more">Add another</button></fieldset>`
  }
}

const control = (id: string, kind: string, more = ''): string =>
  kind === 'line'
    ? `<input type="text" id="${id}" dir="auto" ${more}>`
    : `<textarea id="${id}" rows="3" dir="auto" ${more}></textarea>`

function partField(id: string, part: QuestionPart): string {
  const own = `${id}-${part.key}`
  if (part.choices)
    return `<div class="part" data-part="${part.key}" data-kind="choice">${choices(own, part, 'choice')}</div>`
  return `<div class="part" data-part="${part.key}"><label for="${own}">${text(part.name)} <span class="hint">${text(part.ask)}</span></label>${control(own, part.kind)}</div>`
}

/** “Somewhere else” asks for a text of its own, so it is left to the person's own words. What was chosen by mistake can be taken back. */
const choices = (
  id: string,
  { choices: all = [] }: Pick<Question, 'choices'>,
  kind: 'choice' | 'several',
): string =>
  all
    .filter(({ value }) => value !== 'other')
    .map(
      ({ value, label }) =>
        `<label class="choice"><input type="${kind === 'choice' ? 'radio' : 'checkbox'}" name="${id}" value="${value}"> ${text(label)}</label>`,
    )
    .join('') + (kind === 'choice' ? '<button type="button" class="clear">Clear this answer</button>' : '')
