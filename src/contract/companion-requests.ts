// Owns what the window may ask of the way in for browsers, and what it is answered. Leaves the answers to `electron/main`.
import { z } from 'zod'
import { companionId, companionName, type CompanionState } from '../model/companion'

export const companionRequests = {
  'companion:state': z.strictObject({}),
  /** Shows a code to be typed in a browser, or shows it no longer. */
  'companion:show-code': z.strictObject({ isShown: z.boolean() }),
  'companion:make-token': z.strictObject({ name: companionName }),
  'companion:remove': z.strictObject({ id: companionId }),
  'companion:show-folder': z.strictObject({}),
} as const

export type CompanionResponses = {
  'companion:state': CompanionState
  'companion:show-code': CompanionState
  /** Told this once. */
  'companion:make-token': { readonly token: string }
  'companion:remove': Record<string, never>
  'companion:show-folder': Record<string, never>
}
