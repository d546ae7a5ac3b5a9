// Owns reading a stream of bytes by lines and by counts: archives are both. Holds one piece at a time.
import { concat } from '../../ports/input-file'

/** Bytes that come, read from their begin to their end. */
export class ByteCursor {
  private readonly source: AsyncIterator<Uint8Array>
  private piece = new Uint8Array()
  private at = 0
  private isDone = false
  /** Bytes read so far. */
  position = 0

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.source = pieces[Symbol.asyncIterator]()
  }

  /**
   * A line without its end, of at most so many bytes: a longer one is given in pieces of that length. `null` at the end of the bytes.
   */
  async readLine(mostBytes: number): Promise<Uint8Array | null> {
    const kept: Uint8Array[] = []
    let left = mostBytes
    while (left > 0 && (await this.fill())) {
      const end = this.piece.indexOf(0x0a, this.at)
      const length = Math.min(left, (end < 0 ? this.piece.length : end + 1) - this.at)
      left -= length
      const taken = this.take(length)
      kept.push(taken)
      if (taken.at(-1) === 0x0a) break
    }
    if (kept.length === 0) return null
    const line = concat(kept, mostBytes - left)
    const tail = line.at(-1) !== 0x0a ? 0 : line.at(-2) === 0x0d ? 2 : 1
    return line.subarray(0, line.length - tail)
  }

  /** At most so many bytes, piece by piece; fewer only where the bytes end. */
  async *read(sizeBytes: number): AsyncGenerator<Uint8Array> {
    let left = sizeBytes
    while (left > 0 && (await this.fill())) {
      const piece = this.take(Math.min(left, this.piece.length - this.at))
      left -= piece.length
      yield piece
    }
  }

  /** Whether all bytes have been read. */
  async isAtEnd(): Promise<boolean> {
    return !(await this.fill())
  }

  /** The next byte, which stays to be read; `null` at the end. */
  async peek(): Promise<number | null> {
    return (await this.fill()) ? (this.piece[this.at] ?? null) : null
  }

  /** Let go of the source. */
  async close(): Promise<void> {
    this.isDone = true
    await this.source.return?.()
  }

  private take(length: number): Uint8Array {
    const taken = this.piece.subarray(this.at, this.at + length)
    this.at += length
    this.position += length
    return taken
  }

  private async fill(): Promise<boolean> {
    while (this.at >= this.piece.length) {
      if (this.isDone) return false
      const next = await this.source.next()
      if (next.done === true) {
        this.isDone = true
        return false
      }
      this.piece = next.value as Uint8Array<ArrayBuffer>
      this.at = 0
    }
    return true
  }
}
