import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readAsset } from '../../../src/actions/read-asset'
import { assetPath } from '../../../src/library/layout'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

it('gives what its name says, and nothing in its place', async () => {
  const { workspace, folder } = test
  const bytes = Buffer.from('an image')
  const sha256 = await workspace.library.notes.keepImage(bytes)
  expect(Buffer.from((await readAsset(workspace, sha256)) ?? [])).toEqual(bytes)

  const path = join(folder, 'library', assetPath(sha256))
  const outside = join(folder, 'secret.png')
  writeFileSync(outside, 'somebody’s own')
  rmSync(path)
  symlinkSync(outside, path)
  expect(await readAsset(workspace, sha256)).toBeNull()
  rmSync(path)
  writeFileSync(path, 'an image that was changed')
  expect(await readAsset(workspace, sha256)).toBeNull()
  rmSync(path)
  expect(await readAsset(workspace, sha256)).toBeNull()
})
