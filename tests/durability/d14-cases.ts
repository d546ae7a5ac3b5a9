// Owns the cases of D-14: each is what two machines did apart, as a sync tool of one kind brings it together on the first.
import { checkLibrary } from '../../src/library/check'
import type { JoinReport } from '../../src/model/joined-copies'
import type { Article } from '../../src/model/article'
import type { Dossier } from '../../src/model/dossier'
import { blockId } from '../../src/model/ids'
import type { Quote } from '../../src/model/quote'
import { randomId, sha256 } from '../../src/node/system'
import { newVersion, TEXT } from '../helpers/new-version'
import { makeRandom, type Random } from '../helpers/random'
import { isInQuarantine, makeHost, shelvesHash, type SyncHost } from './sync-host'
import { copyPath, type SyncTool } from './sync-names'

type World = {
  readonly tool: SyncTool
  readonly random: Random
  readonly ours: SyncHost
  readonly theirs: SyncHost
  readonly article: Article
  readonly folder: string
  readonly quote: Quote
  readonly dossier: Dossier
  readonly dossierFolder: string
  /** Bring what differs on the other machine: conflict copies beside ours. Gives the copies' paths. */
  bring(only?: (path: string) => boolean): readonly string[]
  /** Copy a file or folder of the other machine as a conflict copy of ours. */
  copy(from: string): string
}

/** A case does what the machines do, and gives a check for after joining. */
type Judge = (report: JoinReport) => Promise<readonly (string | null)[]>
type Case = (world: World) => Promise<Judge> | Judge

const must = (isTrue: boolean, what: string): string | null => (isTrue ? null : what)
const words = (random: Random): string => `words ${String(random.below(1_000_000))} 말`
const addQuote = (host: SyncHost, article: Article, random: Random, version = 1): Promise<Quote> => {
  const start = random.below(TEXT.length - 40)
  const exact = TEXT.slice(start, start + 20 + random.below(10))
  const span = { articleId: article.id, version, start, end: start + exact.length, exact }
  return host.library.quotes.add({ ...span, colour: 'yellow', tags: ['pledge'], note: words(random) })
}
const addText = (host: SyncHost, { id }: Dossier, text: string, at = 0): Promise<Dossier> =>
  host.library.dossiers.edit(id, (record) => ({
    ...record,
    blocks: record.blocks.toSpliced(at, 0, { kind: 'text', id: blockId.parse(randomId()), text }),
  }))
const values = (list: { conflicts?: readonly { value: unknown }[] | undefined }): unknown[] =>
  (list.conflicts ?? []).map(({ value }) => value)

const foldersIn = async (host: SyncHost, shelf: string): Promise<number> =>
  (await host.library.files.list(shelf)).filter(({ isFolder }) => isFolder).length

