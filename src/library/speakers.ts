// Owns what a person said of speakers, on disk: one record, made when something is first said. Leaves asking it to `model/speaker-names`.
import { AppError } from '../errors'
import { compareText } from '../model/compare'
import { speakerId, type SpeakerId } from '../model/ids'
import { LIBRARY_SCHEMA } from '../model/record'
import { MOST_SPEAKERS, type Speaker, type SpeakersRecord } from '../model/speaker'
import { foldName } from '../model/speaker-names'
import type { StepKind } from '../model/history'
import * as layout from './layout'
import { mergeSpeaker } from './merge-statements'
import { readRecord } from './record'
import { SPEAKERS } from './record-types'
import type { Step } from './step'
import type { Store } from './store'

export type SpeakerDraft = Pick<Speaker, 'name' | 'others' | 'roles'>

export type SpeakerStore = {
  /** All, by name. @throws {AppError} damaged, newer-record, storage */
  list(): Promise<readonly Speaker[]>
  /**
   * Say what a speaker is called and was: of whoever has the id, or of somebody new. Speakers who then share a name are one.
   * @throws {AppError} not-found, bad-request (too many)
   */
  put(id: SpeakerId | null, draft: SpeakerDraft): Promise<Speaker>
  /** Say that these names are all of one person, who is called by the first. @throws {AppError} bad-request (too many) */
  join(names: readonly string[]): Promise<Speaker>
  /** Forget what was said: each name stands for itself again. @throws {AppError} not-found */
  remove(id: SpeakerId): Promise<void>
}

const EMPTY: SpeakersRecord = { schema: LIBRARY_SCHEMA, revision: 0, speakers: [] }

/** Give the speakers of a library. Every method throws `AppError` damaged or what the disk says. */
export function makeSpeakerStore(store: Store): SpeakerStore {
  const keep = async (step: Step, did: StepKind, all: SpeakersRecord, spoken: Speaker): Promise<Speaker> => {
    const names = namesOf(spoken)
    const rest = all.speakers.filter(({ id }) => id !== spoken.id)
    const same = rest.filter((one) => sharesName(one, names))
    // What is said now comes last, and stands.
    const joined = same.reduce((one, other) => mergeSpeaker({ ...other, updatedAt: '' }, one), spoken)
    const speakers = [...rest.filter((one) => !same.includes(one)), joined]
    if (speakers.length > MOST_SPEAKERS) throw new AppError('bad-request', { reason: 'too many speakers' })
    step.name({ kind: did, target: joined.id, title: joined.name, count: names.size })
    await writeSpeakers(store, step, all, speakers)
    return joined
  }
  const newSpeaker = (draft: SpeakerDraft): Speaker => {
    const now = store.clock()
    return { id: speakerId.parse(store.newId()), ...draft, createdAt: now, updatedAt: now }
  }
  return {
    list: async () =>
      [...(await readSpeakers(store)).speakers].sort(
        (a, b) => a.name.localeCompare(b.name) || compareText(a.id, b.id),
      ),
    put: (id, draft) =>
      store.change(async (step) => {
        const all = await readSpeakers(store)
        const settled = settle(draft)
        if (id === null) return keep(step, 'speaker-changed', all, newSpeaker(settled))
        const before = found(all, id)
        return keep(step, 'speaker-changed', all, { ...before, ...settled, updatedAt: store.clock() })
      }),
    join: (names) =>
      store.change(async (step) => {
        const all = await readSpeakers(store)
        const [name = '', ...others] = names
        const known = all.speakers.find((one) => foldName(one.name) === foldName(name))
        const roles = known?.roles ?? []
        const draft = settle({ name, others: [...(known?.others ?? []), ...others], roles })
        const spoken =
          known === undefined ? newSpeaker(draft) : { ...known, ...draft, updatedAt: store.clock() }
        return keep(step, 'speakers-joined', all, spoken)
      }),
    remove: (id) =>
      store.change(async (step) => {
        const all = await readSpeakers(store)
        const gone = found(all, id)
        step.name({ kind: 'speaker-removed', target: id, title: gone.name, count: 1 })
        await writeSpeakers(
          store,
          step,
          all,
          all.speakers.filter((one) => one !== gone),
        )
      }),
  }
}

function found(all: SpeakersRecord, id: SpeakerId): Speaker {
  const one = all.speakers.find((speaker) => speaker.id === id)
  if (one === undefined) throw new AppError('not-found', { what: 'speaker', id })
  return one
}

const namesOf = ({ name, others }: SpeakerDraft): ReadonlySet<string> =>
  new Set([name, ...others].map(foldName))

const sharesName = (one: Speaker, names: ReadonlySet<string>): boolean =>
  [...namesOf(one)].some((name) => names.has(name))

/** Each name once, and composed. */
function settle({ name, others, roles }: SpeakerDraft): SpeakerDraft {
  const own = name.normalize('NFC').trim()
  const rest = new Map(others.map((other) => [foldName(other), other.normalize('NFC').trim()]))
  rest.delete(foldName(own))
  rest.delete('')
  return { name: own, others: [...rest.values()].sort(compareText), roles }
}

const readSpeakers = async ({ files }: Store): Promise<SpeakersRecord> =>
  (await readRecord(files, layout.SPEAKERS, SPEAKERS)) ?? EMPTY

async function writeSpeakers(
  store: Store,
  step: Step,
  all: SpeakersRecord,
  speakers: readonly Speaker[],
): Promise<void> {
  const sorted = [...speakers].sort((a, b) => compareText(a.id, b.id))
  await step.record(layout.SPEAKERS, SPEAKERS, all, { ...all, revision: all.revision + 1, speakers: sorted })
  store.tell({ kind: 'speakers', id: '' })
}
