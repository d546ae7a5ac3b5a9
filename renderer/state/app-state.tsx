// Owns what the whole window knows: counts, settings, the library's state. Leaves keeping settings to main.
import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, type ReactNode } from 'react'
import type { AppState } from '../../src/model/app-state'
import type { ShownSettings } from '../../src/model/settings'
import { useAct } from './queries'

/** For those that are drawn with and without it: all others ask `useAppState`. */
export const AppStateContext = createContext<AppState | null>(null)

/** Gives the state of the app to everything within. */
export function AppStateProvider({
  state,
  children,
}: {
  readonly state: AppState
  readonly children: ReactNode
}) {
  return <AppStateContext value={state}>{children}</AppStateContext>
}

/** What main has told of the app. */
export function useAppState(): AppState {
  const state = use(AppStateContext)
  if (state === null) throw new Error('no AppStateProvider above')
  return state
}

/** Change some settings. */
export type ChangeSettings = (change: Partial<ShownSettings>) => void

/** The settings with how to change them: seen at once, kept by main. */
export function useSettings(): { readonly settings: ShownSettings; readonly change: ChangeSettings } {
  const { settings } = useAppState()
  const client = useQueryClient()
  const act = useAct()
  const change = useCallback<ChangeSettings>(
    (partial) => {
      client.setQueryData<AppState>(
        ['app:state', {}],
        (state) => state && { ...state, settings: { ...state.settings, ...partial } },
      )
      void act('settings:change', partial).then((kept) => {
        if (kept === null) void client.invalidateQueries({ queryKey: ['app:state'] })
      })
    },
    [client, act],
  )
  return { settings, change }
}