const CASES: Readonly<Record<string, Case>> = {
  'quotes added on both': async (world) => {
    const { ours, theirs, article, random } = world
    const added = [await addQuote(ours, article, random)]
    for (let i = 0; i <= random.below(3); i++) added.push(await addQuote(theirs, article, random))
    world.bring()
    return async () => {
      const quotes = await ours.library.quotes.list(article.id)
      return [world.quote, ...added].map(({ id }) =>
        must(
          quotes.some((one) => one.id === id),
          `quote ${id} lost`,
        ),
      )
    }
  },
  'one quote changed on both': async (world) => {
    const { ours, theirs, article, quote, random } = world
    const notes = [words(random), words(random)] as const
    await ours.library.quotes.change(article.id, quote.id, { note: notes[0], tags: ['ours'] })
    await theirs.library.quotes.change(article.id, quote.id, {
      note: notes[1],
      tags: ['theirs'],
      colour: 'red',
    })
    world.bring()
    return async (report) => {
      const one = (await ours.library.quotes.list(article.id)).find(({ id }) => id === quote.id)
      const kept = one === undefined ? [] : [one.note, ...values(one)]
      return [
        ...notes.map((note) => must(kept.includes(note), `note “${note}” lost`)),
        must(
          ['ours', 'theirs'].every((tag) => one?.tags.includes(tag)),
          'a tag is lost',
        ),
        must(
          [one?.colour, ...kept].includes('red') && [one?.colour, ...kept].includes('yellow'),
          'a colour is lost',
        ),
        must(
          report.conflicts.some(({ field, target }) => field === 'note' && target.kind === 'quote'),
          'not told',
        ),
      ]
    }
  },
  'title and tags of an article': async (world) => {
    const { ours, theirs, article, random } = world
    const titles = [words(random), words(random)] as const
    await ours.library.articles.change(article.id, { title: titles[0], tags: ['ours', 'both'] })
    await theirs.library.articles.change(article.id, { title: titles[1] })
    await theirs.library.articles.change(article.id, {
      tags: ['both', '공약'],
      readAt: '2026-11-24T00:00:00.000Z',
    })
    world.bring()
    return async (report) => {
      const record = await ours.library.articles.read(article.id)
      const kept = [record.metadata.title, ...values(record)]
      return [
        must(record.metadata.title === titles[1], 'the title that was written more often doesn’t stand'),
        ...titles.map((title) => must(kept.includes(title), `title “${title}” lost`)),
        must(
          ['ours', 'both', '공약'].every((tag) => record.tags.includes(tag)),
          'a tag is lost',
        ),
        must(record.readAt !== null, 'the time of reading is lost'),
        must(
          report.conflicts.some(({ field }) => field === 'metadata.title'),
          'not told',
        ),
      ]
    }
  },
  'two notes': async (world) => {
    const { ours, theirs, article, random } = world
    const notes = [words(random), words(random)] as const
    await ours.library.articles.writeNote(article.id, notes[0])
    await theirs.library.articles.writeNote(article.id, notes[1])
    world.bring()
    return async (report) => [
      must((await ours.library.articles.readNote(article.id)) === notes[0], 'ours doesn’t stand'),
      must(values(await ours.library.articles.read(article.id)).includes(notes[1]), 'theirs is lost'),
      must(
        report.conflicts.some(({ field }) => field === 'note'),
        'not told',
      ),
    ]
  },
  'a note that goes on': async (world) => {
    const { ours, theirs, article, random } = world
    const [short, long] = [words(random), `${words(random)}\n`]
    const isOursLonger = random.below(2) === 0
    const first = isOursLonger ? `${short}\n${long}` : short
    await ours.library.articles.writeNote(article.id, first)
    await theirs.library.articles.writeNote(article.id, isOursLonger ? short : `${long}${short}`)
    world.bring()
    return async () => {
      const note = await ours.library.articles.readNote(article.id)
      return [
        must(note.includes(short) && note.includes(long), 'a note is lost'),
        must(values(await ours.library.articles.read(article.id)).length === 0, 'a conflict over nothing'),
      ]
    }
  },
  'a dossier written on both': async (world) => {
    const { ours, theirs, dossier, random } = world
    const texts = [words(random), words(random), words(random), words(random)] as const
    const common = dossier.blocks[0]
    const edit = (host: SyncHost, text: string, title: string): Promise<Dossier> =>
      host.library.dossiers.edit(dossier.id, (record) => ({
        ...record,
        title,
        blocks: record.blocks.map((block) => (block.id === common?.id ? { ...block, text } : block)),
      }))
    await edit(ours, texts[0], 'Ours')
    await edit(theirs, texts[1], 'Theirs')
    await addText(ours, dossier, texts[2])
    await addText(theirs, dossier, texts[3], 1)
    world.bring()
    return async () => {
      const record = await ours.library.dossiers.read(dossier.id)
      const kept = [
        record.title,
        ...record.blocks.map((block) => (block.kind === 'text' ? block.text : '')),
        ...values(record),
      ]
      return [...texts, 'Ours', 'Theirs'].map((text) => must(kept.includes(text), `“${text}” lost`))
    }
  },
  'a damaged copy': (world) => {
    const { ours, folder, random, article } = world
    const name = random.pick(['article.json', 'quotes.json'])
    const path = world.copy(`${folder}/${name}`)
    const whole = ours.read(path)
    ours.write(
      path,
      random.below(2) === 0 ? whole.subarray(0, random.below(whole.length - 2)) : Buffer.alloc(512),
    )
    const before = ours.read(`${folder}/${name}`)
    return async (report) => [
      must(
        report.copies.every(({ outcome }) => outcome === 'damaged'),
        'not counted',
      ),
      must(report.copies.length === 1, 'another number of copies'),
      must(Buffer.compare(before, ours.read(`${folder}/${name}`)) === 0, 'our record was changed'),
      must((await ours.library.quotes.list(article.id)).length === 1, 'a quote is lost'),
    ]
  },
  'a copy of a sealed file': (world) => {
    const { ours, folder, random } = world
    const name = random.pick(['source.html', 'content.html', 'text.txt', 'capture.json'])
    const main = `${folder}/versions/1/${name}`
    const right = ours.read(main)
    const copy = world.copy(main)
    const wrong = Buffer.concat([right.subarray(0, -9), Buffer.from('damage')])
    const isOursWrong = random.below(2) === 0
    ours.write(isOursWrong ? main : copy, wrong)
    return () =>
      Promise.resolve([
        must(Buffer.compare(ours.read(main), right) === 0, 'what was sealed doesn’t lie in its place'),
        must(isInQuarantine(ours, wrong), 'what is wrong was not kept'),
      ])
  },
  'a copy of a whole folder': async (world) => {
    const { ours, theirs, folder, dossierFolder, article, dossier, random } = world
    const [quote, text] = [await addQuote(theirs, article, random), words(random)]
    await theirs.library.articles.writeNote(article.id, text)
    await addText(theirs, dossier, text)
    world.copy(folder)
    world.copy(dossierFolder)
    return async () => {
      const blocks = (await ours.library.dossiers.read(dossier.id)).blocks
      return [
        must(
          (await ours.library.quotes.list(article.id)).some(({ id }) => id === quote.id),
          'a quote is lost',
        ),
        must((await ours.library.articles.readNote(article.id)) === text, 'a note is lost'),
        must(
          blocks.some((block) => block.kind === 'text' && block.text === text),
          'a paragraph is lost',
        ),
        must((await foldersIn(ours, 'articles')) === 1, 'the copied folder is still there'),
        must((await foldersIn(ours, 'dossiers')) === 1, 'the copied dossier is still there'),
      ]
    }
  },
  'two versions with one number': async (world) => {
    const { ours, theirs, article, random } = world
    const added: Quote[] = []
    for (const host of [ours, theirs]) {
      const text = `${TEXT}\n${words(random)}`
      await host.library.articles.addVersion(article.id, newVersion({ text }))
      added.push(await addQuote(host, article, random, 2))
    }
    if (random.below(2) === 0) await theirs.library.articles.change(article.id, { tags: ['more', 'writes'] })
    const parts = [(path: string) => path.includes('/versions/'), (path: string) => path.endsWith('.json')]
    // Whatever arrives first, and is joined before the rest is there.
    if (random.below(2) === 0) parts.reverse()
    for (const part of parts) {
      world.bring(part)
      await ours.join()
    }
    world.bring()
    return async () => {
      const { versions } = await ours.library.articles.read(article.id)
      const quotes = await ours.library.quotes.list(article.id)
      return [
        must(versions.length === 3, `${versions.length} versions`),
        ...added.map(({ id, textSha256 }) => {
          const quote = quotes.find((one) => one.id === id)
          const version = versions.find(({ n }) => n === quote?.version)
          return must(version?.textSha256 === textSha256, `quote ${id} is pinned to another text`)
        }),
      ]
    }
  },
  'two logs': async (world) => {
    const { ours, theirs, random } = world
    const added = [await ours.library.articles.add(newVersion({ title: words(random) }))]
    for (let i = 0; i <= random.below(150); i += 50)
      added.push(await theirs.library.articles.add(newVersion({ title: words(random) })))
    const lines = theirs.read('log.jsonl').toString('utf8').trimEnd().split('\n')
    world.bring()
    return async () => {
      const text = ours.read('log.jsonl').toString('utf8')
      const { firstBroken } = await ours.library.log.check()
      return [
        must(firstBroken === null, 'the chain is broken'),
        ...lines.map((line) =>
          must(text.includes(JSON.stringify(line).slice(1, -1)) || text.includes(line), 'a line is lost'),
        ),
        ...added.map(({ id }) => must(text.includes(id), `the capture of ${id} is lost`)),
      ]
    }
  },
  'a copy of the library’s record': (world) => {
    const { ours, theirs } = world
    const record = JSON.parse(theirs.read('library.json').toString('utf8')) as object
    theirs.write('library.json', JSON.stringify({ ...record, other: 'kept' }))
    world.bring()
    return () =>
      Promise.resolve([
        must(ours.read('library.json').toString('utf8').includes('"other": "kept"'), 'a field is lost'),
      ])
  },
  'copies without what they are copies of': async (world) => {
    const { ours, folder, dossierFolder, article, dossier, random } = world
    const text = words(random)
    await world.theirs.library.articles.writeNote(article.id, text)
    for (const path of [
      `${folder}/quotes.json`,
      `${folder}/note.md`,
      `${folder}/article.json`,
      `${dossierFolder}/dossier.json`,
      `${folder}/versions/1/text.txt`,
    ]) {
      world.copy(path)
      ours.remove(path)
    }
    return async () => [
      must((await ours.library.quotes.list(article.id)).length === 1, 'a quote is lost'),
      must((await ours.library.articles.readNote(article.id)) === text, 'a note is lost'),
      must((await ours.library.dossiers.read(dossier.id)).blocks.length === 1, 'a paragraph is lost'),
    ]
  },
  'another case': async (world) => {
    const { ours, theirs, folder, article, random, dossierFolder, dossier } = world
    const quote = await addQuote(theirs, article, random)
    ours.write(`${folder}/Quotes.JSON`, theirs.read(`${folder}/quotes.json`))
    if (random.below(2) === 0) ours.remove(`${folder}/quotes.json`)
    const shout = dossierFolder.replace(/[^/]+$/, (name) => name.toUpperCase())
    ours.write(`${shout}/Dossier.json`, ours.read(`${dossierFolder}/dossier.json`))
    ours.remove(`${dossierFolder}/dossier.json`)
    return async () => [
      must(
        (await ours.library.quotes.list(article.id)).some(({ id }) => id === quote.id),
        'a quote is lost',
      ),
      must((await ours.library.dossiers.read(dossier.id)).blocks.length === 1, 'a paragraph is lost'),
    ]
  },
  'a folder that arrives bit by bit': async (world) => {
    const { ours, theirs, folder, article, random } = world
    const quote = await addQuote(theirs, article, random)
    const target = copyPath(world.tool, folder, ours.has.bind(ours))
    for (const path of ours.paths().filter((one) => one.startsWith(`${folder}/`))) ours.remove(path)
    const files = theirs.paths().filter((path) => path.startsWith(`${folder}/`))
    while (files.length > 0) {
      const [path = ''] = files.splice(random.below(files.length), 1)
      ours.write(path.replace(folder, target), theirs.read(path))
      if (random.below(2) === 0) await ours.join()
    }
    return async () => {
      const quotes = await ours.library.quotes.list(article.id)
      return [
        must(
          quotes.some(({ id }) => id === quote.id),
          'a quote is lost',
        ),
      ]
    }
  },
}

