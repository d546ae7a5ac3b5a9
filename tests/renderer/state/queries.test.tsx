// @vitest-environment jsdom
// The bridge to main is the port: what stands on this side of it is the window's own code.
import { QueryClientProvider } from '@tanstack/react-query'
import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MessagesProvider } from '../../../renderer/messages/messages-context'
import {
  makeQueryClient,
  useAct,
  useAnswer,
  useLibraryChanges,
  type Act,
} from '../../../renderer/state/queries'
import { ToastProvider } from '../../../renderer/state/toasts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

let root: Root
let doIt: Act
let listeners: Map<string, (event: object) => void>
const call = vi.fn<(name: string, request: object) => Promise<object>>()

function Holder() {
  useLibraryChanges()
  useAnswer('dossier:list', {})
  const current = useAct()
  useEffect(() => {
    doIt = current
  })
  return null
}
const asked = (): number => call.mock.calls.filter(([name]) => name === 'dossier:list').length
const change = (): Promise<void> =>
  act(async () => {
    listeners.get('library:changed')?.({ dossier: null })
    await vi.advanceTimersByTimeAsync(1)
  })

beforeEach(async () => {
  vi.useFakeTimers()
  listeners = new Map()
  call.mockReset().mockResolvedValue({ ok: true, value: [] })
  vi.stubGlobal('cuttings', {
    call,
    on: (name: string, listener: (event: object) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  })
  root = createRoot(document.createElement('div'))
  await act(async () => {
    root.render(
      <MessagesProvider locale="en">
        <ToastProvider>
          <QueryClientProvider client={makeQueryClient()}>
            <Holder />
          </QueryClientProvider>
        </ToastProvider>
      </MessagesProvider>,
    )
    await vi.advanceTimersByTimeAsync(1)
  })
  call.mockClear()
})
afterEach(() => {
  act(() => {
    root.unmount()
  })
  vi.useRealTimers()
})

it('asks again at once when the library has changed, and now and then while it changes all the time', async () => {
  await change()
  expect(asked()).toBe(1)
  for (let at = 0; at < 50; at++) await change()
  expect(asked()).toBeLessThan(3)
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(asked()).toBe(2)
})

it('shows what a person did without a pause, whatever else changes meanwhile', async () => {
  await change()
  await change()
  expect(asked()).toBe(1)
  await act(async () => {
    await doIt('queue:pause', {})
    await vi.advanceTimersByTimeAsync(1)
  })
  expect(asked()).toBe(2)
  // What main tells of it may come after the answer.
  await change()
  expect(asked()).toBe(3)
})
