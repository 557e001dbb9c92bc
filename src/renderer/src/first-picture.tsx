import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { App } from './app.tsx'

/** The window's first screen, before it has asked anything, as text for the page: the build writes it into index.html. */
export const firstPicture = (): string =>
  renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  )