/** Names of all cases. */
export const CASE_NAMES = Object.keys(CASES)

async function makeWorld(tool: SyncTool, seed: number): Promise<World> {
  const random = makeRandom(seed)
  const start = Date.UTC(2026, 0, 1)
  const ours = await makeHost('ours', start)
  const article = await ours.library.articles.add(newVersion())
  const quote = await addQuote(ours, article, random)
  const made = await ours.library.dossiers.create('Seoul as facilitator')
  const dossier = await addText(ours, made, 'a paragraph')
  // A clock that is ahead or behind must lose nothing.
  const theirs = await makeHost('theirs', start + (random.below(2) === 0 ? 9e8 : -9e8), ours)
  const isTaken = ours.has.bind(ours)
  const copy = (from: string): string => {
    const target = copyPath(tool, from, isTaken)
    for (const path of theirs.paths())
      if (path === from || path.startsWith(`${from}/`))
        ours.write(target + path.slice(from.length), theirs.read(path))
    return target
  }
  return {
    ...{ tool, random, ours, theirs, article, quote, dossier, copy },
    folder: await ours.library.articles.folderOf(article.id),
    dossierFolder: await ours.library.dossiers.folderOf(dossier.id),
    bring: (only = () => true) => {
      const copies: string[] = []
      for (const path of theirs.paths().filter(only)) {
        if (path.startsWith('trash/')) continue
        if (!ours.has(path)) ours.write(path, theirs.read(path))
        else if (sha256(ours.read(path)) !== sha256(theirs.read(path))) copies.push(copy(path))
      }
      return copies
    },
  }
}

