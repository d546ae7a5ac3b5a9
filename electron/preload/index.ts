// Owns the one object that the window gets: two functions, nothing of Electron or Node.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from '../../src/contract'

const bridge: Bridge = {
  call: (name, request) =>
    ipcRenderer.invoke('cuttings:call', name, request) as ReturnType<Bridge['call']> as never,
  on: (name, listener) => {
    const heard = (_event: IpcRendererEvent, sent: unknown, event: unknown): void => {
      if (sent === name) listener(event as never)
    }
    ipcRenderer.on('cuttings:event', heard)
    return () => ipcRenderer.off('cuttings:event', heard)
  },
}

contextBridge.exposeInMainWorld('cuttings', bridge)
