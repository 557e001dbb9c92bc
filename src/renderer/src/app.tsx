import { CSPProvider } from '@base-ui/react/csp-provider'
import { lazy, Suspense, useEffect } from 'react'
import { unreachable } from '../../shared/result.ts'
import { useLibraryReading } from './data/library-reading.ts'
import { useRunEvents } from './data/run-events.ts'
import { useKeptPlace } from './data/use-kept-place.ts'
import { useVaultEvents } from './data/vault-events.ts'
import { useSettingsReading } from './data/settings-reading.ts'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { DiagnosticsDialog } from './frame/diagnostics-dialog.tsx'
import { Frame } from './frame/frame.tsx'
import { useCommands } from './frame/use-commands.ts'
import { useTheme } from './frame/use-theme.ts'
import { LibraryScreen } from './screens/library/library-screen.tsx'
import { UnlockGate } from './screens/vault/unlock-gate.tsx'
import { usePlace } from './stores/place.ts'
import { ToastProvider } from './ui/toast.tsx'
import { TooltipProvider } from './ui/tooltip.tsx'

// The first screen needs none of these; they are loaded once it stands, so that going to one of them is at once.
const screens = {
  intake: () => import('./screens/intake/intake-screen.tsx'),
  import: () => import('./screens/import/import-screen.tsx'),
  run: () => import('./screens/run/run-screen.tsx'),
  vault: () => import('./screens/vault/vault-screen.tsx'),
  review: () => import('./screens/review/review-screen.tsx'),
  export: () => import('./screens/export/export-screen.tsx'),
  prompter: () => import('./screens/reading/prompter-screen.tsx'),
  call: () => import('./screens/reading/call-screen.tsx'),
  calendar: () => import('./screens/reading/calendar-screen.tsx'),
  settings: () => import('./screens/settings/settings-screen.tsx'),
}
const IntakeScreen = lazy(async () => ({ default: (await screens.intake()).IntakeScreen }))
const ImportScreen = lazy(async () => ({ default: (await screens.import()).ImportScreen }))
const RunScreen = lazy(async () => ({ default: (await screens.run()).RunScreen }))
const VaultScreen = lazy(async () => ({ default: (await screens.vault()).VaultScreen }))
const ReviewScreen = lazy(async () => ({ default: (await screens.review()).ReviewScreen }))
const ExportScreen = lazy(async () => ({ default: (await screens.export()).ExportScreen }))
const PrompterScreen = lazy(async () => ({ default: (await screens.prompter()).PrompterScreen }))
const CallScreen = lazy(async () => ({ default: (await screens.call()).CallScreen }))
const CalendarScreen = lazy(async () => ({ default: (await screens.calendar()).CalendarScreen }))
const SettingsScreen = lazy(async () => ({ default: (await screens.settings()).SettingsScreen }))

export function App() {
  return (
    <ErrorBoundary>
      <CSPProvider disableStyleElements>
        <TooltipProvider delay={500}>
          <ToastProvider>
            <Window />
          </ToastProvider>
        </TooltipProvider>
      </CSPProvider>
    </ErrorBoundary>
  )
}

function Window() {
  useLibraryReading()
  useSettingsReading()
  useRunEvents()
  useVaultEvents()
  useKeptPlace()
  useCommands()
  useTheme()
  useEffect(loadWhenIdle, [])
  return (
    <Frame>
      <Suspense fallback={<main className="page" />}>
        <Screen />
      </Suspense>
      <UnlockGate />
      <DiagnosticsDialog />
    </Frame>
  )
}

/** Loads the other screens one after another, each when there is nothing else to do. */
function loadWhenIdle(): () => void {
  // Letters that the first screen has none of: read when first drawn, they would change the lines of a text under a hand.
  void document.fonts.load("italic 1em 'Source Serif 4 Variable'")
  const left = Object.values(screens)
  const next = (): void => {
    void left.shift()?.()
    if (left.length > 0) waiting = requestIdleCallback(next)
  }
  let waiting = requestIdleCallback(next)
  return () => cancelIdleCallback(waiting)
}

function Screen() {
  const place = usePlace()
  switch (place.kind) {
    case 'library':
      return <LibraryScreen />
    case 'intake':
      return <IntakeScreen key={place.vaultId} vaultId={place.vaultId} at={place.at} />
    case 'import':
      return <ImportScreen key={place.vaultId} vaultId={place.vaultId} />
    case 'run':
      return <RunScreen key={place.runId} vaultId={place.vaultId} runId={place.runId} />
    case 'vault':
      return <VaultScreen key={place.vaultId} vaultId={place.vaultId} section={place.section} at={place.at} />
    case 'review':
      return <ReviewScreen key={place.vaultId} vaultId={place.vaultId} />
    case 'export':
      return <ExportScreen key={place.vaultId} vaultId={place.vaultId} />
    case 'prompter':
      return <PrompterScreen key={place.section} vaultId={place.vaultId} section={place.section} />
    case 'call':
      return <CallScreen key={place.section} vaultId={place.vaultId} section={place.section} />
    case 'calendar':
      return <CalendarScreen key={place.vaultId} vaultId={place.vaultId} />
    case 'settings':
      return <SettingsScreen />
    default:
      return unreachable(place)
  }
}
