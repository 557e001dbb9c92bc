import { memo, type ReactNode } from 'react'
import { valueAt, type Field, type FieldPath, type GroupField } from '../../../../shared/sections/outline.ts'
import { anchorOf } from './anchors.ts'
import { pathKey } from './changes.ts'
import { useSectionEditor } from './section-editor.ts'
import { CopyText } from './copy-text.tsx'
import { AddEntry } from './entry-tools.tsx'
import { FieldShell } from './field-shell.tsx'
import { entriesOf, paragraphsOf, plainText } from './plain-text.ts'
import { titleFieldOf } from './section-contents.ts'

interface FieldViewProps {
  field: Field
  path: FieldPath
  value: unknown
  /** How deep its heading stands: 3 right under the section's own. */
  level: number
}

/** Paths are made anew on every drawing; the place they name is what counts. */
function samePlace<P extends { path: FieldPath }>(
  { path, ...before }: P,
  { path: now, ...after }: P,
): boolean {
  const [was, is] = [Object.entries(before), new Map(Object.entries(after))]
  return (
    pathKey(path) === pathKey(now) &&
    was.length === is.size &&
    was.every(([name, value]) => Object.is(value, is.get(name)))
  )
}

/** A field as a person reads it, with everything in it. */
export const FieldView = memo(function FieldView({ field, path, value, level }: FieldViewProps) {
  switch (field.kind) {
    case 'group':
      return (
        <div className="vg" id={anchorOf(path)}>
          <FieldShell
            field={field}
            path={path}
            value={value}
            headOnly
            className="vf-head"
            label={<Heading level={level}>{field.label}</Heading>}
          />
          <GroupFields group={field} path={path} value={value} level={level + 1} />
        </div>
      )
    case 'list':
      return field.each.kind === 'group' ? (
        <Entries field={field} each={field.each} path={path} value={value} level={level} />
      ) : (
        <TextList field={field} path={path} value={value} level={level} />
      )
    default:
      return (
        <FieldShell
          field={field}
          path={path}
          value={value}
          label={<Heading level={level}>{field.label}</Heading>}
          className={field.kind === 'text' && field.form === 'script' ? 'vf-script' : ''}
        >
          <Paragraphs text={plainText(field, value)} />
        </FieldShell>
      )
  }
}, samePlace)

interface GroupFieldsProps {
  group: GroupField
  path: FieldPath
  value: unknown
  level: number
  /** Shown elsewhere already. */
  without?: string | undefined
}

/** The fields of a group: neighbours that are short stand as rows of labels and values, the others as text. */
export const GroupFields = memo(function GroupFields(props: GroupFieldsProps) {
  const { group, path, value, level, without } = props
  const shown = group.fields
    .filter((field) => field.key !== without && !countsItself(field, valueAt(value, [field.key]), path))
    .map((field) => ({ field, inner: valueAt(value, [field.key]) }))
    .filter(({ field, inner }) => !field.optional || inner !== undefined)
  const runs: { short: boolean; fields: typeof shown }[] = []
  for (const each of shown) {
    const short = isShort(each.field, each.inner)
    const last = runs.at(-1)
    if (last && last.short && short) last.fields.push(each)
    else runs.push({ short, fields: [each] })
  }
  return runs.map(({ short, fields }) => {
    if (!short) {
      return fields.map(({ field, inner }) => (
        <FieldView key={field.key} field={field} path={[...path, field.key]} value={inner} level={level} />
      ))
    }
    return (
      <div key={fields[0]?.field.key} className="vrows">
        {fields.map(({ field, inner }) => (
          <RowView key={field.key} field={field} path={[...path, field.key]} value={inner} />
        ))}
      </div>
    )
  })
}, samePlace)

/** A short field: its label and its value side by side. */
const RowView = memo(function RowView({ field, path, value }: Omit<FieldViewProps, 'level'>) {
  return (
    <FieldShell
      field={field}
      path={path}
      value={value}
      className={`vrow vrow-${field.kind}`}
      label={<span className="vrow-label">{field.label}</span>}
    >
      <span className="vrow-value" dir="auto" data-from={0}>
        <Shown text={plainText(field, value)} />
      </span>
    </FieldShell>
  )
}, samePlace)

/** A number that only says which entry it is in: the heading says so too. */
const countsItself = (field: Field, value: unknown, path: FieldPath): boolean =>
  field.kind === 'number' && field.key === 'number' && value === Number(path.at(-1)) + 1

