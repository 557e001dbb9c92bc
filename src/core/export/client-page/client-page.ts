import type { Nodes, RootContent } from 'mdast'
import { closedPage, directionOf, escaped } from '../../closed-page.ts'
import { formPageStyle } from '../../form-page-style.ts'
import { replyEnding } from '../../../shared/client-reply.ts'
import { wordsPrint } from '../../../shared/client-verdicts.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import { fieldOf, nameOfPath, type FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import {
  chapterNodes,
  documentTitle,
  isSample,
  sampleLabel,
  savedSections,
} from '../document/document-tree.ts'
import { line } from '../document/nodes.ts'
import { linkedTokens } from '../document/put-token.ts'
import { withAnchors } from '../html/anchored.ts'
import { brandStyle } from '../html/brand-style.ts'
import { logoOf, markup } from '../html/document-page.ts'
import { wordsStyle } from '../html/document-style.ts'
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
  const form = { put: linkedTokens(links) }
  const sections = written.map(({ section, record }) =>
    chapter(record, section.title, chapterNodes(section, record, 3, form)),
  )
  const sample = isSample(written.map(({ record }) => record)) ? markup([sampleLabel]) : ''
  return closedPage({
    title: `${title}: for your review`,
    lang: language,
    dir: directionOf(language),
    style: `${formPageStyle}${wordsStyle}${clientPageStyle}${brandStyle(brand)}`,
    body: `<main data-vault="${escaped(vault.id)}" data-client="${escaped(line(vault.client) || title)}" data-ending="${replyEnding}">
<header lang="en" dir="ltr">${logoOf(brand, vault.client)}<h1 dir="auto">${escaped(title)}</h1>${sample}
<p>Please read each section. Where something should be different, press “Comment” beside it. At the end of each section, say whether you approve it as it stands.</p>
<p>What you write stays in this browser on this device, and nothing is sent anywhere. When you are done, press “Save my answers” and send the file back to whoever sent you this page.</p>
<noscript><p><strong>This page needs scripts to keep and save your answers. Please open it in a browser that allows them.</strong></p></noscript></header>
<form autocomplete="off" novalidate>
<div class="question" lang="en"><label for="name">Your name</label><input type="text" id="name" dir="auto" maxlength="200"></div>
${sections.join('\n')}
</form>
<div id="copy" lang="en" hidden><label for="text">Or copy all of this text into a message to whoever sent you this page</label><textarea id="text" rows="8" readonly></textarea></div>
<footer lang="en" dir="ltr"><p role="status" aria-live="polite" id="state"></p><button type="button" id="show">Copy instead</button><button type="button" id="save">Save my answers</button></footer>
</main>`,
    script: clientPageScript,
  })
}

function chapter(record: SectionRecord, title: string, nodes: readonly RootContent[]): string {
  const { number, revision, content } = record
  const name = `${number}. ${title}`
  return `<section data-section="${number}" data-revision="${revision}" data-print="${wordsPrint(content)}" aria-labelledby="s${number}">
<h2 id="s${number}" dir="auto">${escaped(name)}</h2>
${withPlaces(withAnchors(nodes))
  .map(({ path, nodes: own }) => (path === null ? markup(own) : field(number, path, own)))
  .join('\n')}
${verdict(number, name)}
</section>`
}

function field(number: SectionRecord['number'], path: FieldPath, nodes: readonly RootContent[]): string {
  const name = nameOfPath(fieldOf(sectionOf(number).schema), path)
  const place = escaped(JSON.stringify(path))
  return `<div class="field" data-path="${place}"><div class="words">${markup(nodes)}</div><button type="button" class="say" lang="en" aria-expanded="false" aria-label="Comment on ${escaped(name)}">Comment</button></div>`
}

const verdict = (number: number, name: string): string =>
  `<fieldset class="verdict" lang="en" dir="ltr"><legend>${escaped(name)}</legend>
<label class="choice"><input type="radio" name="v${number}" value="approved"> I approve this section as it stands</label>
<label class="choice"><input type="radio" name="v${number}" value="changes"> Something should change</label>
<div class="part"><label for="w${number}">What should change in this section as a whole? <span class="hint">may be left out</span></label><textarea id="w${number}" rows="2" dir="auto" maxlength="4000"></textarea></div></fieldset>`

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
