import type { Mark, SectionStrength } from '../../../../shared/intake-strength.ts'
import type { StateTone } from '../../ui/state-badge.tsx'

export const markWords: Record<Mark, string> = {
  empty: 'Empty',
  skipped: 'Skipped',
  thin: 'Thin',
  enough: 'Enough',
  strong: 'Strong',
}

export const levelWords: Record<SectionStrength['level'], { tone: StateTone; words: string }> = {
  specific: { tone: 'ok', words: 'Specific' },
  partly: { tone: 'warn', words: 'Partly general' },
  general: { tone: 'bad', words: 'General' },
}
