import { type ElectronApplication, expect, type Locator } from '@playwright/test'
import type { Menu } from 'electron'
import type { MenuCommand } from '../src/shared/contract/app-routes.ts'
import { inMain } from './launch.ts'

type Caught = typeof globalThis & { menu?: Menu }

/** Menus of the system cannot be seen from outside: the last one that would open is kept in main. */
export const catchMenus = (app: ElectronApplication): Promise<void> =>
  inMain(app, ({ Menu: menus }) => {
    menus.prototype.popup = function (this: Menu) {
      ;(globalThis as Caught).menu = this
    }
  })

/** What the menu of the right button offers over the first word of a text. */
export async function menuAt(app: ElectronApplication, text: Locator): Promise<string[]> {
  await inMain(app, () => void delete (globalThis as Caught).menu)
  await text.click({ button: 'right', position: { x: 20, y: 12 } })
  await expect.poll(() => inMain(app, () => (globalThis as Caught).menu !== undefined)).toBe(true)
  return inMain(app, (): string[] => (globalThis as Caught).menu?.items.map(({ label }) => label) ?? [])
}

/** Chooses a line of the menu that `menuAt` opened. */
export const chooseInMenu = (app: ElectronApplication, label: string): Promise<void> =>
  inMain(
    app,
    (_, wanted) => {
      ;(globalThis as Caught).menu?.items.find((line) => line.label === wanted)?.click()
    },
    label,
  )

/** Whether a command of the window's own menu can be chosen, or is grey. */
export const canChoose = (app: ElectronApplication, command: MenuCommand): Promise<boolean | undefined> =>
  inMain(app, ({ Menu: menus }, id) => menus.getApplicationMenu()?.getMenuItemById(id)?.enabled, command)
