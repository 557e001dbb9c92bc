import './tabs.css'
import { Tabs as Base } from '@base-ui/react/tabs'
import { memo, type ReactNode } from 'react'

export interface TabPage<V extends string> {
  value: V
  label: string
  /** A small number beside the label, e.g. of findings. */
  count?: number
  page: ReactNode
}

interface TabsProps<V extends string> {
  label: string
  value: V
  onChange: (value: V) => void
  pages: readonly TabPage<V>[]
}

export function Tabs<V extends string>({ label, value, onChange, pages }: TabsProps<V>) {
  const choose = (chosen: unknown): void => {
    const page = pages.find((candidate) => candidate.value === chosen)
    if (page) onChange(page.value)
  }
  return (
    <Base.Root className="tabs" value={value} onValueChange={choose}>
      <Base.List className="tabs-list" aria-label={label}>
        {pages.map((page) => (
          <Head
            key={page.value}
            value={page.value}
            label={page.label}
            {...(page.count !== undefined && { count: page.count })}
          />
        ))}
        {mark}
      </Base.List>
      {pages.map((page) => (
        <Base.Panel key={page.value} value={page.value} className="tabs-page">
          {page.page}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}

/** The head and the mark measure where they stand when they are drawn, which lays the page out: not with every word typed on it. */
const mark = <Base.Indicator className="tabs-mark" />

const Head = memo(function Head({ value, label, count }: Omit<TabPage<string>, 'page'>) {
  return (
    <Base.Tab value={value} className="tab">
      {label}
      {count !== undefined && (
        <span className="tab-count" data-none={count === 0 ? '' : undefined}>
          {count}
        </span>
      )}
    </Base.Tab>
  )
})
