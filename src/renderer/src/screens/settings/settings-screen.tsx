import './settings.css'
import type { ReactNode } from 'react'
import { Page } from '../../frame/page.tsx'
import { useSettingsStore } from '../../stores/settings.ts'
import { LimitSettings } from './limit-settings.tsx'
import { PlaceSettings } from './place-settings.tsx'
import { ProviderList } from './provider-list.tsx'
import { WritingSettings } from './writing-settings.tsx'

/** Everything the person may set. Each change is saved as it is made. */
export function SettingsScreen() {
  const settings = useSettingsStore((store) => store.settings)
  return (
    <Page title="Settings" client="Changes are saved as you make them" width="read">
      {settings ? (
        <div className="settings">
          <Chapter
            name="Providers"
            about="They are asked in this order. When one fails or is too slow, the next takes over."
          >
            <ProviderList settings={settings} />
          </Chapter>
          <Chapter name="Writing" about="How a vault is written.">
            <WritingSettings settings={settings} />
          </Chapter>
          <Chapter
            name="Patience"
            about="How long to wait before a request is given up and tried again. The values that come with Vaultwright suit most connections."
          >
            <LimitSettings limits={settings.limits} />
          </Chapter>
          <Chapter name="This computer" about="Where vaults live and how the window looks.">
            <PlaceSettings settings={settings} />
          </Chapter>
        </div>
      ) : (
        <p className="settings-words">Reading the settings…</p>
      )}
    </Page>
  )
}

function Chapter({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <section className="settings-chapter" aria-label={name}>
      <div className="settings-intro">
        <h2>{name}</h2>
        <p>{about}</p>
      </div>
      <div className="settings-fields">{children}</div>
    </section>
  )
}
