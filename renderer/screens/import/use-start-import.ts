// Owns beginning an import from its screen: it goes on wherever the person is, and its end is told there. Leaves the work to main.
import type { RequestOf } from '../../../src/contract'
import { useIsShown } from '../../components/use-is-shown'
import { useMessages } from '../../messages/messages-context'
import { useImports } from '../../state/imports'
import { useLibraryJobs } from '../../state/library-jobs'
import { usePlace } from '../../state/place'
import { useToasts } from '../../state/toasts'

/** How to begin; what came of it is told wherever the person is by then. */
export function useStartImport(): (request: Omit<RequestOf<'foreign:import'>, 'jobId'>) => Promise<void> {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { taken } = useImports()
  const { show } = useToasts()
  const { go } = usePlace()
  const isShown = useIsShown()
  return async (request) => {
    const report = await run('foreign:import', request)
    if (report === null) return
    taken(request.ids, report)
    // Where it is shown anyway, it needs no word besides.
    if (isShown.current) return
    show({
      text: report.isCancelled ? m.import.cancelled : m.import.finished(report),
      action: {
        label: m.import.show,
        run: () => {
          go({ screen: 'import' })
        },
      },
    })
  }
}
