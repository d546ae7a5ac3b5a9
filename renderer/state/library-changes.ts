// Owns what of the window's answers is asked for anew after which change of the library, and how often. Leaves asking to `queries.ts`.
import type { QueryClient } from '@tanstack/react-query'
import type { CallName, Events, RequestOf, ResponseOf } from '../../src/contract'
import type { DossierDetail } from '../../src/model/answers'
import { isSameState, type DossierState } from '../../src/model/dossier-state'
import { makePaced } from './paced'

type Change = Events['library:changed']

/** Whoever writes changes the library twice a second, and many captures many times: each time what is on the screen is asked for and drawn again. */
const CHANGES_REST_MS = 500
/** Who goes on writing looks at the words, and not at the lists that tell of them. */
const WORDS_REST_MS = 2000

/**
 * What doesn't change with the commentary and the headings of a dossier: asking for it takes longer in a large one than a key may wait
 * for its letter. What isn't named here is asked for after each change.
 */
const WITHOUT_COMMENTARY: ReadonlySet<CallName> = new Set<CallName>([
  'article:list',
  'article:open',
  'article:versions',
  'companion:state',
  'dossier:citations',
  'dossier:open',
  'opened:state',
  'queue:state',
  'quote:dossiers',
  'quote:groups',
  'quote:list',
  'quote:sources',
  'quote:values',
  'search:saved',
  'signing:key',
  'speaker:list',
  'statement:list',
  'statement:months',
  'statement:of-article',
  'statement:pledges',
  'statement:progress',
  'statement:sources',
  'statement:speakers',
  'stories:elsewhere',
  'stories:group',
  'styles:list',
  'tag:list',
])

/** The answers on the screen, and what becomes of them when the library changes. */
export type LibraryChanges = {
  /** Main has told of a change. */
  readonly heard: (change: Change) => void
  /** Do something: what its answer tells needn't be asked for, and the person waits to see the rest. */
  during<C extends CallName>(
    name: C,
    request: RequestOf<C>,
    work: () => Promise<ResponseOf<C>>,
  ): Promise<ResponseOf<C>>
  stop(): void
}

/** Keep a cache of answers up to the library. */
export function makeLibraryChanges(client: QueryClient): LibraryChanges {
  const heard: Change[] = []
  let editing = 0
  const askForWords = makePaced(() => {
    void client.invalidateQueries({
      predicate: ({ queryKey: [name] }) => !WITHOUT_COMMENTARY.has(name as CallName),
    })
  }, WORDS_REST_MS)
  const askAgain = (): void => {
    // Main tells of a change before it answers whoever made it, and with the answer less is to be asked for.
    if (editing > 0) return
    const changes = heard.splice(0)
    const isKnown =
      changes.length > 0 && changes.every(({ dossier }) => dossier !== null && isShown(client, dossier))
    if (isKnown) askForWords.ask()
    else void client.invalidateQueries({})
  }
  const paced = makePaced(askAgain, CHANGES_REST_MS)
  return {
    heard: (change) => {
      heard.push(change)
      paced.ask()
    },
    async during(name, request, work) {
      const isEdit = name === 'dossier:change-block'
      if (isEdit) editing++
      try {
        const answer = await work()
        if (isEdit) showEdit(client, answer as ResponseOf<'dossier:change-block'>)
        return answer
      } finally {
        if (isEdit) editing--
        if (heard.length > 0) paced.ask()
        paced.hurry()
      }
    },
    stop: () => {
      paced.stop()
      askForWords.stop()
    },
  }
}

const keyOf = (id: string): readonly [CallName, RequestOf<'dossier:open'>] => ['dossier:open', { id }]

/** Whether a state of a dossier is the one on the screen, and no answer is on its way that may be of one before it. */
function isShown(client: QueryClient, state: DossierState): boolean {
  const queryKey = keyOf(state.id)
  const shown = client.getQueryData<DossierDetail>(queryKey)
  return (
    shown !== undefined &&
    isSameState(shown.dossier, state) &&
    client.isFetching({ queryKey, exact: true }) === 0
  )
}

/** Put what somebody wrote into the dossier on the screen, where it followed on what stands there. */
function showEdit(client: QueryClient, { block, state }: ResponseOf<'dossier:change-block'>): void {
  // What stands with a quote or an article, and with copies that differ, is main's to say.
  if (block.kind !== 'text' && block.kind !== 'section') return
  client.setQueryData<DossierDetail>(keyOf(state.id), (shown) => {
    if (shown === undefined) return shown
    const { dossier } = shown
    if (dossier.revision !== state.revision - 1 || (dossier.conflicts ?? []).length > 0) return shown
    const blocks = dossier.blocks.map((one) => (one.id === block.id ? block : one))
    return { ...shown, dossier: { ...dossier, ...state, blocks } }
  })
}
