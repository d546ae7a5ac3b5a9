// Owns long work that the window can watch and cancel: progress in few words a second, one way to stop.
import type { ProgressStep } from '../../src/model/progress'

/** Milliseconds between two words about one job. */
const PACE_MS = 100

export type JobTools = { readonly signal: AbortSignal; readonly progress: (step: ProgressStep) => void }

export type Jobs = {
  run<T>(jobId: string, work: (tools: JobTools) => Promise<T>): Promise<T>
  cancel(jobId: string): void
  cancelAll(): void
}

/** Make the list of running jobs; `tell` hears their progress. */
export function makeJobs(tell: (jobId: string, step: ProgressStep) => void): Jobs {
  const running = new Map<string, AbortController>()
  return {
    async run(jobId, work) {
      const controller = new AbortController()
      running.set(jobId, controller)
      let lastStage = ''
      let lastAt = 0
      try {
        return await work({
          signal: controller.signal,
          progress(step) {
            const now = Date.now()
            if (step.stage === lastStage && now - lastAt < PACE_MS) return
            lastStage = step.stage
            lastAt = now
            tell(jobId, step)
          },
        })
      } finally {
        running.delete(jobId)
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort()
    },
  }
}
