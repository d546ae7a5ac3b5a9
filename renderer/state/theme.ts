// Owns which theme is in force. Leaves its colours to `styles/tokens.css`.
import { useEffect, useSyncExternalStore } from 'react'
import type { Settings } from '../../src/model/settings'

/** The themes that have colours of their own. */
export type Theme = Exclude<Settings['theme'], 'system'>

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(tell: () => void): () => void {
  prefersDark.addEventListener('change', tell)
  return () => {
    prefersDark.removeEventListener('change', tell)
  }
}

/** The theme that a setting means on this computer now. */
export function useTheme(setting: Settings['theme']): Theme {
  const isDark = useSyncExternalStore(subscribe, () => prefersDark.matches)
  return setting === 'system' ? (isDark ? 'dark' : 'paper') : setting
}

/** Put a theme in force for the window. */
export function useWindowTheme(setting: Settings['theme']): void {
  const theme = useTheme(setting)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
