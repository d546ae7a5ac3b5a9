// Owns reading a long text line by line, without having all of it in memory.

/** The lines of a UTF-8 text that comes in pieces, without their ends; nothing for a text that isn't there. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array> | null): AsyncGenerator<string> {
  if (pieces === null) return
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
