import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { channels, type Bridge } from '../shared/channels.ts'

function subscribe(channel: string, listener: (payload: unknown) => void): () => void {
  const onMessage = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
  ipcRenderer.on(channel, onMessage)
  return () => void ipcRenderer.off(channel, onMessage)
}

const bridge: Bridge = {
  ask: (route, input): Promise<unknown> => ipcRenderer.invoke(channels.ask, route, input),
  onRunEvents: (listener) => subscribe(channels.runEvents, listener),
  onMenu: (listener) => subscribe(channels.menu, listener),
}

contextBridge.exposeInMainWorld('bridge', bridge)
