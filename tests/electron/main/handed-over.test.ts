import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sortArguments } from '../../../electron/main/given-arguments'
import { handedOverIn, handOver, isTooLarge, readTold } from '../../../electron/main/handed-over'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const many = Array.from({ length: 600 }, (_, i) => `/home/me/Papers/number ${String(i)} of them.pdf`)

it('takes for too large what a message between two processes can’t hold', () => {
  const argv = ['cuttings', '--', ...many]
  const few = { things: many.slice(0, 3), folder: '/' }
  expect(isTooLarge(argv, { things: sortArguments(argv, null).given, folder: '/' })).toBe(true)
  expect(isTooLarge(['cuttings', ...few.things], few)).toBe(false)
})

it('hands over by a file that is read once, and is gone then', async () => {
  const folder = makeTemporaryFolder()
  const given = { things: many, folder: '/home/me' }
  const named = await handOver(folder, given)
  const id = handedOverIn(['cuttings', named])
  expect(id).not.toBeNull()
  const told = { handedOver: id }
  expect(readTold(told, folder)).toEqual(given)
  expect(readTold(told, folder)).toBeNull()
  expect(readdirSync(join(folder, 'given'))).toEqual([])
})

it('hears what is told as it is', () => {
  const given = { things: ['a.pdf'], folder: '/' }
  expect(readTold(given, makeTemporaryFolder())).toEqual(given)
})

it('reads no file but its own, and nothing that isn’t as it writes it', () => {
  const folder = makeTemporaryFolder()
  writeFileSync(join(folder, 'secret.json'), JSON.stringify({ things: ['x'], folder: '/' }))
  for (const handedOver of ['../secret', '../secret.json', '/etc/passwd', '', 7, null])
    expect(readTold({ handedOver }, folder)).toBeNull()
  expect(readdirSync(folder)).toContain('secret.json')
  const id = '00000000-0000-4000-8000-000000000000'
  mkdirSync(join(folder, 'given'))
  for (const text of ['', '{', '[]', '{"things":[1],"folder":"/"}']) {
    writeFileSync(join(folder, 'given', `${id}.json`), text)
    expect(readTold({ handedOver: id }, folder)).toBeNull()
  }
  expect(handedOverIn(['cuttings', '--handed-over=../../x'])).toBeNull()
  // What follows two dashes is a file, whatever it is called.
  expect(handedOverIn(['cuttings', '--', `--handed-over=${id}`])).toBeNull()
})
