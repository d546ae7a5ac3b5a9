// Owns starting the window.
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { makeQueryClient } from './state/queries'
import { askAtStart } from './state/start'
import { tellUnsavedBeforeClosing } from './state/unsaved'
import './styles/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

const client = makeQueryClient()
askAtStart(client)
tellUnsavedBeforeClosing()

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
