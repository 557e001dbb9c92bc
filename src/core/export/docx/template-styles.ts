import type { DocxStyles } from './docx-styles.ts'
import { ownStyles } from './docx-styles.ts'

/**
 * The styles of a template by their names, which are English whatever Word's own language is (“heading 1”), while the ids
 * are not. Where one has no such style the library adds its own.
 */
export function templateStyles(xml: string): DocxStyles {
  const ids = new Map<string, string>()
  for (const [style] of xml.matchAll(/<w:style\b[^>]*\bw:type="paragraph"[\s\S]*?<\/w:style>/g)) {
    const id = /\bw:styleId="([^"]+)"/.exec(style)?.[1]
    const name = /<w:name\b[^>]*\bw:val="([^"]+)"/.exec(style)?.[1]?.toLowerCase()
    if (id !== undefined && name !== undefined && !ids.has(name)) ids.set(name, id)
  }
  const first = (...names: string[]) => names.map((name) => ids.get(name)).find((id) => id !== undefined)
  return {
    title: first('title') ?? ownStyles.title,
    subtitle: first('subtitle', 'title') ?? ownStyles.title,
    headings: ownStyles.headings.map((own, index) => first(`heading ${index + 1}`) ?? own),
    body: first('body', 'body text'),
    spoken: first('quote', 'intense quote', 'body', 'body text'),
    contents: [first('toc 1'), first('toc 2', 'toc 1')],
    list: first('list bullet'),
  }
}
