// Owns reading the form that SingleFile sends: one page, and where it stood. Leaves the wire form of forms to busboy.
// Source: SingleFile, src/lib/rest-form-api: names of the two fields are a person's to choose, `file` and `url` unless they do.
import type { IncomingMessage } from 'node:http'
import { Busboy, type BusboyConfig, type BusboyInstance } from '@fastify/busboy'
import { AppError } from '../../errors'
import { readBody, type BodyLimits } from './read-body'

export type SentForm = {
  readonly fileName: string | null
  readonly bytes: Uint8Array
  /** By the names of their fields, in the order in which they came. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

const MOST_FIELDS = 10
const FIELD_BYTES = 16 * 1024
const FIELD_NAME_BYTES = 100
const MOST_HEADERS = 20
const HEADER_BYTES = 8 * 1024

/** Read a form. @throws {AppError} bad-request for none that can be read, or without one page; too-large, timeout, cancelled */
export async function readForm(
  request: IncomingMessage,
  contentType: string,
  limits: BodyLimits,
): Promise<SentForm> {
  const form = makeReader(contentType, limits.bodyBytes)
  const body = await readBody(request, limits)
  const { fields, files, isCut } = await partsOf(form, body)
  const [file] = files
  if (file === undefined || isCut) throw noForm('not one page, and few words')
  return { fileName: file.name === '' ? null : file.name, bytes: Buffer.concat(file.pieces), fields }
}

type Parts = {
  readonly fields: { name: string; value: string }[]
  readonly files: { name: string; pieces: Buffer[] }[]
  /** Whether there is more than may be. */
  isCut: boolean
}

function partsOf(form: BusboyInstance, body: Uint8Array): Promise<Parts> {
  const parts: Parts = { fields: [], files: [], isCut: false }
  const cut = (): void => {
    parts.isCut = true
  }
  form.on('field', (name, value, isNameCut, isValueCut) => {
    if (isNameCut || isValueCut) cut()
    parts.fields.push({ name, value })
  })
  form.on('file', (_field, stream, name) => {
    const pieces: Buffer[] = []
    parts.files.push({ name, pieces })
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('limit', cut)
    // What is wrong with a file is wrong with the form, which says so.
    stream.on('error', () => undefined)
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) form.on(limit, cut)
  return new Promise((done, fail) => {
    form.once('finish', () => {
      done(parts)
    })
    form.once('error', (error: unknown) => {
      fail(noForm('the form breaks off', error))
    })
    form.end(body)
  })
}

function makeReader(contentType: string, bodyBytes: number): BusboyInstance {
  const config: BusboyConfig = {
    headers: { 'content-type': contentType },
    limits: {
      files: 1,
      fields: MOST_FIELDS,
      parts: MOST_FIELDS + 1,
      fileSize: bodyBytes,
      fieldSize: FIELD_BYTES,
      fieldNameSize: FIELD_NAME_BYTES,
      headerPairs: MOST_HEADERS,
      headerSize: HEADER_BYTES,
    },
  }
  try {
    return new Busboy(config)
  } catch (error) {
    throw noForm('no boundary', error)
  }
}

const noForm = (reason: string, cause?: unknown): AppError =>
  new AppError('bad-request', { reason }, { cause })
