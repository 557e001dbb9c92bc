import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { emptyHandover } from '../../../../shared/handover.ts'
import { sections } from '../../../../shared/sections/index.ts'
import { fieldOf, nameOfPath, type Field, type FieldPath } from '../../../../shared/sections/outline.ts'
import { contentSchema } from '../../../../shared/vault.ts'
import { pathKey } from './changes.ts'
import { SectionEditorContext, type SectionEditor } from './section-editor.ts'
import { SectionText } from './section-text.tsx'

/** A place where somebody can put the caret: a text, a number, a choice, or a list of texts as a whole. */
type Editable = { path: FieldPath; field: Field }

/** Content with the fewest entries, and the places of it that can be edited. */
function contentOf(field: Field, path: FieldPath, editable: Editable[]): unknown {
  switch (field.kind) {
    case 'group':
      return Object.fromEntries(
        field.fields.map((inner) => [inner.key, contentOf(inner, [...path, inner.key], editable)]),
      )
    case 'list': {
      const count = field.count?.[0] ?? 1
      if (field.each.kind === 'group')
        return Array.from({ length: count }, (_, i) => contentOf(field.each, [...path, i], editable))
      editable.push({ path, field })
      return Array.from({ length: count }, () => 'Some words')
    }
    case 'number':
      editable.push({ path, field })
      // A number that only counts its entry is left to the heading.
      return 99
    default:
      editable.push({ path, field })
      return 'Some words'
  }
}

const editor = (root: Field): SectionEditor => ({
  vaultId: 'v',
  section: 1,
  root,
  links: emptyHandover().links,
  written: false,
  open: true,
  keepsOpen: true,
  changes: new Map(),
  decide: null,
  refining: null,
  refinable: true,
  canRefine: true,
  readOnly: null,
  locked: false,
  edits: 'set-field',
  refine: () => Promise.resolve(true),
})

const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

describe.each(sections)('the page of $title', ({ schema }) => {
  const root = fieldOf(schema)
  const editable: Editable[] = []
  const content = contentSchema.parse(contentOf(root, [], editable))
  const page = renderToStaticMarkup(
    <SectionEditorContext value={editor(root)}>
      <SectionText content={content} />
    </SectionEditorContext>,
  )
  const shells = page.split('<div class="vf ').slice(1).map(decoded)
  const shellsOf = (path: FieldPath): string[] =>
    shells.filter((shell) => shell.includes(`data-field="${pathKey(path)}"`))

  it('has every field once, by its name, with an editor and a refine of its own', () => {
    for (const { path } of editable) {
      const name = nameOfPath(root, path)
      const [shell = '', ...more] = shellsOf(path)
      expect([name, more]).toEqual([name, []])
      expect([name, shell.includes(`aria-label="${name}"`)]).toEqual([name, true])
      expect([name, shell.includes('"Edit (E)"'), shell.includes('"Refine (R)"')]).toEqual([name, true, true])
    }
  })

  it('has no editor for anything else', () => {
    expect(page.split('aria-label="Edit (E)"')).toHaveLength(editable.length + 1)
  })
})
