// Owns what stands around the screens: language, place, jobs, toasts. Leaves the frame to `screens/frame`.
import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import type { AppState } from '../src/model/app-state'
import { ApiError, call } from './api'
import { Button } from './components/button'
import { FailureGuard } from './components/failure-guard'
import { EmptyState } from './components/empty-state'
import { MessagesProvider, type Locale, useMessages } from './messages/messages-context'
import { Frame } from './screens/frame/frame'
import { AppStateProvider } from './state/app-state'
import { DialogProvider } from './state/dialogs'
import { ImportsProvider } from './state/imports'
import { JobsProvider } from './state/jobs'
import { LibraryJobsProvider } from './state/library-jobs'
import { windowPainted } from './state/painted'
import { PlaceProvider, type Place } from './state/place'
import { useWindowTheme } from './state/theme'
import { ToastProvider } from './state/toasts'

/** The locale of a window that doesn't know its settings yet. */
const systemLocale: Locale = navigator.language.startsWith('ko') ? 'ko' : 'en'

/** The window: nothing is drawn before main has told the state of the app. */
export function App() {
  const { data: state, error } = useQuery({
    queryKey: ['app:state', {}],
    queryFn: () => call('app:state', {}),
  })
  useWindowTheme(state?.settings.theme ?? 'system')
  if (state !== undefined) return <Running state={state} />
  if (error === null) return null
  return (
    <MessagesProvider locale={systemLocale}>
      <Failed error={error} />
    </MessagesProvider>
  )
}

function Running({ state }: { readonly state: AppState }) {
  return (
    <Around state={state}>
      <FailureGuard place="window">
        <Frame />
      </FailureGuard>
    </Around>
  )
}

function Around({ state, children }: { readonly state: AppState; readonly children: ReactNode }) {
  return (
    <MessagesProvider locale={state.locale}>
      <AppStateProvider state={state}>
        <ToastProvider>
          <PlaceProvider start={startPlace(state)}>
            <DialogProvider>
              <ImportsProvider>
                <JobsProvider>
                  <LibraryJobsProvider>{children}</LibraryJobsProvider>
                </JobsProvider>
              </ImportsProvider>
            </DialogProvider>
          </PlaceProvider>
        </ToastProvider>
      </AppStateProvider>
    </MessagesProvider>
  )
}

/** Where the person left off. */
const startPlace = ({ settings: { lastArticle } }: AppState): Place => ({
  screen: 'library',
  shelf: 'all',
  tag: null,
  article: lastArticle === null ? null : { id: lastArticle, version: null, quoteId: null },
})

function Failed({ error }: { readonly error: Error }) {
  const m = useMessages()
  useEffect(windowPainted, [])
  const text = m.describeError(
    error instanceof ApiError ? error.info : { kind: 'bug', message: error.message },
  )
  return (
    <EmptyState title={m.failed} hint={[text.what, text.safe, text.next].join(' ')}>
      <Button onPress={() => void call('library:open-other', {})}>{m.libraries.open}</Button>
    </EmptyState>
  )
}
