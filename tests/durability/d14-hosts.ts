// Owns the long form of D-14: two machines on which people work at the same time, in a folder that a sync tool carries between them.
import { isAppError } from '../../src/errors'
import { checkLibrary } from '../../src/library/check'
import { resolveConflict } from '../../src/library/conflicts'
import { blockId, type ArticleId, type DossierId, type QuoteId } from '../../src/model/ids'
import type { ConflictTarget } from '../../src/model/joined-copies'
import type { Conflict } from '../../src/model/record'
import { randomId } from '../../src/node/system'
import { newVersion, TEXT } from '../helpers/new-version'
import { makeRandom, type Random } from '../helpers/random'
import { leaveTemporaryFile, makeCloud, renameCase } from './sync-cloud'
import { isInQuarantine, makeHost, shelvesHash, type SyncHost } from './sync-host'

/**
 * What must still be there: values of each field that nobody who saw them replaced, and things that nobody took away. Where two
 * people replaced one value apart, both of theirs must be there.
 */
type Expected = {
  readonly values: Map<string, Set<string>>
  readonly tags: Map<string, Set<string>>
  readonly quotes: Map<QuoteId, ArticleId>
  readonly texts: Map<string, ArticleId>
  readonly dossiers: Set<DossierId>
}

type Act = (host: SyncHost, expected: Expected, random: Random) => Promise<void>

const word = (random: Random): string => `«${String(random.below(1e9))} 말»`
const among = async (folders: readonly string[], random: Random): Promise<string | null> =>
  Promise.resolve(folders.length === 0 ? null : random.pick([...folders].sort()))
const setOf = <K>(map: Map<K, Set<string>>, key: K): Set<string> => {
  const set = map.get(key) ?? new Set<string>()
  map.set(key, set)
  return set
}
function replace({ values }: Expected, field: string, before: string, after: string): void {
  setOf(values, field).delete(before)
  setOf(values, field).add(after)
}
const oneArticle = async ({ library }: SyncHost, random: Random) => {
  const folder = await among(await library.articles.folders(), random)
  return folder === null ? null : library.articles.readIn(folder)
}
const oneDossier = async ({ library }: SyncHost, random: Random) => {
  const folder = await among(await library.dossiers.folders(), random)
  return folder === null ? null : library.dossiers.readIn(folder)
}
const oneQuote = async (host: SyncHost, random: Random) => {
  const article = await oneArticle(host, random)
  const quotes = article === null ? [] : await host.library.quotes.list(article.id)
  return quotes.length === 0 ? null : random.pick(quotes)
}

