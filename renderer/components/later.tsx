// Owns what the window's first script doesn't hold: it comes when it is first shown, or before, when the window has nothing else to do. No
// boundary of suspense is in between: one would wait a third of a second before it shows what is there already.
import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react'

/** A component that comes later. */
export type Later<P extends object> = {
  /** Shows nothing until it is there; what keeps it from coming is thrown where it would stand. */
  readonly Component: ComponentType<P>
  /** Have it come; it is shown no sooner for that. */
  readonly load: () => Promise<unknown>
}

/** @param load loads its module; is tried anew where it failed */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loaded: ComponentType<P> | null = null
  const loadOnce = async (): Promise<ComponentType<P>> => (loaded ??= await load())

  function Component(props: P): ReactNode {
    const [shown, setShown] = useState(() => loaded)
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
    const isMissing = shown === null
    useEffect(() => {
      if (!isMissing) return
      loadOnce().then(
        (component) => {
          setShown(() => component)
        },
        (error: unknown) => {
          setFailure({ error })
        },
      )
    }, [isMissing])
    if (failure !== null) throw failure.error
    return shown === null ? null : createElement(shown, props)
  }
  return { Component, load: loadOnce }
}

/** Have things come while the window has nothing else to do. */
export function useLoadedWhenIdle(things: readonly Pick<Later<never>, 'load'>[]): void {
  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      // Whoever asks for it is told why it can't be had.
      for (const { load } of things) load().catch(() => undefined)
    })
    return () => {
      cancelIdleCallback(waiting)
    }
  }, [things])
}
