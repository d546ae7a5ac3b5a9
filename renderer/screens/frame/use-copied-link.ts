// Owns offering to clip a link that the person copied elsewhere. Nothing is fetched before they say so.
import { useEffect, useRef } from 'react'
import { listen } from '../../api'
import { hostOf } from '../../components/quote-words'
import { useMessages } from '../../messages/messages-context'
import { useJobs } from '../../state/jobs'
import { useToasts } from '../../state/toasts'

/** Offer links that main has noticed. */
export function useCopiedLink(): void {
  const m = useMessages()
  const { show } = useToasts()
  const { clip } = useJobs()
  const latest = useRef({ m, show, clip })
  useEffect(() => {
    latest.current = { m, show, clip }
  })
  useEffect(
    () =>
      listen('clipboard:address', ({ url }) => {
        const { m: words, show: raise } = latest.current
        raise({
          text: words.clip.copied(hostOf(url) ?? url),
          detail: url,
          action: { label: words.clip.copiedClip, run: () => void latest.current.clip({ url }) },
        })
      }),
    [],
  )
}
