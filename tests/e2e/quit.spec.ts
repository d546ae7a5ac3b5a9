// The app is asked to quit while something isn't on the disk yet: it waits for it, and says what can't be saved before that is lost.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication } from '@playwright/test'
import { whyNoSmallDisks } from '../durability/small-disk'
import { traceProcess, whyNoTracing } from '../durability/tracer'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { protect, unprotect } from '../helpers/read-only-mount'
import { openNote } from '../helpers/reader'

const NOTE = 'What I must not lose 잃으면 안 되는 것'
const FSYNC_DELAY_MS = 400

/** From now on each fsync of the app takes so long. */
const slowDown = (app: ElectronApplication, delayMs: number): Promise<unknown> =>
  traceProcess(app.process().pid ?? 0, [
    ...['-o', '/dev/null', '-e', 'trace=fsync,fdatasync'],
    ...['-e', `inject=fsync,fdatasync:delay_exit=${String(delayMs * 1000)}`],
  ])

/** Ask the app to quit, as its menu does, without waiting for what comes of it. */
const askToQuit = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: running }) => {
    setImmediate(() => {
      running.quit()
    })
  })

/** The person presses one of the buttons of the next questions, in turn; the system's dialog itself can't be driven. */
const answerQuestions = (
  app: ElectronApplication,
  answers: readonly string[],
  chosenFile = '',
): Promise<void> =>
  app.evaluate(
    ({ dialog }, [pressed, filePath]) => {
      const seen: string[] = []
      Object.assign(globalThis, { askedAtQuit: seen })
      dialog.showMessageBox = (...args: readonly unknown[]) => {
        const { message, detail, buttons } = args.at(-1) as Electron.MessageBoxOptions
        seen.push([message, detail ?? '', ...(buttons ?? [])].join('\n'))
        const response = (buttons ?? []).indexOf(pressed[seen.length - 1] ?? '')
        return Promise.resolve({ response, checkboxChecked: false })
      }
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    [answers, chosenFile] as const,
  )

const questionsAsked = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { askedAtQuit: string[] }).askedAtQuit)

test('what was typed just before is there after quitting, however slow the disk', async ({ launch }) => {
  const missing = await whyNoTracing()
  test.skip(missing !== null, missing ?? '')
  const first = await launch()
  await (await openNote(first.page, SAMPLE)).fill('Written before')
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible()
  await slowDown(first.app, FSYNC_DELAY_MS)
  await (await openNote(first.page, SAMPLE)).fill(NOTE)
  await answerQuestions(first.app, [])
  const askedAt = performance.now()
  await first.close()
  expect(performance.now() - askedAt).toBeGreaterThan(FSYNC_DELAY_MS)
  const { page } = await launch()
  await expect(await openNote(page, SAMPLE)).toHaveValue(NOTE)
})

test('what can’t be saved is told before the app ends, and can be taken along', async ({
  folders,
  launch,
}) => {
  const missing = await whyNoSmallDisks()
  test.skip(missing !== null, missing ?? '')
  const { app, page, isRunning } = await launch()
  const note = await openNote(page, SAMPLE)
  const file = join(folders.root, 'taken along.txt')
  await answerQuestions(app, ['Go back', 'Save to a file…'], file)
  protect(folders.library)
  try {
    await note.fill(NOTE)
    await askToQuit(app)
    await expect.poll(() => questionsAsked(app)).toHaveLength(1)
    const [asked] = await questionsAsked(app)
    expect(asked).toContain('Note on this article')
    expect(asked).toContain(NOTE)
    // It goes on, with the text where it was.
    await expect(page.getByTitle('This text could not be saved')).toBeVisible()
    await expect(note).toHaveValue(NOTE)
    await askToQuit(app)
    await expect.poll(isRunning).toBe(false)
  } finally {
    unprotect(folders.library)
  }
  expect(readFileSync(file, 'utf8')).toContain(NOTE)
})

test('what could not be saved at first is saved by quitting once it can be', async ({ folders, launch }) => {
  const missing = await whyNoSmallDisks()
  test.skip(missing !== null, missing ?? '')
  const first = await launch()
  const note = await openNote(first.page, SAMPLE)
  await answerQuestions(first.app, [])
  protect(folders.library)
  try {
    await note.fill(NOTE)
    await expect(first.page.getByTitle('This text could not be saved')).toBeVisible()
  } finally {
    unprotect(folders.library)
  }
  await first.close()
  const { page } = await launch()
  await expect(await openNote(page, SAMPLE)).toHaveValue(NOTE)
})
