// Owns the buttons for what a person can do about a capture that isn't whole.
import type { ArticleDetail } from '../../../src/model/answers'
import { Button } from '../../components/button'
import { remediesFor, type Remedy } from '../../components/completeness-words'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useJobs } from '../../state/jobs'
import { useAct } from '../../state/queries'

/** The buttons; nothing where nothing can be done. */
export function RemedyButtons({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const act = useAct()
  const { clip, jobs } = useJobs()
  const { readOnly } = useAppState()
  const { capture, article, version } = detail
  const isNewest = article.versions.every(({ n }) => n <= version)
  const remedies = remediesFor(capture.completeness?.reasons ?? [], {
    capture,
    canCapture: isNewest && readOnly === null,
  })
  const run = ({ does, url }: Remedy): void => {
    if (does === 'open') void act('link:open', { url })
    else clip({ url, engine: does === 'render' ? 'render' : 'auto' })
  }
  return remedies.map((remedy) => (
    <Button
      key={remedy.name}
      isDisabled={remedy.does !== 'open' && jobs.length > 0}
      onPress={() => {
        run(remedy)
      }}
    >
      {m.completeness.remedies[remedy.name]}
    </Button>
  ))
}
