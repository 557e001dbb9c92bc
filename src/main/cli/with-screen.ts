import { spawnSync } from 'node:child_process'

/** What else there is to do where no PDF can be printed. */
export const insteadOfPrinting = 'Or export as HTML, and print that page in a browser.'

/** The command for a machine with or without a screen; `has` says whether a program is there. null: it needs one. */
export function withScreen(
  command: readonly string[],
  { display = hasDisplay(), has = isThere } = {},
): string[] | null {
  if (display) return [...command]
  return has('xvfb-run') ? ['xvfb-run', '-a', ...command] : null
}

export const noScreen = `A PDF is printed by the app itself, which needs a screen, and there is none here. Install xvfb (“apt-get install xvfb”), which stands in for one. ${insteadOfPrinting}`

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

const isThere = (name: string): boolean => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
