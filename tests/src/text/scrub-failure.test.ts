import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/errors'
import { scrubFailure } from '../../../src/text/scrub-failure'
import { inWords, tellFigure } from '../../helpers/figures'
import { fuzzRuns } from '../../helpers/fuzz-runs'

const SECRET = 'SECRETmarker'

/** An error as it is thrown, with a message that somebody else may have chosen. */
function failing(message: string): Error {
  try {
    throw new TypeError(message)
  } catch (error) {
    return error as Error
  }
}

const runs = fuzzRuns(1000)

describe('what may be told of a failure', () => {
  it('is its kind, and where in the program it was', () => {
    const { kind, frames } = scrubFailure(failing('of no use'))
    expect(kind).toBe('TypeError')
    expect(frames[0]).toMatch(/^failing scrub-failure\.test\.ts:\d+:\d+$/)
    expect(frames.join('\n')).not.toMatch(/[/\\]/)
  })

  it('is the kind of an error of ours, and the code of the system’s, without what they are about', () => {
    expect(scrubFailure(new AppError('not-found', { what: 'article', id: SECRET })).kind).toBe(
      'AppError not-found',
    )
    const missing = Object.assign(new Error(`ENOENT: /home/${SECRET}`), { code: 'ENOENT' })
    expect(scrubFailure(missing).kind).toBe('Error ENOENT')
    expect(scrubFailure(Object.assign(new Error(''), { code: `no ${SECRET}` })).kind).toBe('Error')
    expect(scrubFailure(Object.assign(new Error(''), { name: `a ${SECRET}` })).kind).toBe('Error')
    expect(scrubFailure(SECRET)).toEqual({ kind: 'thrown string', frames: [] })
  })

  it.each([
    SECRET,
    `\n    at ${SECRET} (file.js:1:2)`,
    `a\n    at ${SECRET} (file.js:1:2)\n    at b (/home/${SECRET}/x.ts:3:4)`,
    `https://${SECRET}.example/a.js:1:2`,
  ])('holds nothing of the message %j', (message) => {
    expect(JSON.stringify(scrubFailure(failing(message)))).not.toContain(SECRET)
  })

  it('holds nothing of any message or path, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const error = failing(`${before}${SECRET}${after}`)
        expect(JSON.stringify(scrubFailure(error))).not.toContain(SECRET)
        error.stack = `TypeError: ${error.message}\n    at f (/home/${SECRET} ${after}/x.ts:3:4)`
        expect(JSON.stringify(scrubFailure(error))).not.toContain(SECRET)
      }),
      runs,
    )
    tellFigure('S-23', `${inWords(runs.numRuns)} messages and paths by chance: 0 told`)
  })
})
