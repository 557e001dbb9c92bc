import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import type { MenuCommand } from '../../../shared/contract/app-routes.ts'

interface CommandStore {
  /** What each command of the native menus does where the person is. One that is not here does not apply. */
  offered: Readonly<Partial<Record<MenuCommand, () => void>>>
}

export const useCommandStore = create<CommandStore>(() => ({ offered: {} }))

/** Offers a command; hands back the function that ends it. */
export function offerCommand(command: MenuCommand, act: () => void): () => void {
  useCommandStore.setState(({ offered }) => ({ offered: { ...offered, [command]: act } }))
  return () =>
    useCommandStore.setState(({ offered }) => {
      const { [command]: last, ...others } = offered
      return last === act ? { offered: others } : { offered }
    })
}

/** Offers a command while a part of the window is shown and `act` is not null; the menus make it grey otherwise. */
export function useCommand(command: MenuCommand, act: (() => void) | null): void {
  const applies = act !== null
  const run = useEffectEvent(() => act?.())
  useEffect(() => (applies ? offerCommand(command, () => run()) : undefined), [command, applies])
}
