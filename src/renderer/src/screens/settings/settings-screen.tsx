import './settings-screen.css'
import { useState, type ReactNode } from 'react'
import type { Settings } from '../../../../shared/settings.ts'
import { useKeysReading } from '../../data/settings-reading.ts'
import { Page } from '../../frame/page.tsx'
import { useSettingsStore } from '../../stores/known-settings.ts'
import { More } from '../../ui/more.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { CopiesSettings } from './copies-settings.tsx'
import { LimitSettings } from './limit-settings.tsx'
import { PlaceSettings } from './place-settings.tsx'
import { PromptSettings } from './prompts/prompt-settings.tsx'
import { ProviderList } from './provider-list.tsx'
import { ReadThroughSettings } from './read-through-settings.tsx'
import { SectionModels } from './section-models.tsx'
import { SpendingSettings } from './spending-settings.tsx'
import { WritingSettings } from './writing-settings.tsx'

type SettingsTab = 'general' | 'prompts'

/** Everything the person may set. Each change is saved as it is made; the words for prompts when they say so. */
export function SettingsScreen() {
  const settings = useSettingsStore((store) => store.settings)
  useKeysReading()
  const [tab, setTab] = useState<SettingsTab>('general')
  return (
    <Page title="Settings" client={tab === 'general' ? 'Changes are saved as you make them' : undefined}>
      <div className="settings-page">
        <Tabs<SettingsTab>
          label="Settings"
          value={tab}
          onChange={setTab}
          pages={[
            {
              value: 'general',
              label: 'General',
              page: settings ? (
                <General settings={settings} />
              ) : (
                <p className="settings settings-words">Reading the settings…</p>
              ),
            },
            { value: 'prompts', label: 'Prompts', page: <PromptSettings /> },
          ]}
        />
      </div>
    </Page>
  )
}

function General({ settings }: { settings: Settings }) {
  return (
    <div className="settings">
      <Chapter
        name="Providers"
        about="They are asked in this order. When one fails or is too slow, the next takes over."
      >
        <ProviderList settings={settings} />
      </Chapter>
      <Chapter name="Money" about="What may be spent, and what was.">
        <SpendingSettings spending={settings.spending} />
      </Chapter>
      <Chapter name="This computer" about="Where vaults live and how the window looks.">
        <PlaceSettings settings={settings} />
      </Chapter>
      <Chapter
        name="Copies"
        about="Once a day, every vault that changed is copied to another folder, so that you can go back to it."
      >
        <CopiesSettings />
      </Chapter>
      <div className="settings-more">
        <More about="Other models for some sections, how a vault is written, how long to wait">
          <Chapter
            name="Other models"
            about="Some sections may be better written by another model. It is asked first; should it fail, the providers above take over in their order."
          >
            <SectionModels settings={settings} />
          </Chapter>
          <Chapter name="Writing" about="How a vault is written.">
            <WritingSettings settings={settings} />
            <ReadThroughSettings settings={settings} />
          </Chapter>
          <Chapter
            name="Patience"
            about="How long to wait before a request is given up and tried again. The values that come with Vaultwright suit most connections."
          >
            <LimitSettings limits={settings.limits} />
          </Chapter>
        </More>
      </div>
    </div>
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
