// Commentary in the real window: read as it is printed, edited where it stands, and kept as Markdown.
import { expect } from '@playwright/test'
import { violations } from '../helpers/accessibility'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { edit, openText } from '../helpers/prose'
import { encodePng } from '../helpers/png'

/** Of one hand: its rules, its space and its signs are nobody else's. */
const OWN =
  '#  A heading\n\n* one\n* two\n\n\nWords,  <b>kept</b>,\nin lines[^n] __so__.\n\n|a|b|\n|-|-:|\n|1|2|\n\n[^n]: A note\n'

test('what is opened and left is the same, byte for byte, and what is edited changes its own part alone', async ({
  launch,
}) => {
  const { page } = await launch()
  const { place, stored } = await openText(page, OWN)
  await expect(place.getByRole('heading')).toHaveText('A heading')
  const before = await place.locator('td').first().boundingBox()
  await edit(place, { words: 'in lines', x: 20 })
  expect(await place.locator('td').first().boundingBox()).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(place).not.toHaveAttribute('contenteditable')
  await page.waitForTimeout(700)
  expect(await stored()).toBe(OWN)

  // The cursor is where it was clicked: in the word.
  await edit(place, { words: 'two', x: 1 })
  await page.keyboard.type('number ')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Saved')).toBeVisible()
  expect(await stored()).toBe(OWN.replace('* one\n* two\n\n', '- one\n- number two\n'))

  // Taken back in the library, it is as it was.
  await page.keyboard.press('Control+z')
  await expect.poll(stored).toBe(OWN)
  await expect(place.getByText('number')).toBeHidden()
})

