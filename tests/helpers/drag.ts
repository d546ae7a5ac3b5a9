// Owns dragging by the protocol: what begins to be dragged is told by the browser itself, and let go of where the test says.
// Playwright's own way waits for a script in every frame, and the reader's frame runs none.
import type { Locator, Page } from '@playwright/test'

type Point = { readonly x: number; readonly y: number }

const middleOf = async (locator: Locator): Promise<Point> => {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (box === null) throw new Error('nothing to drag there')
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
}

/**
 * Drag one thing over another; `over` looks at it there; then it is dropped, or let go of by Escape.
 * @returns the types of what was dragged
 */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  over: () => Promise<void> = () => Promise.resolve(),
  end: 'drop' | 'dragCancel' = 'drop',
): Promise<readonly string[]> {
  const [start, goal] = [await middleOf(from), await middleOf(to)]
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.setInterceptDrags', { enabled: true })
  const begun = new Promise<{
    readonly items: { readonly mimeType: string; readonly data: string }[]
    readonly dragOperationsMask: number
  }>((resolve) => {
    cdp.once('Input.dragIntercepted', ({ data }) => {
      resolve(data)
    })
  })
  let isOver = false
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point): Promise<unknown> =>
    cdp.send('Input.dispatchMouseEvent', {
      ...{ type, ...at, button: 'left', clickCount: 1 },
      buttons: type === 'mouseReleased' || isOver ? 0 : 1,
    })
  await mouse('mousePressed', start)
  await mouse('mouseMoved', { x: start.x + 8, y: start.y })
  await mouse('mouseMoved', { x: start.x + 16, y: start.y })
  const data = await begun
  for (const type of ['dragEnter', 'dragOver'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...goal, data })
  await over()
  await cdp.send('Input.dispatchDragEvent', { type: end, ...goal, data })
  await mouse('mouseReleased', goal)
  isOver = true
  await mouse('mouseMoved', { x: goal.x + 1, y: goal.y })
  await cdp.send('Input.setInterceptDrags', { enabled: false })
  await cdp.detach()
  return data.items.map(({ mimeType }) => mimeType)
}
