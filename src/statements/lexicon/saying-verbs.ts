// Owns the English verbs by which people are told to have stated, thought or wanted something: a list of ours by what may follow
// and what kind of statement they make. Leaves their forms to `verb-forms.ts`.
import type { StatementKind } from '../statement'

/**
 * What a verb takes.
 * say: a clause or words quoted, which may also stand before it; tell: somebody, then what; think: a clause; that: a clause after
 * "that", "how", "whether" only; object: a group of words; to: an infinitive.
 */
export type Frame = 'object' | 'say' | 'tell' | 'that' | 'think' | 'to'

export type SayingVerb = {
  readonly lemma: string
  readonly kind: StatementKind
  readonly frames: readonly Frame[]
  /** The word that has to follow, as in "call for". */
  readonly particle: string | null
}

/** Frames and kind, then the verbs; "call+for" has its particle behind the plus. */
const ROWS: readonly (readonly [frames: string, kind: StatementKind, verbs: string])[] = [
  [
    'say',
    'claim',
    'say add state note explain continue reply respond respond+with answer write tweet joke quip recall comment observe remark mention conclude read recount shout yell whisper chant sigh retort exclaim elaborate post blog put+it interject marvel muse riff crow laugh report declare+that',
  ],
  [
    'say',
    'claim',
    'argue claim insist assert contend maintain allege counter stress emphasize emphasise reiterate repeat boast brag complain testify charge lament point+out',
  ],
  ['say', 'announcement', 'announce declare proclaim disclose confirm reveal'],
  [
    'say',
    'assessment',
    'suggest predict warn caution acknowledge admit concede agree speculate estimate imply hint signal',
  ],
  ['say to', 'commitment', 'vow pledge promise swear'],
  ['tell', 'claim', 'tell remind inform assure advise notify convince'],
  ['tell to', 'question', 'ask'],
  ['think', 'assessment', 'think believe feel hope fear expect doubt suspect worry guess'],
  ['think', 'claim', 'indicate mean figure'],
  [
    'that object',
    'claim',
    'show find learn know see hear reflect underscore demonstrate prove discover understand determine assume realize realise remember forget decide notice clarify specify rule cite describe detail document highlight outline illustrate',
  ],
  ['that object', 'demand', 'demand urge recommend propose request'],
  [
    'tell to object',
    'demand',
    'urge beg implore encourage press pressure order instruct call+on call+upon push challenge invite',
  ],
  [
    'object',
    'demand',
    'call+for push+for advocate advocate+for ask+for argue+for plead+for campaign+for lobby',
  ],
  ['object that', 'denial', 'deny dispute reject refute rebut dismiss'],
  ['to', 'denial', 'refuse decline'],
  ['to object', 'commitment', 'plan intend plan+on offer commit+to threaten agree+to choose'],
  ['to object', 'demand', 'want seek wish need+to hope like'],
  [
    'object',
    'assessment',
    'criticize criticise praise endorse support oppose condemn denounce blast slam attack mock ridicule praise hail tout accuse blame defend question call describe label dub brand deem portray characterize characterise consider regard view depict compare liken favor favour prefer back applaud commend decry deride disparage rip bash hammer lambaste assail rebuke scold chide chastise fault knock target ridicule welcome embrace celebrate love hate admire respect trust credit insult disavow renounce repudiate bemoan scorn dislike resent like acknowledge attribute cast rate rank',
  ],
  [
    'object',
    'claim',
    'discuss cite mention address promote stress emphasize emphasise raise express voice predict suggest point+to refer+to talk+about speak+about speak+of talk+of complain+about worry+about think+about think+of focus+on insist+on warn+of warn+about boast+of boast+about brag+about joke+about learn+of know+about weigh+in+on agree+with disagree+with side+with argue+against rail+against rail+about allude+to hint+at react+to respond+to object+to apologize+for apologise+for apologize call+out seize+on dwell+on expound+on reflect+on touch+on comment+on elaborate+on believe+in lay+out spell+out go+after lash+out+at take+issue+with express make+clear acknowledge concede admit recall describe explain detail outline present reveal repeat reiterate pitch report note disclose tout',
  ],
  ['object', 'announcement', 'announce unveil declare propose issue release confirm outline introduce'],
  ['object', 'question', 'wonder question'],
  ['think', 'question', 'wonder'],
  ['to', 'assessment', 'seem appear claim profess expect deserve'],
]

/** Every verb with what it takes; one that stands in several rows takes all of it, and is of its first row's kind. */
export const SAYING_VERBS: readonly SayingVerb[] = mergeRows()

function mergeRows(): readonly SayingVerb[] {
  const verbs = new Map<string, SayingVerb>()
  for (const [frames, kind, words] of ROWS)
    for (const word of words.split(' ')) {
      const known = verbs.get(word)
      const all = [...(known?.frames ?? []), ...(frames.split(' ') as Frame[])]
      const [lemma = '', ...particles] = word.split('+')
      const particle = particles.length === 0 ? null : particles.join(' ')
      verbs.set(word, { lemma, kind: known?.kind ?? kind, frames: [...new Set(all)], particle })
    }
  return [...verbs.values()]
}

/** Verbs that stand before who speaks, as in "… ," said Smith. */
export const INVERTING = new Set(
  'say add ask write explain note reply tweet declare joke argue continue answer respond recall warn shout observe report conclude exclaim'.split(
    ' ',
  ),
)
