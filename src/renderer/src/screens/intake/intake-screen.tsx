import type { AnswerKey } from '../../../../shared/intake.ts'
import { Page } from '../../frame/page.tsx'

interface IntakeScreenProps {
  vaultId: string
  at: AnswerKey | 'summary' | undefined
}

export function IntakeScreen({ vaultId, at }: IntakeScreenProps) {
  return (
    <Page title="Intake" client={`${vaultId} ${at ?? ''}`}>
      {null}
    </Page>
  )
}
