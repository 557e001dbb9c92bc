import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { sections, type SectionNumber } from '../../../../shared/sections/index.ts'
import { useVault } from '../../asking/use-vault.ts'
import { Page } from '../../frame/page.tsx'
import { vaultState } from '../../state-words.ts'

interface VaultScreenProps {
  vaultId: string
  section: SectionNumber | undefined
}

/** The text of a vault. */
export function VaultScreen({ vaultId, section }: VaultScreenProps) {
  const { value, failure } = useVault(vaultId)
  const summary = value?.summary
  return (
    <Page
      title={summary?.title ?? 'Vault'}
      client={summary?.client}
      state={summary && vaultState(summary, null)}
      width="read"
    >
      {failure && <p role="alert">{failureSentence(failure)}</p>}
      <ol>
        {sections.map(({ number, title }) => (
          <li key={number} aria-current={number === section}>
            {title}
          </li>
        ))}
      </ol>
    </Page>
  )
}
