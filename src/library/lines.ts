// Owns reading a long text line by line, without having all of it in memory.

/** The lines of a UTF-8 text that comes in pieces, without their ends; nothing for a text that isn't there. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array> | null): AsyncGenerator<string> {
  if (pieces === null) return
  const decoder = new TextDecoder()
  // A line may come in thousands of pieces: they are put together once, when its end is there.
  let begun: string[] = []
  for await (const piece of pieces) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
    begun.push(first)
    const last = others.pop()
    if (last === undefined) continue
    yield begun.join('')
    yield* others
    begun = [last]
  }
  const rest = begun.join('') + decoder.decode()
  if (rest !== '') yield rest
}
