// docs/companion-api.yaml says what the code does: each path, each field of a request, each answer.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROUTES } from '../../src/companion/policy'
import { clipRequest, pairRequest } from '../../src/companion/requests'
import { USUAL_PORT } from '../../src/model/companion'
import { askCompanion, type CompanionAnswer, type CompanionCall } from '../helpers/ask-companion'
import { PIER_URL, pierPage } from '../helpers/browser-article'
import { openTestDesk } from '../helpers/companion-desk'
import { CHROME } from '../helpers/companion-requests'

type Schema = Readonly<Record<string, unknown>> & {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}
type Operation = {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, Schema>>
}
type Api = {
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const file = parse(readFileSync(join(import.meta.dirname, '../../docs/companion-api.yaml'), 'utf8')) as Schema
const api = resolved(file) as Api

/** A part of the file with all that it refers to in its place. */
function resolved(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(resolved)
  if (typeof part !== 'object' || part === null) return part
  if ('$ref' in part) {
    const steps = String(part.$ref).split('/').slice(1)
    return resolved(steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], file))
  }
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, resolved(value)]))
}

/** Names, those that must be there, and the same of what is within. */
function shapeOf({ properties = {}, required = [] }: Schema): unknown {
  return {
    required: [...required].sort(),
    fields: Object.fromEntries(
      Object.entries(properties)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, schema]) => [
          name,
          {
            ...(schema.properties === undefined ? {} : { within: shapeOf(schema) }),
            ...(schema['enum'] === undefined ? {} : { enum: schema['enum'] }),
            maxLength: name === 'note' || name === 'savedAt' ? undefined : schema['maxLength'],
          },
        ]),
    ),
  }
}

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

describe('the description of the API', () => {
  it('has every path that the code knows, with its kind of body, and no other', () => {
    const told = Object.entries(api.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { requestBody }]) => ({
        path,
        method: method.toUpperCase(),
        type: Object.keys(requestBody?.content ?? {})[0] ?? null,
      })),
    )
    const known = ROUTES.map(({ path, method, type }) => ({ path, method, type }))
    expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
      new Set(known.map((one) => JSON.stringify(one))),
    )
    expect(api.servers[0]?.url).toBe(`http://127.0.0.1:${String(USUAL_PORT)}`)
  })

  it.each([
    ['/v1/pair', pairRequest],
    ['/v1/clips', clipRequest],
  ] as const)('names the fields that %s takes', (path, parser) => {
    const schema = api.paths[path]?.['post']?.requestBody?.content['application/json']?.schema
    const own = z.toJSONSchema(parser, { io: 'input', unrepresentable: 'any' }) as Schema
    expect(shapeOf(schema ?? {})).toEqual(shapeOf(own))
  })

  it('tells every answer as it comes', async () => {
    const { address, desk, pair } = await openTestDesk(ends)
    const check = (path: string, method: string, { status, json }: CompanionAnswer): void => {
      const response = api.paths[path]?.[method.toLowerCase()]?.responses[String(status)] as
        { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } | undefined
      const schema = response?.content['application/json']?.schema
      if (schema === undefined) throw new Error(`${method} ${path} is told of no ${String(status)}`)
      const result = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(json)
      expect({ path, status, issues: result.error?.issues ?? [] }).toEqual({ path, status, issues: [] })
    }
    const seen = new Set<number>()
    const ask = async (method: string, path: string, call: CompanionCall): Promise<void> => {
      const answer = await askCompanion(address, method, path, call)
      seen.add(answer.status)
      check(path.split('?', 1)[0] ?? '', method, answer)
    }
    const token = await pair()
    desk.showCode(true)
    await ask('POST', '/v1/pair', { origin: CHROME, json: { code: '0', name: 'x' } })
    const code = desk.state().code?.digits ?? ''
    await ask('POST', '/v1/pair', { origin: CHROME, json: { code: code, name: '' } })
    await ask('POST', '/v1/pair', { origin: `${CHROME.slice(0, -1)}a`, json: { code, name: 'Another' } })
    const clip = (json: unknown) => ask('POST', '/v1/clips', { origin: CHROME, token, json })
    await clip({
      url: PIER_URL,
      html: pierPage(),
      selection: { exact: 'Ships that call at the port each week' },
    })
    await clip({ url: PIER_URL, html: pierPage(), selection: { exact: 'words that aren’t there' } })
    await clip({ url: PIER_URL, html: pierPage('More.'), ifExists: 'overwrite' })
    await clip({ url: PIER_URL, html: pierPage('Yet more.'), ifExists: 'skip' })
    await clip({ url: `${PIER_URL}/other` })
    await clip({ url: `${PIER_URL}/other` })
    await clip({})
    await clip({ url: PIER_URL, html: '<p></p>' })
    for (const url of [PIER_URL, 'https://nowhere.example/'])
      await ask('GET', `/v1/clips?url=${encodeURIComponent(url)}`, { origin: CHROME, token })
    const made = await desk.makeToken('SingleFile')
    const form = new FormData()
    form.append('file', new Blob([pierPage('By form.')]), 'SingleFile.html')
    form.append('url', PIER_URL)
    await ask('POST', '/v1/singlefile', { token: made, form })
    await ask('POST', '/v1/singlefile', { token: 'wrong', form })
    expect([...seen].sort()).toEqual([200, 201, 202, 400, 403, 422])
  })
})
