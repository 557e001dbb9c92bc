import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** The last resort: a screen that broke says so in plain words. The main process has saved everything by itself. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <main className="broken" role="alert">
        <EmptyState
          title="This window lost its thread"
          about="Everything that was saved is safe, and a vault being written goes on being written. Open the window anew to go on."
        >
          <Button look="primary" onClick={() => window.location.reload()}>
            Open anew
          </Button>
        </EmptyState>
      </main>
    )
  }
}
