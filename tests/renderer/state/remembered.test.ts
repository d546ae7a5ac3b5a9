// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { orderRequest } from '../../../renderer/state/article-rows'
import {
  isNoticeDismissed,
  listOrder,
  readingPlace,
  rememberDismissedNotice,
  rememberListOrder,
  rememberReadingPlace,
} from '../../../renderer/state/remembered'

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

describe('the place where an article was left', () => {
  it('is kept for each article', () => {
    rememberReadingPlace('first', { offset: 120, length: 4000 })
    rememberReadingPlace('second', { offset: 7, length: 90 })
    rememberReadingPlace('first', { offset: 900, length: 4000 })
    expect(readingPlace('first')).toEqual({ offset: 900, length: 4000 })
    expect(readingPlace('second')).toEqual({ offset: 7, length: 90 })
    expect(readingPlace('sec')).toBeNull()
  })

  it('is nothing at the begin', () => {
    rememberReadingPlace('first', { offset: 120, length: 4000 })
    rememberReadingPlace('first', { offset: 0, length: 4000 })
    expect(readingPlace('first')).toBeNull()
  })

  it('is forgotten after two thousand others, and not because of what makes no sense', () => {
    rememberReadingPlace('first', { offset: 1, length: 2 })
    for (let n = 0; n < 1999; n++) rememberReadingPlace(`other${String(n)}`, { offset: 1, length: 2 })
    expect(readingPlace('first')).toEqual({ offset: 1, length: 2 })
    rememberReadingPlace('last', { offset: 1, length: 2 })
    expect(readingPlace('first')).toBeNull()
    localStorage.setItem('reading-places', 'bad x y\n\nodd 5 2')
    expect([readingPlace('bad'), readingPlace('odd'), readingPlace('')]).toEqual([null, null, null])
  })
})

describe('the order of the list', () => {
  it('is that of before, either way round, and the newest first where nothing sensible was kept', () => {
    expect(listOrder()).toEqual({ order: 'clipped', reversed: false })
    rememberListOrder({ order: 'read', reversed: true })
    expect(listOrder()).toEqual({ order: 'read', reversed: true })
    expect(orderRequest(listOrder())).toEqual({ order: 'read', reversed: true })
    rememberListOrder({ order: 'title', reversed: false })
    expect(orderRequest(listOrder())).toEqual({ order: 'title' })
    localStorage.setItem('articles-in-order', 'by-moon reversed')
    expect(listOrder()).toEqual({ order: 'clipped', reversed: false })
  })
})