const ACTS: Readonly<Record<string, Act>> = {
  addArticle: async ({ library }, { texts }, random) => {
    if ((await library.articles.folders()).length >= 4) return
    const text = `${TEXT}\n${word(random)}`
    const { id } = await library.articles.add(newVersion({ text, title: word(random) }))
    texts.set(text, id)
  },
  addVersion: async (host, { texts }, random) => {
    const article = await oneArticle(host, random)
    if (article === null || article.versions.length > 4) return
    const text = `${TEXT}\n${word(random)}`
    await host.library.articles.addVersion(article.id, newVersion({ text }))
    texts.set(text, article.id)
  },
  rename: async (host, expected, random) => {
    const article = await oneArticle(host, random)
    if (article === null) return
    const title = word(random)
    await host.library.articles.change(article.id, { title })
    replace(expected, `article ${article.id} metadata.title`, article.metadata.title, title)
  },
  tag: async (host, { tags }, random) => {
    const article = await oneArticle(host, random)
    if (article === null) return
    const [gone, added] = [article.tags[0] ?? '', word(random)]
    const kept = random.below(3) === 0 ? article.tags.slice(1) : article.tags
    await host.library.articles.change(article.id, { tags: [...kept, added] })
    const expected = setOf(tags, `article ${article.id}`)
    if (kept.length < article.tags.length) expected.delete(gone)
    expected.add(added)
  },
  read: async (host, _expected, random) => {
    const article = await oneArticle(host, random)
    if (article !== null)
      await host.library.articles.change(article.id, { readAt: host.library.store.clock() })
  },
  writeNote: async (host, expected, random) => {
    const article = await oneArticle(host, random)
    if (article === null) return
    const before = await host.library.articles.readNote(article.id)
    const text = word(random)
    await host.library.articles.writeNote(article.id, text)
    // A note may be several that a person has joined.
    const field = `article ${article.id} note`
    for (const value of setOf(expected.values, field))
      if (before.includes(value)) setOf(expected.values, field).delete(value)
    setOf(expected.values, field).add(text)
  },
  addQuote: async (host, expected, random) => {
    const article = await oneArticle(host, random)
    if (article === null) return
    const start = random.below(TEXT.length - 40)
    const exact = TEXT.slice(start, start + 12 + random.below(20))
    const [note, version] = [word(random), random.pick(article.versions).n]
    const span = { articleId: article.id, version, start, end: start + exact.length, exact }
    const quote = await host.library.quotes.add({ ...span, colour: 'yellow', tags: [], note })
    expected.quotes.set(quote.id, article.id)
    setOf(expected.values, `quote ${quote.id} note`).add(note)
  },
  noteQuote: async (host, expected, random) => {
    const quote = await oneQuote(host, random)
    if (quote === null) return
    const note = word(random)
    const tag = word(random)
    await host.library.quotes.change(quote.articleId, quote.id, { note, tags: [...quote.tags, tag] })
    replace(expected, `quote ${quote.id} note`, quote.note, note)
    setOf(expected.tags, `quote ${quote.id}`).add(tag)
  },
  removeQuote: async (host, expected, random) => {
    const quote = await oneQuote(host, random)
    if (quote === null) return
    await host.library.quotes.remove(quote.articleId, quote.id)
    expected.quotes.delete(quote.id)
    expected.values.delete(`quote ${quote.id} note`)
    expected.tags.delete(`quote ${quote.id}`)
  },
  addDossier: async ({ library }, expected, random) => {
    if ((await library.dossiers.folders()).length >= 3) return
    const title = word(random)
    const { id } = await library.dossiers.create(title)
    expected.dossiers.add(id)
    setOf(expected.values, `dossier ${id} title`).add(title)
  },
  renameDossier: async (host, expected, random) => {
    const dossier = await oneDossier(host, random)
    if (dossier === null) return
    const title = word(random)
    await host.library.dossiers.edit(dossier.id, (record) => ({ ...record, title }))
    replace(expected, `dossier ${dossier.id} title`, dossier.title, title)
  },
  addBlock: async (host, expected, random) => {
    const dossier = await oneDossier(host, random)
    if (dossier === null || dossier.blocks.length > 12) return
    const block = { kind: 'text' as const, id: blockId.parse(randomId()), text: word(random) }
    const at = random.below(dossier.blocks.length + 1)
    await host.library.dossiers.edit(dossier.id, (record) => ({
      ...record,
      blocks: record.blocks.toSpliced(at, 0, block),
    }))
    setOf(expected.values, `dossier ${dossier.id} blocks.${block.id}.text`).add(block.text)
  },
  writeBlock: async (host, expected, random) => {
    const dossier = await oneDossier(host, random)
    if (dossier === null || dossier.blocks.length === 0) return
    const block = random.pick(dossier.blocks)
    const text = word(random)
    await host.library.dossiers.edit(dossier.id, (record) => ({
      ...record,
      blocks: record.blocks.map((one) => (one.id === block.id ? { ...one, text } : one)),
    }))
    if (block.kind === 'text')
      replace(expected, `dossier ${dossier.id} blocks.${block.id}.text`, block.text, text)
  },
  moveBlock: async (host, _expected, random) => {
    const dossier = await oneDossier(host, random)
    if (dossier === null || dossier.blocks.length < 2) return
    await host.library.dossiers.edit(dossier.id, (record) => ({
      ...record,
      blocks: record.blocks.toReversed(),
    }))
  },
  resolve: async (host, expected, random) => {
    const article = await oneArticle(host, random)
    const conflict = article?.conflicts?.[0]
    if (article === null || conflict === undefined) return
    const field = `article ${article.id} ${conflict.field}`
    const note = await host.library.articles.readNote(article.id)
    const current = conflict.field === 'note' ? note : article.metadata.title
    const resolution =
      conflict.field === 'note'
        ? random.pick(['keep', 'take', 'both'] as const)
        : random.pick(['keep', 'take'] as const)
    const target: ConflictTarget = { kind: 'article', id: article.id }
    if (!(await resolveConflict(host.library, target, conflict, resolution))) return
    const values = setOf(expected.values, field)
    const gone = resolution === 'keep' ? String(conflict.value) : resolution === 'take' ? current : ''
    const stays = resolution === 'keep' ? current : String(conflict.value)
    for (const value of values) if (gone.includes(value) && !stays.includes(value)) values.delete(value)
  },
}

