// Owns doing something at once, but not more often than now and then: what comes faster than that is done together.

/** Something that is asked for more often than it has to be done. */
export type Paced = {
  /** Do it: at once when it wasn't done lately, else when its time has come. */
  ask(): void
  /** Somebody waits: what was asked for is done now, and what is asked for next as well. */
  hurry(): void
  stop(): void
}

/** Pace `work`: between two times that it is done lie `restMs`, unless somebody waits. */
export function makePaced(work: () => void, restMs: number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastAt = Number.NEGATIVE_INFINITY
  const run = (): void => {
    timer = undefined
    lastAt = performance.now()
    work()
  }
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    ask() {
      if (timer !== undefined) return
      const restLeftMs = lastAt + restMs - performance.now()
      if (restLeftMs <= 0) run()
      else timer = setTimeout(run, restLeftMs)
    },
    hurry() {
      lastAt = Number.NEGATIVE_INFINITY
      if (timer === undefined) return
      stop()
      run()
      lastAt = Number.NEGATIVE_INFINITY
    },
    stop,
  }
}
