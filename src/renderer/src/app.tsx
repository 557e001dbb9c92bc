import { CSPProvider } from '@base-ui/react/csp-provider'
import { unreachable } from '../../shared/result.ts'
import { useLibraryReading } from './asking/library.ts'
import { useRunEvents } from './asking/runs.ts'
import { useSettingsReading } from './asking/settings.ts'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { Frame } from './frame/frame.tsx'
import { useCommands } from './frame/use-commands.ts'
import { useTheme } from './frame/use-theme.ts'
import { IntakeScreen } from './screens/intake/intake-screen.tsx'
import { LibraryScreen } from './screens/library/library-screen.tsx'
import { ExportGate } from './screens/review/export-gate.tsx'
import { ReviewScreen } from './screens/review/review-screen.tsx'
import { RunScreen } from './screens/run/run-screen.tsx'
import { SettingsScreen } from './screens/settings/settings-screen.tsx'
import { VaultScreen } from './screens/vault/vault-screen.tsx'
import { usePlace } from './stores/place.ts'
import { ToastProvider } from './ui/toast.tsx'
import { TooltipProvider } from './ui/tooltip.tsx'

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
  useCommands()
  useTheme()
  return (
    <Frame>
      <Screen />
      <ExportGate />
    </Frame>
  )
}

function Screen() {
  const place = usePlace()
  switch (place.kind) {
    case 'library':
      return <LibraryScreen />
    case 'intake':
      return <IntakeScreen key={place.vaultId} vaultId={place.vaultId} at={place.at} />
    case 'run':
      return <RunScreen key={place.runId} vaultId={place.vaultId} runId={place.runId} />
    case 'vault':
      return <VaultScreen key={place.vaultId} vaultId={place.vaultId} section={place.section} at={place.at} />
    case 'review':
      return <ReviewScreen key={place.vaultId} vaultId={place.vaultId} />
    case 'settings':
      return <SettingsScreen />
    default:
      return unreachable(place)
  }
}
