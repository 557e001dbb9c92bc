import './menu.css'
import { Menu as Base } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import type { ReactElement, RefObject } from 'react'

export interface MenuEntry {
  label: string
  icon?: LucideIcon
  onChoose: () => void
  disabled?: boolean
  danger?: boolean
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement
  /** Entries; 'line' draws a hairline. */
  entries: readonly (MenuEntry | 'line')[]
  align?: 'start' | 'end'
  /** What has the focus when it is closed; left out: its button. */
  focusAfter?: RefObject<HTMLElement | null>
}

export function Menu({ trigger, entries, align = 'end', focusAfter }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="menu-place" sideOffset={4} align={align}>
          <Base.Popup className="menu" {...(focusAfter && { finalFocus: focusAfter })}>
            {entries.map((entry, at) =>
              entry === 'line' ? (
                <Base.Separator key={at} className="menu-line" />
              ) : (
                <Base.Item
                  key={entry.label}
                  className={`menu-entry ${entry.danger ? 'menu-danger' : ''}`}
                  disabled={entry.disabled ?? false}
                  onClick={entry.onChoose}
                >
                  {entry.icon && <entry.icon size={15} strokeWidth={1.75} aria-hidden />}
                  {entry.label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
