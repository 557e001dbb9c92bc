import type { Nodes, RootContent } from 'mdast'
import { closedPage, directionOf, escaped } from '../../closed-page.ts'
import { formPageStyle } from '../../form-page-style.ts'
import { replyEnding } from '../../../shared/client-reply.ts'
import { wordsPrint } from '../../../shared/client-verdicts.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import { documentLanguage } from '../../../shared/document-language.ts'
import type { SectionDefinition } from '../../../shared/sections/index.ts'
import { fieldOf, nameOfPath, type FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import {
  chapterName,
  chapterNodes,
  documentTitle,
  isSample,
  sampleLabel,
  savedSections,
} from '../document/document-tree.ts'
import { line } from '../document/nodes.ts'
import { linkedTokens, type FieldForm } from '../document/put-token.ts'
import { withAnchors } from '../html/anchored.ts'
import { brandStyle } from '../html/brand-style.ts'
import { logoOf, markup } from '../html/document-page.ts'
import { wordsStyle } from '../html/document-style.ts'
import { isSpoken, sayIn } from '../../../shared/in-language/say.ts'
import type { VaultToExport } from '../target.ts'
import { clientPageScript } from './client-page-script.ts'
import { clientPageStyle } from './client-page-style.ts'

/**
 * A vault as one page on which a client reads, comments and approves, section by section. It sends nothing: it saves a
 * small file, `clientReplySchema`, that the app reads back.
 */
export function clientPage(vault: VaultToExport): string {
  const { brand, links } = vault.handover
  const title = documentTitle(vault)
  const written = savedSections(vault)
  const language = copyLanguage(vault.intake) ?? 'en'
  const form: PageForm = {
    put: linkedTokens(links, sayIn(language)),
    say: sayIn(language),
    // What is ours on the page is in the language of the copy, or in English.
    ours: isSpoken(language) ? `lang="${language}" dir="${directionOf(language)}"` : 'lang="en" dir="ltr"',
  }
  const { say, ours } = form
  const words = Object.fromEntries(Object.entries(scriptWords).map(([key, text]) => [key, say(text)]))
  const sections = written.map(({ section, record }) => chapter(section, record, form))
  const sample = isSample(written.map(({ record }) => record)) ? markup([sampleLabel]) : ''
  return closedPage({
    title: say(pageWords.title, { title }),
    lang: documentLanguage(vault.intake),
    dir: directionOf(documentLanguage(vault.intake)),
    style: `${formPageStyle}${wordsStyle}${clientPageStyle}${brandStyle(brand)}`,
    body: `<main data-vault="${escaped(vault.id)}" data-client="${escaped(line(vault.client) || title)}" data-ending="${replyEnding}" data-lang="${isSpoken(language) ? language : 'en'}" data-words="${escaped(JSON.stringify(words))}">
<header ${ours}>${logoOf(brand, vault.client)}<h1 dir="auto">${escaped(title)}</h1>${sample}
<p>${escaped(say(pageWords.read))}</p>
<p>${escaped(say(pageWords.kept))}</p>
<p id="no-scripts"><strong>${escaped(say(pageWords.noScript))}</strong></p></header>
<form autocomplete="off" novalidate>
<div class="question" ${ours}><label for="name">${escaped(say(pageWords.name))}</label><input type="text" id="name" dir="auto" maxlength="200"></div>
${sections.join('\n')}
</form>
<div id="copy" ${ours} hidden><label for="text">${escaped(say(pageWords.copy))}</label><textarea id="text" rows="8" readonly></textarea></div>
<footer ${ours}><p role="status" aria-live="polite" id="state"></p><button type="button" id="show">${escaped(say(pageWords.show))}</button><button type="button" id="save">${escaped(say(pageWords.save))}</button></footer>
</main>`,
    script: clientPageScript,
  })
}

/** What the page says of itself. */
const pageWords = {
  read: 'Please read each section. Where something should be different, press “Comment” beside it. At the end of each section, say whether you approve it as it stands.',
  kept: 'What you write stays in this browser on this device, and nothing is sent anywhere. When you are done, press “Save my answers” and send the file back to whoever sent you this page.',
  noScript:
    'This page needs scripts to keep and save your answers. Please open it in a browser that allows them.',
  name: 'Your name',
  copy: 'Or copy all of this text into a message to whoever sent you this page',
  show: 'Copy instead',
  save: 'Save my answers',
  comment: 'Comment',
  commentOn: 'Comment on {place}',
  approve: 'I approve this section as it stands',
  change: 'Something should change',
  clear: 'Take this choice back',
  whole: 'What should change in this section as a whole?',
  optional: 'may be left out',
  title: '{title}: for your review',
}

/** What its script says, by the names that it uses. */
const scriptWords = {
  yourComment: 'Your comment',
  decided: 'Sections decided: {decided} of {all}. Comments: {comments}.',
  kept: 'Kept in this browser.',
  notKept: 'This browser keeps nothing: save before you close the page.',
  nameFirst: 'Please write your name first.',
  saved: 'Your file is saved: send it back.',
  copyIt: 'Copy the marked text and send it back.',
}

/** Every sentence of the page, as it is translated by. */
export const clientPageWords: readonly string[] = [pageWords, scriptWords].flatMap((words) =>
  Object.values(words),
)

interface PageForm extends FieldForm {
  /** Attributes of what is not the vault's: its language and which way it runs. */
  ours: string
}

function chapter(section: SectionDefinition, record: SectionRecord, form: PageForm): string {
  const { number, revision, content } = record
  const name = chapterName(section, form.say)
  const nodes = chapterNodes(section, record, 3, form)
  return `<section data-section="${number}" data-revision="${revision}" data-print="${wordsPrint(content)}" aria-labelledby="s${number}">
<h2 id="s${number}" dir="auto">${escaped(name)}</h2>
${withPlaces(withAnchors(nodes))
  .map(({ path, nodes: own }) => (path === null ? markup(own) : field(section, path, own, form)))
  .join('\n')}
${verdict(number, name, form)}
</section>`
}

function field(
  { schema }: SectionDefinition,
  path: FieldPath,
  nodes: readonly RootContent[],
  { say, ours }: PageForm,
): string {
  const name = say(pageWords.commentOn, { place: nameOfPath(fieldOf(schema), path, say) })
  const place = escaped(JSON.stringify(path))
  return `<div class="field" data-path="${place}"><div class="words">${markup(nodes)}</div><button type="button" class="say" ${ours} aria-expanded="false" aria-label="${escaped(name)}">${escaped(say(pageWords.comment))}</button></div>`
}

const verdict = (number: number, name: string, { say, ours }: PageForm): string =>
  `<fieldset class="verdict" ${ours}><legend>${escaped(name)}</legend>
<label class="choice"><input type="radio" name="v${number}" value="approved"> ${escaped(say(pageWords.approve))}</label>
<label class="choice"><input type="radio" name="v${number}" value="changes"> ${escaped(say(pageWords.change))}</label>
<button type="button" class="clear">${escaped(say(pageWords.clear))}</button>
<div class="part"><label for="w${number}">${escaped(say(pageWords.whole))} <span class="hint">${escaped(say(pageWords.optional))}</span></label><textarea id="w${number}" rows="2" dir="auto" maxlength="4000"></textarea></div></fieldset>`

/** Nodes that are about one place, and the place; null where there is none to comment on. */
interface Placed {
  path: FieldPath | null
  nodes: RootContent[]
}

/** The nodes of a section by the field they show: its paragraphs together, a list or a table as one. */
function withPlaces(nodes: readonly RootContent[]): Placed[] {
  const places: Placed[] = []
  for (const node of nodes) {
    const path = placeOf(node)
    const last = places.at(-1)
    if (last && node.type !== 'heading' && samePath(last.path, path)) last.nodes.push(node)
    else places.push({ path, nodes: [node] })
  }
  return places
}

/** A heading is commented on where a text of the client's stands in it: a subject, the headline of an ad. */
function placeOf(node: RootContent): FieldPath | null {
  if (node.type !== 'heading') return sharedPath(pathsIn(node))
  const own = node.children.flatMap(({ data }) => (data?.path ? [data.path] : []))
  return own[0] ?? null
}

const pathsIn = (node: Nodes): FieldPath[] =>
  node.data?.path ? [node.data.path] : 'children' in node ? node.children.flatMap(pathsIn) : []

/** What all of these places lie in. */
function sharedPath([first, ...rest]: readonly FieldPath[]): FieldPath | null {
  if (!first) return null
  const differs = first.findIndex((step, at) => rest.some((path) => path[at] !== step))
  return differs < 0 ? first : first.slice(0, differs)
}

const samePath = (one: FieldPath | null, other: FieldPath | null): boolean =>
  one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other)
