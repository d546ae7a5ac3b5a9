// @vitest-environment jsdom
// Main is the answers that it gives; what stands on this side of the bridge is the window's own code.
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { MessagesProvider } from '../../../renderer/messages/messages-context'
import { AppStateContext } from '../../../renderer/state/app-state'
import { PlaceProvider, usePlace, type Place } from '../../../renderer/state/place'
import { keptHistory } from '../../../renderer/state/place-history'
import { makeQueryClient } from '../../../renderer/state/queries'
import { ToastProvider } from '../../../renderer/state/toasts'
import type { AppState } from '../../../src/model/app-state'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
vi.stubGlobal('cuttings', {
  call: () => Promise.resolve({ ok: true, value: [] }),
  on: () => () => undefined,
})

const START: Place = { screen: 'library', shelf: 'all', tag: null, article: null }
const stateOf = (libraryPath: string): AppState => ({ libraryPath }) as AppState
let go: (place: Place) => void = () => undefined

function Holder() {
  const place = usePlace()
  go = place.go
  return null
}

afterEach(() => {
  sessionStorage.clear()
})

it('takes places for those of the library that the window began with, though another is told of before it begins anew', async () => {
  const root = createRoot(document.createElement('div'))
  const client = makeQueryClient()
  const show = (library: string): Promise<void> =>
    act(async () =>
      Promise.resolve(
        root.render(
          <MessagesProvider locale="en">
            <AppStateContext value={stateOf(library)}>
              <QueryClientProvider client={client}>
                <ToastProvider>
                  <PlaceProvider start={START}>
                    <Holder />
                  </PlaceProvider>
                </ToastProvider>
              </QueryClientProvider>
            </AppStateContext>
          </MessagesProvider>,
        ),
      ),
    )
  await show('/first')
  act(() => {
    go({ screen: 'health' })
  })
  await show('/second')

  expect(keptHistory('/first')?.places.map(({ screen }) => screen)).toEqual(['library', 'health'])
  expect(keptHistory('/second')).toBeNull()
  act(() => {
    root.unmount()
  })
})
