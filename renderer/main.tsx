// Owns starting the window.
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { showLastResort } from './last-resort'
import { makeQueryClient } from './state/queries'
import { askAtStart } from './state/start'
import { noteFailure, noteUncaught } from './state/trouble'
import { tellUnsavedBeforeClosing } from './state/unsaved'
import './styles/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

noteUncaught()
const client = makeQueryClient()
askAtStart(client)
tellUnsavedBeforeClosing()

createRoot(root, {
  onUncaughtError: (error) => {
    // React has emptied the place, and must be done with it.
    setTimeout(() => {
      showLastResort(root)
    })
    noteFailure(error)
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