function isShort(field: Field, value: unknown): boolean {
  if (field.kind === 'number' || field.kind === 'choice') return true
  if (field.kind !== 'text' || field.form !== 'line') return false
  return typeof value !== 'string' || (value.length <= 160 && !value.includes('\n'))
}

interface EntriesProps extends FieldViewProps {
  field: Extract<Field, { kind: 'list' }>
  each: GroupField
}

/** Entries that are groups: "E-mail 3" small above, its own title as the heading. */
function Entries({ field, each, path, value, level }: EntriesProps) {
  const { vaultId, section } = useSectionEditor()
  const entries = entriesOf(value)
  const list = { vaultId, section, path, item: field.item ?? field.label }
  return (
    <div className="vg" id={anchorOf(path)}>
      <FieldShell
        field={field}
        path={path}
        value={value}
        headOnly
        className="vf-head"
        label={<Heading level={level}>{field.label}</Heading>}
      />
      {entries.map((entry, at) => (
        <EntryView
          key={at}
          field={field}
          each={each}
          path={[...path, at]}
          value={entry}
          level={level}
          count={entries.length}
        />
      ))}
      <AddEntry list={list} each={each} count={entries.length} />
    </div>
  )
}

/** One of the entries. Typing in another one does not draw it anew. */
const EntryView = memo(function EntryView(props: EntriesProps & { count: number }) {
  const { field, each, path, value, level, count } = props
  const { vaultId, section } = useSectionEditor()
  const title = titleFieldOf(each)
  const titleValue = title ? valueAt(value, [title.key]) : undefined
  const at = Number(path.at(-1))
  const item = field.item ?? field.label
  return (
    <article className="ventry" id={anchorOf(path)}>
      <FieldShell
        field={each}
        path={path}
        value={value}
        entry={{ vaultId, section, path: path.slice(0, -1), item, at, count }}
        headOnly
        className="vf-head"
        label={
          <p className="ventry-number numbers">
            {item} {at + 1}
          </p>
        }
      />
      {title && <EntryTitle field={title} path={[...path, title.key]} value={titleValue} level={level + 1} />}
      <GroupFields group={each} path={path} value={value} level={level + 2} without={title?.key} />
    </article>
  )
}, samePlace)

const EntryTitle = memo(function EntryTitle({ field, path, value, level }: FieldViewProps) {
  return (
    <FieldShell field={field} path={path} value={value} className="ventry-title">
      <Heading level={level} from={0}>
        <Shown text={plainText(field, value)} />
      </Heading>
    </FieldShell>
  )
}, samePlace)

function TextList({
  field,
  path,
  value,
  level,
}: FieldViewProps & { field: Extract<Field, { kind: 'list' }> }) {
  const { changes } = useSectionEditor()
  return (
    <div id={anchorOf(path)}>
      <FieldShell
        field={field}
        path={path}
        value={value}
        label={<Heading level={level}>{field.label}</Heading>}
      >
        <ul className="vlist">
          {entriesOf(value).map((entry, at) => (
            <li key={at} dir="auto" data-entry={at} data-from={0}>
              {changes.has(pathKey([...path, at])) ? (
                <FieldShell field={field.each} path={[...path, at]} value={entry} />
              ) : (
                <CopyText text={plainText(field.each, entry)} />
              )}
            </li>
          ))}
        </ul>
      </FieldShell>
    </div>
  )
}

interface HeadingProps {
  level: number
  /** Where it begins in the field's text, when it shows one. */
  from?: number
  children: ReactNode
}

function Heading({ level, from, children }: HeadingProps) {
  if (level <= 3)
    return (
      <h3 className="vh vh-3" dir="auto" data-from={from}>
        {children}
      </h3>
    )
  if (level === 4)
    return (
      <h4 className="vh vh-4" dir="auto" data-from={from}>
        {children}
      </h4>
    )
  return (
    <h5 className="vh vh-5" dir="auto" data-from={from}>
      {children}
    </h5>
  )
}

/** A text; where nothing stands yet, a click begins it. */
const Shown = ({ text }: { text: string }): ReactNode =>
  text === '' ? <span className="vf-empty">Empty</span> : <CopyText text={text} />

/** Each says where it begins in the text, so that words can be found on the page by their position. */
function Paragraphs({ text }: { text: string }) {
  return paragraphsOf(text).map(({ paragraph, from }) => (
    <p key={from} className="vp" dir="auto" data-from={from}>
      <Shown text={paragraph} />
    </p>
  ))
}
