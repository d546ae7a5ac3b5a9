import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/node/sqlite'
import { prepareIndex } from '../../../src/search/open-index'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

describe('openDatabase', () => {
  it('begins anew where the file is damaged', () => {
    const path = join(makeTemporaryFolder(), 'index.sqlite')
    writeFileSync(path, 'this is no database, and long enough to be taken for one '.repeat(200))
    const db = openDatabase(path)

    expect(prepareIndex(db, 'a')).toBe(false)
    expect(prepareIndex(db, 'a')).toBe(true)
    db.close()
  })

  it('works in memory where nothing can be written', () => {
    const folder = makeTemporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const db = openDatabase(join(folder, 'file', 'index.sqlite'))

    expect(prepareIndex(db, 'a')).toBe(false)
    db.close()
  })

  it('is emptied for another library and for another form of the tables', () => {
    const folder = makeTemporaryFolder()
    mkdirSync(join(folder, 'x'))
    const db = openDatabase(join(folder, 'x', 'index.sqlite'))
    prepareIndex(db, 'a')
    db.run("INSERT INTO dossiers VALUES (2, 'd', 't', 0, 'u', 0)")

    expect(prepareIndex(db, 'a')).toBe(true)
    expect(db.all('SELECT count(*) AS n FROM dossiers')).toEqual([{ n: 1 }])
    expect(prepareIndex(db, 'b')).toBe(false)
    expect(db.all('SELECT count(*) AS n FROM dossiers')).toEqual([{ n: 0 }])
    db.close()
  })

  it('undoes a transaction that fails, keeps texts whole, and takes nothing but text, numbers and null', () => {
    const db = openDatabase(join(makeTemporaryFolder(), 'index.sqlite'))
    db.exec('CREATE TABLE t (a, b)')
    expect(() =>
      db.transaction(() => {
        db.run('INSERT INTO t VALUES (?, ?)', 'x', 1)
        throw new Error('no')
      }),
    ).toThrow('no')
    db.run('INSERT INTO t VALUES (?, ?)', 'before\u0000after', null)

    expect(db.all('SELECT * FROM t')).toEqual([{ a: 'before\ufffdafter', b: null }])
    db.close()
  })
})
