// Owns reading a zip file entry by entry from disk, with modes and symbolic links, never holding an entry in memory.
// Leaves the choice of entries and of their places to the caller. Zip64 and encryption are refused.

import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

/**
 * @typedef {object} ZipEntry
 * @property {string} name With forward slashes; folders end in one.
 * @property {'file' | 'folder' | 'link'} kind
 * @property {number} mode Unix permissions.
 * @property {number} method 0 stored, 8 deflated.
 * @property {number} sizeBytes Unpacked.
 * @property {number} packedBytes
 * @property {number} headerOffset Of the entry's local header in the file.
 */

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const endSize = 22
const longestComment = 0xffff

/**
 * List the entries of a zip file from its central directory.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.
 *
 * @param {string} file
 * @returns {Promise<readonly ZipEntry[]>}
 */
export async function listZipEntries(file) {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const tail = Buffer.alloc(Math.min(size, endSize + longestComment))
    await handle.read(tail, 0, tail.length, size - tail.length)
    const end = findEndRecord(tail)
    const count = tail.readUInt16LE(end + 10)
    const directory = Buffer.alloc(tail.readUInt32LE(end + 12))
    const offset = tail.readUInt32LE(end + 16)
    if (count === 0xffff || offset === 0xffffffff) throw new Error(`${file}: zip64 is not supported`)
    await handle.read(directory, 0, directory.length, offset)
    return readDirectory(directory, count)
  } finally {
    await handle.close()
  }
}

/**
 * Unpack one entry to a path, with its mode; folders on the way are made.
 *
 * @param {string} file The zip file.
 * @param {ZipEntry} entry
 * @param {string} target
 */
export async function unpackZipEntry(file, entry, target) {
  if (entry.kind === 'folder') {
    await mkdir(target, { recursive: true })
    return
  }
  await mkdir(dirname(target), { recursive: true })
  const howToWrite = { mode: entry.kind === 'link' ? 0o600 : entry.mode, flag: 'wx' }
  if (entry.packedBytes === 0) {
    await writeFile(target, '', howToWrite)
    return
  }
  const start = await findEntryData(file, entry)
  const sink = createWriteStream(target, { mode: howToWrite.mode, flags: howToWrite.flag })
  const packed = createReadStream(file, { start, end: start + entry.packedBytes - 1 })
  if (entry.method === 0) await pipeline(packed, sink)
  else if (entry.method === 8) await pipeline(packed, createInflateRaw(), sink)
  else throw new Error(`${entry.name}: packed by method ${String(entry.method)}, which is not supported`)
  if (sink.bytesWritten !== entry.sizeBytes) throw new Error(`${entry.name}: the zip file is damaged`)
  if (entry.kind === 'link') {
    const pointsTo = await readFile(target, 'utf8')
    await rm(target)
    await symlink(pointsTo, target)
  }
}

/** @param {Buffer} tail */
function findEndRecord(tail) {
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature) return at
  }
  throw new Error('This is not a zip file, or its end is missing')
}

/**
 * @param {Buffer} directory
 * @param {number} count
 * @returns {readonly ZipEntry[]}
 */
function readDirectory(directory, count) {
  /** @type {ZipEntry[]} */
  const entries = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== centralSignature) throw new Error('The zip directory is damaged')
    const nameLength = directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
    const unixMode = directory.readUInt16LE(at + 40)
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new Error(`${name}: encrypted`)
    entries.push({
      name,
      kind: kindOf(name, unixMode),
      mode: unixMode & 0o777 || 0o644,
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      sizeBytes: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {string} name
 * @param {number} unixMode
 */
function kindOf(name, unixMode) {
  if ((unixMode & 0o170000) === 0o120000) return 'link'
  return name.endsWith('/') ? 'folder' : 'file'
}

/**
 * The local header repeats the name and may hold other extra fields than the directory: only it tells where data begin.
 *
 * @param {string} file
 * @param {ZipEntry} entry
 */
async function findEntryData(file, entry) {
  const handle = await open(file)
  try {
    const header = Buffer.alloc(30)
    await handle.read(header, 0, header.length, entry.headerOffset)
    return entry.headerOffset + header.length + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await handle.close()
  }
}
