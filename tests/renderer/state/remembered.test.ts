// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { isNoticeDismissed, rememberDismissedNotice } from '../../../renderer/state/remembered'

beforeEach(() => {
  localStorage.clear()
})

describe('a notice that was dismissed', () => {
  it('stays away for its version, and for no other', () => {
    expect(isNoticeDismissed('0123456789ab 1')).toBe(false)
    rememberDismissedNotice('0123456789ab 1')
    expect(isNoticeDismissed('0123456789ab 1')).toBe(true)
    expect(isNoticeDismissed('0123456789ab 2')).toBe(false)
    expect(isNoticeDismissed('')).toBe(false)
  })

  it('is forgotten after many others, and kept when it is dismissed again', () => {
    rememberDismissedNotice('first')
    rememberDismissedNotice('second')
    rememberDismissedNotice('first')
    for (let n = 0; n < 1999; n++) rememberDismissedNotice(String(n))
    expect(isNoticeDismissed('first')).toBe(true)
    expect(isNoticeDismissed('second')).toBe(false)
  })
})
