// Owns making archives for tests: ZIP, WARC and PDF of small parts, good ones and such as nobody should make.
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

export type MadeEntry = {
  readonly name: string
  readonly data?: string | Uint8Array
  /** Compressed bytes as they are to stand there, with what they claim to be. */
  readonly raw?: { readonly bytes: Uint8Array; readonly sizeBytes: number; readonly sum: number }
  readonly isStored?: boolean
  /** Mode of Unix, such as that of a link. */
  readonly mode?: number
  /** Where the directory says that it lies; where it does unless given. */
  readonly offset?: number
}

/** A ZIP of entries. */
export function makeZip(entries: readonly MadeEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const data = Buffer.from(entry.data ?? '')
    const isStored = entry.isStored === true
    const body = entry.raw?.bytes ?? (isStored ? data : deflateRawSync(data))
    const sizeBytes = entry.raw?.sizeBytes ?? data.length
    const facts = Buffer.alloc(16)
    facts.writeUInt32LE(0x21_0000, 0)
    facts.writeUInt32LE(entry.raw?.sum ?? crc32(data), 4)
    facts.writeUInt32LE(body.length, 8)
    facts.writeUInt32LE(sizeBytes, 12)
    const versions = Buffer.from([20, 0, 0, 8, isStored ? 0 : 8, 0])
    const lengths = Buffer.from([name.length & 0xff, name.length >> 8, 0, 0])
    const own = entry.offset === undefined
    if (own) parts.push(Buffer.from('PK\x03\x04'), versions, facts, lengths, name, Buffer.from(body))
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6)
    tail.writeUInt32LE(entry.offset ?? at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03'), versions, facts, lengths, tail, name)
    if (own) at += 30 + name.length + body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([
    ...parts,
    list,
    ...(entries.length > 0xffff ? zip64End(entries.length, list.length, at) : []),
    end,
  ])
}

/** A ZIP of so many empty entries, each with a name of its own, made at once: one by one, a hundred thousand take seconds. */
export function makeZipOfMany(count: number): Buffer {
  const [nameBytes, headBytes] = [10, 30]
  const one = makeZip([{ name: '000000.txt', isStored: true }])
  const localBytes = headBytes + nameBytes
  const listBytes = one.length - localBytes - 22
  const locals = Buffer.alloc(count * localBytes, one.subarray(0, localBytes))
  const list = Buffer.alloc(count * listBytes, one.subarray(localBytes, localBytes + listBytes))
  for (let at = 0; at < count; at++) {
    const name = String(at).padStart(6, '0')
    locals.write(name, at * localBytes + headBytes, 'latin1')
    list.write(name, (at + 1) * listBytes - nameBytes, 'latin1')
    list.writeUInt32LE(at * localBytes, (at + 1) * listBytes - nameBytes - 4)
  }
  const end = Buffer.from(one.subarray(-22))
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(locals.length, 16)
  return Buffer.concat([
    locals,
    list,
    ...(count > 0xffff ? zip64End(count, list.length, locals.length) : []),
    end,
  ])
}

function zip64End(count: number, sizeBytes: number, offset: number): readonly Buffer[] {
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(sizeBytes), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(offset + sizeBytes), 8)
  locator.writeUInt32LE(1, 16)
  return [record, locator]
}

export type MadeRecord = {
  readonly type?: string
  readonly url: string
  readonly date?: string
  readonly http?: string
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** Claimed in place of the true length. */
  readonly length?: number
}

/** A record of a WARC; an answer unless another type is given. */
export function makeRecord({
  type = 'response',
  url,
  date,
  http,
  body = '',
  headers,
  length,
}: MadeRecord): Buffer {
  const block = Buffer.concat([
    Buffer.from(http === undefined ? '' : `${http.trim().replaceAll('\n', '\r\n')}\r\n\r\n`),
    Buffer.from(body),
  ])
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date ?? '2024-01-31T10:00:00Z'}`,
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${String(length ?? block.length)}`,
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** Records, each a gzip member of its own, as they should be. */
export const gzipRecords = (records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(record)))

export type MadeLine = {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

/** A PDF of lines of text, in Helvetica. Characters of `unicode` are drawn by a font that says which they are, as those of East Asia do. */
export function makePdf(
  pages: readonly (readonly MadeLine[])[],
  options: {
    readonly info?: Readonly<Record<string, string>>
    readonly unicode?: boolean
    /** Objects of one's own in place of the content of the first page: its dictionary and its bytes. */
    readonly content?: { readonly dictionary: string; readonly bytes: Uint8Array }
    readonly trailer?: string
    readonly extra?: readonly string[]
  } = {},
): Buffer {
  const objects: Buffer[] = []
  const add = (...parts: (string | Uint8Array)[]): number =>
    objects.push(
      Buffer.concat(
        parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
      ),
    )
  const pagesAt = 2
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const font =
    options.unicode === true
      ? addUnicodeFont(add, pages)
      : add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const kids = pages.map((lines, at) => {
    const drawn = lines.map(
      ({ text, x = 72, y, size = 11 }) =>
        `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm ${options.unicode === true ? hexText(text) : `(${text.replace(/[()\\]/g, '\\$&')})`} Tj ET`,
    )
    const own = at === 0 ? options.content : undefined
    const content =
      own === undefined
        ? add(`<< /Length ${String(drawn.join('\n').length)} >>\nstream\n`, drawn.join('\n'), '\nendstream')
        : add(
            `<< /Length ${String(own.bytes.length)} ${own.dictionary} >>\nstream\n`,
            own.bytes,
            '\nendstream',
          )
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${String(font)} 0 R >> >> /Contents ${String(content)} 0 R >>`,
    )
  })
  objects[pagesAt - 1] = Buffer.from(
    `<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] >>`,
  )
  const info = Object.entries(options.info ?? {}).map(([name, value]) => `/${name} (${value})`)
  const infoAt = add(`<< ${info.join(' ')} >>`)
  for (const object of options.extra ?? []) add(object)
  return writePdf(objects, `/Root 1 0 R /Info ${String(infoAt)} 0 R ${options.trailer ?? ''}`)
}

function writePdf(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([
      Buffer.from(`${String(index + 1)} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(at)
    at += whole.length
    parts.push(whole)
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${String(size)}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${String(size)} ${trailer} >>\nstartxref\n${String(at)}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const codes = (text: string): readonly string[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))

const hexText = (text: string): string => `<${codes(text).join('')}>`

function addUnicodeFont(
  add: (...parts: string[]) => number,
  pages: readonly (readonly MadeLine[])[],
): number {
  const all = [...new Set(pages.flat().flatMap(({ text }) => codes(text)))]
  const map =
    '/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n' +
    all.map((code) => `1 beginbfchar\n<${code}> <${code}>\nendbfchar`).join('\n') +
    '\nendcmap\nend'
  const toUnicode = add(`<< /Length ${String(map.length)} >>\nstream\n${map}\nendstream`)
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor ${String(descriptor)} 0 R >>`,
  )
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [${String(descendant)} 0 R] /ToUnicode ${String(toUnicode)} 0 R >>`,
  )
}
