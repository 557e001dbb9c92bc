import { toHtml } from 'hast-util-to-html'
import type { Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { closedPage, directionOf, escaped } from '../../closed-page.ts'
import { documentLanguage } from '../../../shared/document-language.ts'
import type { ExportChoice } from '../../../shared/export/export-choice.ts'
import type { Brand } from '../../../shared/handover.ts'
import { documentTitle, documentTree } from '../document/document-tree.ts'
import { line } from '../document/nodes.ts'
import { linkedTokens } from '../document/put-token.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import type { VaultToExport } from '../target.ts'
import { withAnchors } from './anchored.ts'
import { brandStyle } from './brand-style.ts'
import { documentStyle } from './document-style.ts'
import { paperOf } from './paper-of.ts'

/** A vault as one page: cover, contents, sections; to be read in a browser or printed as it is. */
export function documentPage(vault: VaultToExport, choice: ExportChoice): string {
  const say = sayFor(vault.intake)
  const [front = [], contents = [], ...chapters] = chaptersOf(
    documentTree(vault, choice, {
      put: linkedTokens(vault.handover.links, say),
      say,
      address: ({ number }) => `#s${number}`,
    }),
  )
  return brandedPage(vault, { title: documentTitle(vault), front, contents, chapters })
}

/** What a page of its own says. */
export interface PageWords {
  title: string
  /** The cover. */
  front: readonly RootContent[]
  /** null: it has none, and its chapters run on from one printed page to the next. */
  contents: readonly RootContent[] | null
  chapters: readonly (readonly RootContent[])[]
}

/** A page with the client's brand, that fetches nothing. */
export function brandedPage(vault: VaultToExport, { title, front, contents, chapters }: PageWords): string {
  const { brand } = vault.handover
  const language = documentLanguage(vault.intake)
  const form = contents === null ? 'running' : 'chapters'
  return closedPage({
    title,
    lang: language,
    dir: directionOf(language),
    style: `${documentStyle}@page{size:${paperOf(vault.intake.market.country)}}${brandStyle(brand)}`,
    body: [
      `<header class="cover">${logoOf(brand, vault.client)}${markup(withAnchors(front))}${contactOf(brand)}</header>`,
      ...(contents === null
        ? []
        : [
            `<nav class="contents" aria-labelledby="contents">${markup(withAnchors(contents)).replace('<h2', '<h2 id="contents"')}</nav>`,
          ]),
      `<main class="${form}">${chapters.map((nodes) => `<section>${markup(withAnchors(nodes))}</section>`).join('\n')}</main>`,
    ].join('\n'),
  })
}

/** What stands before the first heading of depth two, and from each on. */
export function chaptersOf({ children }: Root): RootContent[][] {
  const chapters: RootContent[][] = [[]]
  for (const node of children) {
    if (node.type === 'heading' && node.depth === 2) chapters.push([])
    chapters.at(-1)?.push(node)
  }
  return chapters
}

/** Nodes of a document as markup; texts of a model are only ever text. */
export const markup = (nodes: readonly RootContent[]): string =>
  toHtml(toHast({ type: 'root', children: [...nodes] }))

/** The client's picture, in the page itself. */
export function logoOf({ logo, name }: Brand, client: string): string {
  if (!logo) return ''
  const { type, data, width, height } = logo
  const of = escaped(line(name) || line(client) || 'Logo')
  return `<img src="data:${type};base64,${data}" width="${width}" height="${height}" alt="${of}">`
}

function contactOf({ contactName, email, phone, website }: Brand): string {
  const said = [contactName, email, phone, website].map(line).filter((words) => words !== '')
  return said.length === 0 ? '' : `<p class="contact">${said.map(escaped).join('<br>')}</p>`
}