const PERSONS_FILES = ['quotes-for-boss.json', 'note-ideas.md', 'interview (1).txt']

/** Try one case with one tool. Gives what went wrong. */
export async function tryCase(name: string, tool: SyncTool, seed: number): Promise<readonly string[]> {
  const world = await makeWorld(tool, seed)
  const { ours, theirs, folder } = world
  try {
    const check = await CASES[name]?.(world)
    if (check === undefined) return [`no case ${name}`]
    const temporary = [
      `${folder}/${tool.temporaryName('quotes.json')}`,
      `articles/${tool.temporaryName('x')}`,
    ]
    for (const path of temporary) ours.write(path, 'half of a fi')
    const isWhole = ours.has(`${folder}/article.json`)
    if (isWhole) for (const one of PERSONS_FILES) ours.write(`${folder}/${one}`, one)
    const before = new Map(ours.paths().map((path) => [path, ours.read(path)]))

    const report = await ours.join()
    const wrong: (string | null)[] = [...(await check(report).catch((error: unknown) => [String(error)]))]
    for (const { path, outcome } of report.copies) {
      const bytes = before.get(path)
      wrong.push(must(outcome !== 'left' && !ours.has(path), `${path} was left`))
      wrong.push(must(bytes !== undefined && isInQuarantine(ours, bytes), `${path} was not kept`))
    }
    wrong.push(...temporary.map((path) => must(ours.has(path), `${path} was taken away`)))
    if (isWhole)
      wrong.push(
        ...PERSONS_FILES.map((one) => must(ours.has(`${folder}/${one}`), `${one} was taken for a copy`)),
      )
    const { problems } = await checkLibrary(ours.library)
    // A person's own files among ours are told of, and stay.
    wrong.push(
      ...problems
        .filter(({ problem }) => problem !== 'stray' && problem !== 'sync-copy')
        .map(({ path, problem, detail }) => `${problem} ${path} ${detail}`),
    )

    const [hash, log] = [shelvesHash(ours), sha256(ours.read('log.jsonl'))]
    const again = await ours.join()
    wrong.push(
      must(again.copies.length + again.renamed.length === 0, 'there is more to join the second time'),
    )
    wrong.push(
      must(
        hash === shelvesHash(ours) && log === sha256(ours.read('log.jsonl')),
        'a second run changes files',
      ),
    )
    return wrong.filter((one) => one !== null).map((one) => `${tool.name}, ${name}, seed ${seed}: ${one}`)
  } finally {
    ours.delete()
    theirs.delete()
  }
}
