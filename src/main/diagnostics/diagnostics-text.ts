import type { CopiesRound } from '../../shared/vault-copies.ts'
import type { KeyStatus } from '../../shared/contract/settings-routes.ts'
import type { Settings } from '../../shared/settings.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import type { RunCounts } from './run-counts.ts'

/** What is told for support, before names and keys are taken out of it. */
export interface DiagnosticFacts {
  at: Date
  /** `Vaultwright 1.2.0`, `Electron 38.0.0`, in this order. */
  versions: readonly string[]
  system: string
  settings: Settings | null
  keys: readonly KeyStatus[]
  vaults: readonly Pick<VaultSummary, 'saved' | 'words' | 'needsReview' | 'unfinishedRun' | 'readOnly'>[]
  /** The folder of the vaults is away. */
  away: boolean
  runs: RunCounts
  copies: CopiesRound | null
  /** What the app says of its own files. */
  notices: readonly string[]
  /** The last lines of the log. */
  log: readonly string[]
}

/** All of it as text, one fact a line. */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { settings, vaults, runs, copies } = facts
  const chapters: [string, readonly string[]][] = [
    ['Versions', [...facts.versions, facts.system]],
    ['Settings', settings ? settingsLines(settings, facts.keys) : ['Not read.']],
    [
      'Vaults',
      [
        `${vaults.length} in the folder of the vaults${facts.away ? ', which is away just now' : ''}`,
        `${countOf(vaults, ({ saved }) => saved > 0)} with saved sections, ${countOf(vaults, ({ needsReview }) => needsReview > 0)} with answers that need review`,
        `${countOf(vaults, ({ unfinishedRun }) => unfinishedRun !== null)} with a run that stopped, ${countOf(vaults, ({ readOnly }) => readOnly !== null)} that can only be read`,
      ],
    ],
    [
      'Runs',
      [
        `${runs.runs} looked at; ended: ${counted(runs.outcomes)}`,
        `Failures in them: ${counted(runs.failures)}`,
        ...(runs.references.length > 0 ? [`References: ${[...new Set(runs.references)].join(', ')}`] : []),
      ],
    ],
    ['Copies', copies ? copiesLines(copies) : ['None taken yet.']],
    ['Said by the app', facts.notices.length > 0 ? facts.notices : ['Nothing.']],
    ['Last lines of the log', facts.log.length > 0 ? facts.log : ['It is empty.']],
  ]
  const text = chapters.map(([name, lines]) => `${name}\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
  return [`Vaultwright diagnostics, ${facts.at.toISOString()}\n`, ...text].join('\n')
}

const countOf = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length

const counted = (counts: Readonly<Record<string, number>>): string => {
  const all = Object.entries(counts).sort(([, a], [, b]) => b - a)
  return all.length === 0 ? 'none' : all.map(([what, many]) => `${what} ${many}`).join(', ')
}

/** Addresses as hosts; what the person called a provider is theirs. */
function settingsLines(settings: Settings, keys: readonly KeyStatus[]): string[] {
  const providers = settings.providers.map(({ provider, kind, baseUrl, model, enabled, ...more }, index) => {
    const key = keys.find((status) => status.provider === provider)
    const said = !key
      ? 'not looked at'
      : key.locked
        ? 'locked'
        : key.present
          ? `there, ${key.stored}`
          : 'none'
    const facts = [
      enabled ? 'on' : 'off',
      `at ${baseUrl === null ? 'the vendor’s own address' : hostOf(baseUrl)}`,
      `model ${model}`,
      `key ${said}`,
      ...(more.effort ? [`effort ${more.effort}`] : []),
      ...(more.context ? [`context ${more.context}`] : []),
      ...(more.slots ? [`slots ${more.slots}`] : []),
    ]
    return `Provider ${index + 1}: ${kind}, ${facts.join(', ')}`
  })
  const { walk, slots, bothAtOnce, adaptiveSlots, hedge, limits, spending, readThrough, theme } = settings
  return [
    ...providers,
    `Other models for ${Object.keys(settings.sectionModels).length} sections`,
    `Writing: ${walk}, ${slots} at once${bothAtOnce ? ' each' : ''}, adapted ${adaptiveSlots}, hedged ${hedge}, read through ${readThrough.on}`,
    `Limits: ${JSON.stringify(limits)}`,
    `Spending: per run ${spending.perRun ?? 'no limit'}, per month ${spending.perMonth ?? 'no limit'}`,
    `Folder of the vaults: ${settings.vaultsFolder === null ? 'the usual one' : 'one of their own'}; look: ${theme}`,
  ]
}

function hostOf(address: string): string {
  try {
    return new URL(address).host
  } catch {
    return 'an address that cannot be read'
  }
}

const copiesLines = ({ at, copied, unchanged, notCopied, stopped }: CopiesRound): string[] => [
  `Last at ${at}: ${copied} taken, ${unchanged} as before, ${notCopied.length} not taken`,
  ...(notCopied.length > 0 ? [`Why not: ${notCopied.map(({ failure }) => failure.kind).join(', ')}`] : []),
  ...(stopped ? [`Stopped: ${stopped.kind}`] : []),
]
