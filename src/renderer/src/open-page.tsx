import './zod-without-eval.ts'
import { StrictMode, useEffect, type ReactNode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app.tsx'

/** Brings the page to life: over the picture of the first screen where it came with one. Calls `alive` when it listens. */
export function openPage(alive: () => void): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root element.')
  const app = (
    <StrictMode>
      <Alive say={alive}>
        <App />
      </Alive>
    </StrictMode>
  )
  if (root.hasChildNodes()) hydrateRoot(root, app)
  else createRoot(root).render(app)
}

function Alive({ say, children }: { say: () => void; children: ReactNode }) {
  useEffect(say, [say])
  return children
}
