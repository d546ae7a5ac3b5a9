// What a page may not be permitted (S-04).
import { expect } from '@playwright/test'
import { test } from '../../helpers/electron-test'
import { SAMPLE } from '../../helpers/hostile-window'
import { waitForArticle } from '../../helpers/reader'
import { inWords, tellFigure } from '../../helpers/figures'

test('S-04: every permission is denied but copying text from the window', async ({ launch }) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const names = [
    'geolocation', 'notifications', 'midi', 'camera', 'microphone', 'background-sync', 'accelerometer', 'gyroscope', 'magnetometer',
    'ambient-light-sensor', 'clipboard-read', 'payment-handler', 'persistent-storage', 'screen-wake-lock', 'idle-detection', 'storage-access', 'window-management', 'local-fonts',
  ] // prettier-ignore
  const states = await page.evaluate(async (permissions) => {
    const found: string[] = []
    for (const name of permissions) {
      try {
        const { state } = await navigator.permissions.query({ name: name as PermissionName })
        if (state !== 'denied') found.push(`${name}: ${state}`)
      } catch {
        // Unknown to this Chromium: it can't be had.
      }
    }
    // Without an answer nothing was given, either.
    const inTime = (work: Promise<unknown>): Promise<unknown> =>
      Promise.race([
        work,
        new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), 1000)),
      ])
    const refused = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
      try {
        await inTime(ask())
        found.push(name)
      } catch {
        // Refused: that is the point.
      }
    }
    await refused('getUserMedia', () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }))
    await refused('getDisplayMedia', () => navigator.mediaDevices.getDisplayMedia())
    await refused('clipboard.read', () => navigator.clipboard.readText())
    await refused('fullscreen', () => document.documentElement.requestFullscreen())
    await refused(
      'geolocation',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    )
    await refused('hid', async () => {
      const hid = (navigator as unknown as { hid: { requestDevice(o: object): Promise<unknown[]> } }).hid
      if ((await hid.requestDevice({ filters: [] })).length === 0) throw new Error()
    })
    await refused('usb', () =>
      (navigator as unknown as { usb: { requestDevice(o: object): Promise<unknown> } }).usb.requestDevice({
        filters: [],
      }),
    )
    await refused('serial', () =>
      (navigator as unknown as { serial: { requestPort(): Promise<unknown> } }).serial.requestPort(),
    )
    await refused('bluetooth', () =>
      (
        navigator as unknown as { bluetooth: { requestDevice(o: object): Promise<unknown> } }
      ).bluetooth.requestDevice({ acceptAllDevices: true }),
    )
    if ((await inTime(Notification.requestPermission()).catch(() => 'denied')) !== 'denied')
      found.push('Notification')
    return found
  }, names)
  expect(states).toEqual([])
  tellFigure('S-04', `${inWords(names.length)} permissions by name: 0 granted`)
  // Copying text from the window itself is the one that is allowed.
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('button', { name: 'Copy all' }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/\b[0-9a-f]{64}\b/)
})
