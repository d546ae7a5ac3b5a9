import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makePaced } from '../../../renderer/state/paced'

const work = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  work.mockReset()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('something that is asked for often', () => {
  it('is done at once, and then together with all that was asked for meanwhile', () => {
    const paced = makePaced(work, 500)
    paced.ask()
    expect(work).toHaveBeenCalledTimes(1)
    for (let at = 0; at < 40; at++) {
      vi.advanceTimersByTime(10)
      paced.ask()
    }
    expect(work).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(100)
    expect(work).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(5000)
    expect(work).toHaveBeenCalledTimes(2)
    paced.ask()
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('is done now when somebody waits, whether it was asked for before or is after', () => {
    const paced = makePaced(work, 500)
    paced.ask()
    paced.ask()
    paced.hurry()
    expect(work).toHaveBeenCalledTimes(2)
    paced.ask()
    expect(work).toHaveBeenCalledTimes(3)
    paced.hurry()
    expect(work).toHaveBeenCalledTimes(3)
    vi.advanceTimersByTime(5000)
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('is not done any more once it is stopped', () => {
    const paced = makePaced(work, 500)
    paced.ask()
    paced.ask()
    paced.stop()
    vi.advanceTimersByTime(5000)
    expect(work).toHaveBeenCalledTimes(1)
  })
})
