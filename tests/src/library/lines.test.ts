import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/library/lines'

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const size of sizes) {
    yield bytes.subarray(at, at + size)
    at += size
  }
  yield await Promise.resolve(bytes.subarray(at))
}

const collect = async (lines: AsyncIterable<string>): Promise<string[]> => {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}

describe('lines of a text in pieces', () => {
  it('are the same wherever the pieces end, within a character too', async () => {
    const text = fc.array(fc.constantFrom('a', '\n', '서', '🕊', ' '), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(9), { maxLength: 30 }), async (characters, sizes) => {
        const whole = characters.join('')
        const expected = whole.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(await collect(linesOf(inPieces(new TextEncoder().encode(whole), sizes)))).toEqual(expected)
      }),
    )
  })

  it('are none of a text that isn’t there', async () => {
    expect(await collect(linesOf(null))).toEqual([])
  })
})
