import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { channels, type Bridge } from '../shared/channels.ts'

function subscribe(channel: string, listener: (payload: unknown) => void): () => void {
  const onMessage = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
  ipcRenderer.on(channel, onMessage)
  return () => void ipcRenderer.off(channel, onMessage)
}

/**
 * Commands of the menu that came while nobody listened, the page being still at its first picture: they are obeyed as
 * soon as somebody does, so that Find pressed at once is not lost.
 */
let early: unknown[] = []
const keepEarly = (_event: IpcRendererEvent, command: unknown): void => void early.push(command)
ipcRenderer.on(channels.menu, keepEarly)

function onMenu(listener: (command: unknown) => void): () => void {
  ipcRenderer.off(channels.menu, keepEarly)
  const stop = subscribe(channels.menu, listener)
  const missed = early
  early = []
  for (const command of missed) listener(command)
  return () => {
    stop()
    ipcRenderer.on(channels.menu, keepEarly)
  }
}

/** A page that has not come to life yet holds nothing typed, and says so at once when its window is closed. */
let leaving = 0
ipcRenderer.on(channels.leave, () => {
  if (leaving === 0) void ipcRenderer.invoke(channels.ask, 'app.leave', { unsaved: [] })
})

function onLeave(listener: () => void): () => void {
  leaving += 1
  const stop = subscribe(channels.leave, listener)
  return () => {
    leaving -= 1
    stop()
  }
}

const bridge: Bridge = {
  ask: (route, input): Promise<unknown> => ipcRenderer.invoke(channels.ask, route, input),
  dropped: async (files): Promise<void> => {
    const paths = files
      .flatMap((file) => (file instanceof File ? webUtils.getPathForFile(file) : []))
      .filter((path) => path !== '')
    await ipcRenderer.invoke(channels.dropped, paths)
  },
  onRunEvents: (listener) => subscribe(channels.runEvents, listener),
  onVaultEvents: (listener) => subscribe(channels.vaultEvents, listener),
  onLeave,
  onMenu,
}

contextBridge.exposeInMainWorld('bridge', bridge)