test('signs become what they mean while they are typed, and keys and tools do the rest', async ({
  launch,
}) => {
  const { page } = await launch()
  const { place, stored } = await openText(page, '')
  await edit(place)
  await page.keyboard.type('## Terms')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The **pledge** has *a* condition, `x` and ~~no~~ date: https://example.org/a, he')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('said')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- first')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('inner')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('> Words')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('in lines')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')

  // From the words to the tools by Tab, through them by arrows, and back with what was chosen done.
  await page.keyboard.type('A')
  await page.keyboard.press('Tab')
  const tools = page.getByRole('toolbar', { name: 'Formatting' })
  await expect(tools.getByRole('button', { name: 'Style: Text' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tools.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(place).toBeFocused()
  await expect(tools.getByRole('button', { name: 'Italic' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.type('B')
  // The tools remember where one was in them.
  await page.keyboard.press('Alt+F10')
  await expect(tools.getByRole('button', { name: 'Italic' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Small heading' }).click()
  await expect(place).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(tools).toBeHidden()
  await expect
    .poll(stored)
    .toBe(
      '## Terms\n\nThe **pledge** has *a* condition, `x` and ~~no~~ date: <https://example.org/a>, he**said**\n\n- first\n  - inner\n\n> Words\n> in lines\n\n### A*B*',
    )
})

test('a footnote is begun by key, written below, left for its place, and printed', async ({ launch }) => {
  const { page } = await launch()
  const { place, stored } = await openText(page, 'One claim. Another[^1].\n\n[^1]: Known.')
  await edit(place, { words: 'One claim', x: 75 })
  await page.keyboard.press('Home')
  // The browser tells where the cursor went with the next frame.
  await page.waitForTimeout(60)
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(60)
  await page.keyboard.press('Control+Shift+e')
  await page.keyboard.type('By whom?')
  await expect(place.locator('[data-number]')).toHaveCount(4)
  await expect(place.locator('sup').first()).toHaveAttribute('data-number', '1')
  await expect(place.locator('sup').last()).toHaveAttribute('data-number', '2')
  await page.keyboard.press('Escape')
  await page.keyboard.type('!')
  await page.keyboard.press('Escape')
  await expect.poll(stored).toBe('One[^2]! claim. Another[^1].\n\n[^1]: Known.\n\n[^2]: By whom?')

  // Whoever takes a note away takes away what leads to it.
  await edit(place, { words: 'Known.', x: 20 })
  await page.keyboard.press('End')
  await page.waitForTimeout(60)
  for (let i = 0; i < 'Known.'.length + 1; i++) await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(place.locator('sup')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(place.locator('sup')).toHaveCount(2)
})

test('a table is put in, gone through by Tab, grown and aligned', async ({ launch }) => {
  const { page } = await launch()
  const { place, stored } = await openText(page, '')
  await edit(place)
  const tools = page.getByRole('toolbar', { name: 'Formatting' })
  await tools.getByRole('button', { name: 'Insert a table' }).click()
  for (const words of ['Party', 'Claim', 'Date', 'Seoul', 'offers', '1 May', '평양', 'none']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('–')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A fourth')
  const change = async (name: string): Promise<void> => {
    await tools.getByRole('button', { name: 'Change the table' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect(place).toBeFocused()
  }
  await change('Align the column right')
  await change('Add a row above')
  await change('Delete the row')
  await change('Add a column to the left')
  await page.keyboard.press('Shift+Tab')
  await change('Delete the column')
  await page.keyboard.press('Escape')
  await expect
    .poll(stored)
    .toBe(
      '| Party | Claim | Date |\n| -: | - | - |\n| Seoul | offers | 1 May |\n| 평양 | none | – |\n| | | |',
    )
  await expect(place.locator('th').first()).toHaveCSS('text-align', 'right')
})

test('a link is put on words, changed and taken off by keys; only addresses of the web, mail and the library are', async ({
  launch,
}) => {
  const { page } = await launch()
  const { place, stored } = await openText(page, 'See the source')
  await edit(place)
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+k')
  const address = page.getByRole('textbox', { name: 'Address of the link' })
  await expect(address).toBeFocused()
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is no address of the web or of mail.')).toBeVisible()
  await address.fill('example.org/a b')
  await address.fill('example.org/a')
  await page.keyboard.press('Enter')
  await expect(place).toBeFocused()
  await expect(place.locator('a')).toHaveAttribute('href', 'https://example.org/a')
  await expect.poll(stored).toMatch(/^\[See ?\]\(https:\/\/example\.org\/a\) ?the source$/)
  await page.keyboard.press('Control+Shift+k')
  await expect(address).toHaveValue('https://example.org/a')
  await page.getByRole('button', { name: 'Remove the link' }).click()
  await expect(place.locator('a')).toHaveCount(0)
  await expect.poll(stored).toBe('See the source')
})

test('an image of the library is pasted, described, and kept by its address', async ({ launch }) => {
  const { page } = await launch()
  const { place, stored } = await openText(page, 'Before')
  await edit(place)
  await page.keyboard.press('End')
  const bytes = [...encodePng(80, 40, (x) => [x * 3, 90, 120])]
  await place.evaluate((target, png) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(png)], 'A chart.png', { type: 'image/png' }))
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, bytes)
  await expect(place.getByRole('img', { name: 'A chart' })).toBeVisible()
  await place.getByRole('img').click()
  await page.getByRole('button', { name: 'Describe the image' }).click()
  await page.getByRole('textbox', { name: 'Describe the image' }).fill('Growth, by year')
  await page.keyboard.press('Enter')
  await expect(place).toBeFocused()
  await expect
    .poll(stored)
    .toMatch(/^Before!\[Growth, by year\]\(\.\.\/\.\.\/assets\/[0-9a-f]{2}\/[0-9a-f]{64}\)$/)
})

test('Korean is composed as everywhere, also where signs mean something', async ({ launch }) => {
  const { page } = await launch()
  const { place, stored } = await openText(page, '')
  await edit(place)
  const client = await page.context().newCDPSession(page)
  const compose = async (steps: readonly string[], done: string): Promise<void> => {
    for (const text of steps)
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await client.send('Input.insertText', { text: done })
  }
  await page.keyboard.type('# ')
  await compose(['ㅎ', '하', '한'], '한')
  await compose(['ㄱ', '그', '글'], '글')
  await page.keyboard.press('Enter')
  await page.keyboard.type('**')
  await compose(['ㄱ', '가', '강', '강ㅈ', '강조'], '강조')
  await page.keyboard.type('**')
  await compose(['ㄴ', '느', '는'], '는')
  await page.keyboard.press('Escape')
  await expect.poll(stored).toBe('# 한글\n\n**강조**는')
})

test('markup that is pasted keeps what commentary knows, and nothing of it runs or is asked for', async ({
  launch,
}) => {
  const { page } = await launch()
  const { place, stored } = await openText(page, '')
  await edit(place)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const paste = (html: string, text: string): Promise<void> =>
    place.evaluate(
      (target, given) => {
        const data = new DataTransfer()
        if (given.html !== '') data.setData('text/html', given.html)
        data.setData('text/plain', given.text)
        target.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      },
      { html, text },
    )
  await paste(
    '<h2>Head</h2><p>Some <b>bold</b> <a href="https://example.org/">link</a> <a href="javascript:alert(1)" onclick="alert(1)">bad</a><img src="https://example.org/x.png" onerror="alert(1)"></p><script>alert(1)</script><ul><li>a<li>b</ul>',
    'x',
  )
  await expect.poll(stored).toBe('## Head\n\nSome **bold** [link](https://example.org/) bad\n\n- a\n- b')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await paste('', 'Plain *words*\nstay\n\n- plain')
  await expect
    .poll(stored)
    .toBe(
      '## Head\n\nSome **bold** [link](https://example.org/) bad\n\n- a\n- b\n\nPlain \\*words\\*\nstay\n\n\\- plain',
    )
  expect(asked.filter((url) => url.includes('example.org'))).toEqual([])
  await expect(place.locator('script, [onclick], [onerror], img')).toHaveCount(0)
})

test('reaches every rule of accessibility, read and edited, in light and dark', async ({ launch }) => {
  const { page } = await launch()
  const { place } = await openText(page, OWN)
  for (const theme of ['paper', 'dark'] as const) {
    await ask(page, 'settings:change', { theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await page.keyboard.press('Escape')
    await expect(place).not.toHaveAttribute('contenteditable')
    expect(await violations(page), `${theme}, read`).toEqual([])
    await edit(place)
    expect(await violations(page), `${theme}, edited`).toEqual([])
    await page.keyboard.press('Control+Shift+k')
    expect(await violations(page), `${theme}, with a link`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(place).toBeFocused()
  }
})
