// Owns the keys that are shown beside what they do: those that are in force now. Leaves choosing them to the settings.
import { use, useCallback } from 'react'
import type { CommandId } from '../../src/model/commands'
import { keysOf, type KeySettings } from '../../src/model/keymap'
import { AppStateContext } from './app-state'
import { PLATFORM, sayKey } from './key-name'

const AS_IT_COMES: KeySettings = { shortcuts: {}, letterKeys: true }

/** How to say the first key of a command; `undefined` for one that has none, and for no command. */
export function useKeyHints(): (id: CommandId | undefined) => string | undefined {
  const settings = use(AppStateContext)?.settings ?? AS_IT_COMES
  return useCallback(
    (id) => {
      const key = id === undefined ? undefined : keysOf(id, settings, PLATFORM)[0]
      return key === undefined ? undefined : sayKey(key)
    },
    [settings],
  )
}
