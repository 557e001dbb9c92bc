import { readFileSync } from 'node:fs'
import type { Settings } from '../shared/settings.ts'

/** What of the settings the window needs before anything else is loaded. */
export interface Look {
  theme: Settings['theme']
  place: Settings['window']
}

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark']

/**
 * Theme and place from the settings file, read by hand: the schema of the settings is loaded only after the window
 * is open. Whatever does not fit is as it is at the first start; the settings themselves say so later.
 */
export function readLook(file: string): Look {
  const { theme, window } = settingsIn(file)
  return { theme: themes.find((one) => one === theme) ?? 'system', place: placeOf(window) }
}

function settingsIn(file: string): { theme?: unknown; window?: unknown } {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const settings = isGroup(stored) ? stored['settings'] : null
    return isGroup(settings) ? settings : {}
  } catch {
    return {}
  }
}

function placeOf(stored: unknown): Settings['window'] {
  if (!isGroup(stored)) return null
  const { x, y, width, height, maximized } = stored
  if (typeof x !== 'number' || typeof y !== 'number' || typeof maximized !== 'boolean') return null
  if (typeof width !== 'number' || typeof height !== 'number') return null
  return { x, y, width, height, maximized }
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
