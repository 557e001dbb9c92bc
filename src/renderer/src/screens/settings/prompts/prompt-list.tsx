import type { PromptEntry } from '../../../../../shared/contract/prompt-routes.ts'
import { sections } from '../../../../../shared/sections/index.ts'
import { usePromptDrafts } from '../../../stores/prompt-drafts.ts'
import { StateBadge } from '../../../ui/state-badge.tsx'

interface PromptListProps {
  entries: readonly PromptEntry[]
  shown: string
  onShow: (name: string) => void
}

/** What is used for every section, then section by section. */
export function PromptList({ entries, shown, onShow }: PromptListProps) {
  const drafts = usePromptDrafts((store) => store.drafts)
  const groups = [
    { title: 'For every section', entries: entries.filter(({ section }) => section === null) },
    ...sections.map(({ number, title }) => ({
      title: `${number} ${title}`,
      entries: entries.filter(({ section }) => section === number),
    })),
  ]
  return (
    <nav className="prompt-list" aria-label="Prompts">
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          {group.entries.length > 1 && <h2 className="prompt-group">{group.title}</h2>}
          <ul>
            {group.entries.map(({ name, title, section, own, outdated }) => (
              <li key={name}>
                <button
                  type="button"
                  className={`prompt-row ${group.entries.length > 1 ? 'prompt-row-inner' : ''}`}
                  aria-current={name === shown ? 'true' : undefined}
                  onClick={() => onShow(name)}
                >
                  <span className="prompt-row-title">
                    {group.entries.length > 1 || section === null ? title : group.title}
                  </span>
                  {drafts[name] !== undefined ? (
                    <StateBadge tone="busy" words="Not saved" />
                  ) : outdated ? (
                    <StateBadge tone="warn" words="Yours" />
                  ) : (
                    own && <StateBadge tone="ok" words="Yours" />
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