/** Everything that a library holds for each field, standing and kept among the conflicts. */
async function heldBy({ library }: SyncHost) {
  const values = new Map<string, Set<string>>()
  const tags = new Map<string, Set<string>>()
  const quotes = new Set<string>()
  const texts = new Set<string>()
  const keep = (prefix: string, conflicts: readonly Conflict[] = []): void => {
    for (const { field, value } of conflicts) setOf(values, `${prefix} ${field}`).add(String(value))
  }
  for (const folder of await library.articles.folders()) {
    const article = await library.articles.readIn(folder)
    setOf(values, `article ${article.id} metadata.title`).add(article.metadata.title)
    setOf(values, `article ${article.id} note`).add(await library.articles.readNote(article.id))
    keep(`article ${article.id}`, article.conflicts)
    tags.set(`article ${article.id}`, new Set(article.tags))
    for (const { n } of article.versions)
      texts.add(await library.articles.readText(article.id, n).catch((error: unknown) => String(error)))
    for (const quote of await library.quotes.list(article.id)) {
      quotes.add(quote.id)
      setOf(values, `quote ${quote.id} note`).add(quote.note)
      keep(`quote ${quote.id}`, quote.conflicts)
      tags.set(`quote ${quote.id}`, new Set(quote.tags))
    }
  }
  for (const folder of await library.dossiers.folders()) {
    const dossier = await library.dossiers.readIn(folder)
    setOf(values, `dossier ${dossier.id} title`).add(dossier.title)
    for (const block of dossier.blocks)
      if (block.kind === 'text')
        setOf(values, `dossier ${dossier.id} blocks.${block.id}.text`).add(block.text)
    keep(`dossier ${dossier.id}`, dossier.conflicts)
  }
  return { values, tags, quotes, texts }
}

async function whatIsLost(host: SyncHost, expected: Expected): Promise<readonly string[]> {
  const held = await heldBy(host)
  const lost: string[] = []
  for (const [field, values] of expected.values)
    for (const value of values)
      if (![...(held.values.get(field) ?? [])].some((one) => one.includes(value)))
        lost.push(`${field} ${value}`)
  for (const [target, tags] of expected.tags)
    for (const tag of tags) if (held.tags.get(target)?.has(tag) !== true) lost.push(`tag ${tag} of ${target}`)
  for (const id of expected.quotes.keys()) if (!held.quotes.has(id)) lost.push(`quote ${id}`)
  for (const text of expected.texts.keys()) if (!held.texts.has(text)) lost.push(`version ${text.slice(-20)}`)
  return lost
}

export type HostsRun = {
  readonly failed: readonly string[]
  readonly conflicts: number
  readonly acts: number
}

/** Let two machines work for so many operations each, then carry everything until nothing changes. */
export async function runHosts({
  operations,
  seed,
}: {
  operations: number
  seed: number
}): Promise<HostsRun> {
  const random = makeRandom(seed)
  const first = await makeHost('A', Date.UTC(2026, 0, 1))
  const expected: Expected = {
    values: new Map(),
    tags: new Map(),
    quotes: new Map(),
    texts: new Map(),
    dossiers: new Set(),
  }
  const cloud = makeCloud(random)
  const temporary: (readonly [SyncHost, string])[] = []
  const failed: string[] = []
  let acts = 0
  const second = await makeHost('B', Date.UTC(2026, 0, 3), first)
  const hosts = [first, second]
  const names = Object.keys(ACTS)
  const joinAt = async (host: SyncHost): Promise<void> => {
    const there = [...cloud.madeCopies].filter(
      ([path, bytes]) => host.has(path) && Buffer.compare(host.read(path), bytes) === 0,
    )
    await host.join()
    for (const [path, bytes] of there)
      if (!host.has(path) && !isInQuarantine(host, bytes)) failed.push(`${host.name}: ${path} was not kept`)
  }
  try {
    for (let i = 0; i < operations * 2; i++) {
      const host = random.pick(hosts)
      try {
        await ACTS[random.pick(names)]?.(host, expected, random)
        acts++
      } catch (error) {
        // Part of an article isn't there yet.
        if (!isAppError(error) || error.kind !== 'not-found') throw error
      }
      if (random.below(40) === 0) {
        const path = leaveTemporaryFile(host, random)
        if (path !== null) temporary.push([host, path])
      }
      if (random.below(60) === 0) await renameCase(host, random)
      if (random.below(12) === 0) cloud.sync(random.pick(hosts), false)
      if (random.below(25) === 0) await joinAt(random.pick(hosts))
    }
    for (let round = 0; ; round++) {
      let carried = 0
      for (const host of hosts) {
        carried += cloud.sync(host, true)
        await joinAt(host)
      }
      if (carried === 0) break
      if (round === 30) {
        failed.push('it goes on for ever')
        break
      }
    }
    if (shelvesHash(first) !== shelvesHash(second)) failed.push('the machines differ')
    for (const host of hosts) {
      failed.push(...(await whatIsLost(host, expected)).map((lost) => `${host.name}: lost ${lost}`))
      const { problems } = await checkLibrary(host.library)
      failed.push(
        ...problems
          .filter(({ problem }) => problem !== 'stray' && problem !== 'sync-copy')
          .map(({ path, problem, detail }) => `${host.name}: ${problem} ${path} ${detail}`),
      )
    }
    for (const [host, path] of temporary)
      if (!host.has(path)) failed.push(`${host.name}: ${path} was taken away`)
    return { failed: failed.map((one) => `hosts, seed ${seed}: ${one}`), conflicts: cloud.conflicts(), acts }
  } finally {
    for (const host of hosts) host.delete()
  }
}
