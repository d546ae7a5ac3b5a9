// Owns hearing of what comes unasked, and raising it. Draws nothing: what it hears often must not draw the whole window anew.
import { useCaptureNews } from '../../state/captures'
import { useGivenLinks } from '../../state/app-links'
import { useLibraryChanges } from '../../state/queries'
import { useCompanionNews } from './use-companion-news'
import { useCopiedLink } from './use-copied-link'
import { useMovedNotice } from './use-moved-notice'
import { useOpenedThings } from './use-opened-things'
import { useSettledNotice } from './use-settled-notice'
import { useTroubleNotice } from './use-trouble-notice'

/** The window's ear. */
export function News() {
  useLibraryChanges()
  useSettledNotice()
  useMovedNotice()
  useCaptureNews()
  useCompanionNews()
  useCopiedLink()
  useOpenedThings()
  useGivenLinks()
  useTroubleNotice()
  return null
}
