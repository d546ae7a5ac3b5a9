// Owns the English verbs by which people are told to have stated, thought or wanted something: a list of ours by what may follow
// and what kind of statement they make. Leaves their forms to `verb-forms.ts`.
import type { StatementKind } from '../statement'

/**
 * What a verb takes.
 * say: a clause or words quoted, which may also stand before it; quote: the same, but a clause only after "that"; tell: somebody, then what; think: a clause; that: a clause after
 * "that", "how", "whether" only; object: a group of words; to: an infinitive.
 */
export type Frame = 'object' | 'quote' | 'say' | 'tell' | 'that' | 'think' | 'to'

export type SayingVerb = {
  readonly lemma: string
  readonly kind: StatementKind
  readonly frames: readonly Frame[]
  /** The word that has to follow, as in "call for". */
  readonly particle: string | null
  /** Its base and -s form are nouns as well: "states", "a claim". */
  readonly alsoNoun: boolean
}

const ALSO_NOUNS = new Set(
  'state need like rate report post plan comment remark charge back offer show support attack challenge claim note question rule order press target push hope fear doubt worry view vow pledge promise demand answer reply joke riff crow estimate signal signal guess request cast rank respect trust love credit insult knock fault slam bash blast contend document detail outline issue release call focus talk want quip tweet blog whisper laugh muse sigh mean figure notice cite urge bemoan label brand damn praise choose favor favour address pitch'.split(
    ' ',
  ),
)

/** Frames and kind, then the verbs; "call+for" has its particle behind the plus. */
const ROWS: readonly (readonly [frames: string, kind: StatementKind, verbs: string])[] = [
  [
    'say',
    'claim',
    'say argue claim insist assert contend allege testify charge boast note emphasize stress explain',
  ],
  [
    'quote',
    'claim',
    'add state continue reply respond respond+with answer write tweet joke quip recall comment observe remark mention conclude read recount shout yell whisper chant sigh retort exclaim elaborate post blog put+it interject marvel muse riff crow laugh report counter maintain emphasise reiterate repeat brag complain lament confirm point+out scream cry cry+out go+on fire+back shoot+back tell chime+in begin sum+up rail fume sneer',
  ],
  ['quote', 'announcement', 'announce declare proclaim disclose reveal'],
  ['say', 'assessment', 'suggest predict warn caution acknowledge admit concede agree speculate imply'],
  ['quote', 'assessment', 'estimate hint signal'],
  ['say to', 'commitment', 'vow pledge promise swear'],
  ['tell', 'claim', 'tell remind inform assure advise notify convince'],
  ['quote tell to', 'question', 'ask'],
  ['think', 'assessment', 'think believe feel hope fear expect doubt suspect worry guess'],
  ['that', 'claim', 'indicate mean'],
  [
    'that object',
    'claim',
    'show learn understand underscore demonstrate realize realise cite describe detail highlight outline illustrate',
  ],
  [
    'that',
    'claim',
    'find know see hear reflect prove discover determine assume remember forget decide notice clarify specify rule conclude write',
  ],
  ['that object', 'demand', 'demand urge recommend propose request'],
  ['tell to object', 'demand', 'urge beg implore encourage pressure order instruct call+on call+upon invite'],
  ['tell to', 'demand', 'push press'],
  [
    'object',
    'demand',
    'call+for push+for advocate advocate+for ask+for argue+for plead+for campaign+for lobby',
  ],
  ['object that', 'denial', 'deny dispute reject refute rebut dismiss'],
  ['to', 'denial', 'refuse decline'],
  ['to', 'commitment', 'plan intend plan+on offer commit+to threaten agree+to'],
  ['object', 'commitment', 'plan+on commit+to agree+to threaten'],
  ['to', 'demand', 'want seek wish hope like'],
  ['to', 'commitment', 'decide'],
  ['object', 'demand', 'want'],
  [
    'object',
    'assessment',
    'see back know fear expect doubt hope+for feel anticipate prefer foresee reject trust respect envision project',
  ],
  ['object', 'claim', 'offer ask write testify+about post release echo identify name list'],
  [
    'object',
    'assessment',
    'criticize criticise praise endorse support oppose condemn denounce blast slam attack mock ridicule hail tout accuse blame defend question call describe label dub brand deem portray characterize characterise consider regard view depict compare liken favor favour prefer applaud commend decry deride disparage bash lambaste assail rebuke scold chide chastise welcome love hate admire insult disavow renounce repudiate bemoan scorn dislike resent credit',
  ],
  [
    'object',
    'claim',
    'discuss cite mention stress emphasize emphasise express voice predict suggest point+to refer+to talk+about speak+about speak+of talk+of complain+about worry+about think+about think+of insist+on warn+of warn+about boast+of boast+about brag+about joke+about agree+with disagree+with side+with argue+against rail+against rail+about allude+to hint+at react+to respond+to object+to apologize+for apologise+for call+out seize+on dwell+on expound+on touch+on comment+on elaborate+on believe+in lay+out spell+out go+after lash+out+at take+issue+with take+aim+at make+clear acknowledge concede admit recall explain reveal repeat reiterate pitch report note disclose tell',
  ],
  ['object', 'announcement', 'announce unveil declare propose'],
  ['object', 'question', 'wonder'],
  ['think', 'question', 'wonder'],
  ['to', 'assessment', 'claim profess expect'],
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
      verbs.set(word, {
        lemma,
        kind: known?.kind ?? kind,
        frames: [...new Set(all)],
        particle,
        alsoNoun: ALSO_NOUNS.has(lemma),
      })
    }
  return [...verbs.values()]
}

/** Whether its content may stand before it, and who speaks behind it, as in "… ," said Smith. */
export const mayFollow = ({ frames }: SayingVerb): boolean =>
  frames.includes('say') || frames.includes('quote')
