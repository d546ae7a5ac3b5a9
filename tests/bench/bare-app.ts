// Owns the app that the product is held against: a bare window of the same size.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const bareMain = `
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() => new BrowserWindow({ width: 1200, height: 800 }).loadFile('index.html'))
`
const barePage = `<!doctype html><title>Bare</title>
<script>requestAnimationFrame(() => performance.mark("list-painted"))</script>`

/** Write an app that does nothing but open an empty page in a window of the app's size. */
export async function writeBareApp(folder: string): Promise<void> {
  await mkdir(folder)
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  )
  await writeFile(join(folder, 'main.cjs'), bareMain)
  await writeFile(join(folder, 'index.html'), barePage)
}
