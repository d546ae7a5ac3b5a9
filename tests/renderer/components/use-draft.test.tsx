// @vitest-environment jsdom
import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDraft, type Draft } from '../../../renderer/components/use-draft'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

let root: Root
let draft: Draft
let drawn = 0
const save = vi.fn<(text: string) => Promise<boolean>>()

function Holder({ stored }: { readonly stored: string }) {
  const current = useDraft(stored, save, 'A text')
  useEffect(() => {
    draft = current
    drawn++
  })
  return null
}
const show = (stored: string): void => {
  act(() => {
    root.render(<Holder stored={stored} />)
  })
}
const type = (text: string): void => {
  act(() => {
    draft.change(text)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  save.mockReset().mockResolvedValue(true)
  root = createRoot(document.createElement('div'))
  show('old')
})
afterEach(() => {
  act(() => {
    root.unmount()
  })
  vi.useRealTimers()
})

describe('a text that saves itself', () => {
  it('keeps what was typed after a pause, once', async () => {
    type('new')
    type('newer')
    expect(save).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(5000))
    expect(save.mock.calls).toEqual([['newer']])
    expect(draft.state).toBe('saved')
  })

  it('keeps what was typed before the last second, however long the typing goes on', async () => {
    for (let i = 1; i <= 40; i++) {
      type('x'.repeat(i))
      await act(() => vi.advanceTimersByTimeAsync(100))
      const kept = save.mock.calls.at(-1)?.[0] ?? ''
      expect(i - kept.length).toBeLessThan(10)
    }
  })

  it('keeps what was typed when it is taken off the screen', () => {
    type('new')
    act(() => {
      root.unmount()
    })
    expect(save.mock.calls).toEqual([['new']])
    root = createRoot(document.createElement('div'))
  })

  it('keeps the draft when it could not be saved', async () => {
    save.mockResolvedValue(false)
    type('new')
    await act(() => vi.advanceTimersByTimeAsync(5000))
    expect(draft.text).toBe('new')
    expect(draft.state).toBe('failed')
  })

  it('saves nothing when nothing changed', async () => {
    type('old')
    await act(() => vi.advanceTimersByTimeAsync(5000))
    expect(save).not.toHaveBeenCalled()
  })

  it('shows what was changed elsewhere once its own text is stored', async () => {
    type('new')
    await act(() => vi.advanceTimersByTimeAsync(5000))
    show('new')
    show('from elsewhere')
    expect(draft.text).toBe('from elsewhere')
  })

  it('draws nothing for what is shown already, before it is kept, and loses none of it', async () => {
    const follow = (text: string): void => {
      act(() => {
        draft.follow(text)
      })
    }
    const before = drawn
    for (const text of ['n', 'ne', 'new']) follow(text)
    expect([drawn, draft.text]).toEqual([before, 'old'])

    let kept: (isKept: boolean) => void = () => undefined
    save.mockImplementationOnce(() => new Promise((done) => (kept = done)))
    await act(() => vi.advanceTimersByTimeAsync(700))
    expect([save.mock.calls.at(-1), draft.text, draft.state]).toEqual([['new'], 'new', 'saving'])
    // Typed while it is kept, and before the window hears of what was stored.
    follow('newer')
    await act(() => Promise.resolve(kept(true)))
    show('new')
    await act(() => vi.advanceTimersByTimeAsync(700))
    expect(save.mock.calls.at(-1)).toEqual(['newer'])
    show('newer')
    // What is stored has caught up: what somebody else stores is seen.
    show('of another')
    expect(draft.text).toBe('of another')
  })
})
