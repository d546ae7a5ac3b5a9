// Owns the German verbs of saying by their forms, and small words that bound groups: lists of ours. Leaves rules to the folder
// `german`.
import type { StatementKind } from '../statement'

export type GermanVerb = {
  readonly lemma: string
  readonly kind: StatementKind
  /** The part that stands at the end of the clause: "teilte … mit"; `null` where it has none. */
  readonly particle: string | null
  /** "forderte mehr Lehrer": a group of words may be what is stated. */
  readonly object: boolean
}

/** Lemma (a bar behind its particle), kind, whether it takes an object (o), then forms of present and past, of participles. */
const ROWS: readonly (readonly [lemma: string, kind: StatementKind, takes: string, forms: string])[] = [
  ['sagen', 'claim', '', 'sagt sagte sagten sagen gesagt'],
  ['erklären', 'claim', '', 'erklärt erklärte erklärten erklären'],
  ['mit|teilen', 'announcement', '', 'teilt teilte teilten teilen mitgeteilt mitteilte'],
  ['an|kündigen', 'announcement', 'o', 'kündigt kündigte kündigten kündigen angekündigt ankündigte'],
  ['bekannt|geben', 'announcement', 'o', 'gibt gab gaben geben bekanntgegeben'],
  ['an|geben', 'claim', '', 'gibt gab gaben geben angegeben'],
  ['zu|geben', 'claim', '', 'gibt gab gaben geben zugegeben'],
  ['ein|räumen', 'claim', '', 'räumt räumte räumten räumen eingeräumt'],
  ['hinzu|fügen', 'claim', '', 'fügt fügte fügten fügen hinzugefügt'],
  ['zurück|weisen', 'denial', 'o', 'weist wies wiesen weisen zurückgewiesen'],
  ['vor|schlagen', 'demand', 'o', 'schlägt schlug schlugen schlagen vorgeschlagen'],
  ['ab|lehnen', 'assessment', 'o', 'lehnt lehnte lehnten lehnen abgelehnt'],
  ['behaupten', 'claim', '', 'behauptet behauptete behaupteten behaupten'],
  ['betonen', 'claim', '', 'betont betonte betonten betonen'],
  ['bestätigen', 'claim', 'o', 'bestätigt bestätigte bestätigten bestätigen'],
  ['berichten', 'claim', '', 'berichtet berichtete berichteten berichten'],
  ['melden', 'announcement', '', 'meldet meldete meldeten melden gemeldet'],
  ['erzählen', 'claim', '', 'erzählt erzählte erzählten erzählen'],
  ['ergänzen', 'claim', '', 'ergänzt ergänzte ergänzten ergänzen'],
  ['schreiben', 'claim', '', 'schreibt schrieb schrieben schreiben geschrieben'],
  ['rufen', 'claim', '', 'ruft rief riefen rufen gerufen'],
  ['meinen', 'assessment', '', 'meint meinte meinten meinen gemeint'],
  ['glauben', 'assessment', '', 'glaubt glaubte glaubten glauben'],
  ['argumentieren', 'claim', '', 'argumentiert argumentierte argumentierten argumentieren'],
  ['vermuten', 'assessment', '', 'vermutet vermutete vermuteten vermuten'],
  ['schätzen', 'assessment', '', 'schätzt schätzte schätzten schätzen'],
  ['versichern', 'claim', '', 'versichert versicherte versicherten versichern'],
  ['warnen', 'assessment', '', 'warnt warnte warnten warnen gewarnt'],
  ['befürchten', 'assessment', '', 'befürchtet befürchtete befürchteten befürchten fürchtet fürchten'],
  ['klagen', 'assessment', '', 'klagt klagte klagten klagen beklagt beklagte'],
  ['kritisieren', 'assessment', 'o', 'kritisiert kritisierte kritisierten kritisieren'],
  ['loben', 'assessment', 'o', 'lobt lobte lobten loben gelobt'],
  ['nennen', 'assessment', 'o', 'nennt nannte nannten nennen genannt'],
  ['bezeichnen', 'assessment', 'o', 'bezeichnet bezeichnete bezeichneten bezeichnen'],
  ['fordern', 'demand', 'o', 'fordert forderte forderten fordern gefordert'],
  ['verlangen', 'demand', 'o', 'verlangt verlangte verlangten verlangen'],
  ['wollen', 'demand', '', 'will wollen'],
  ['versprechen', 'commitment', 'o', 'verspricht versprach versprachen versprechen versprochen'],
  ['drohen', 'commitment', '', 'droht drohte drohten drohen gedroht'],
  ['beschließen', 'announcement', '', 'beschließt beschloss beschlossen beschließen'],
  ['entscheiden', 'announcement', '', 'entscheidet entschied entschieden entscheiden'],
  ['bestreiten', 'denial', 'o', 'bestreitet bestritt bestritten bestreiten'],
  ['dementieren', 'denial', 'o', 'dementiert dementierte dementierten dementieren'],
  ['fragen', 'question', '', 'fragt fragte fragten fragen gefragt'],
  ['antworten', 'claim', '', 'antwortet antwortete antworteten antworten geantwortet'],
  ['damit|rechnen', 'assessment', '', 'rechnet rechnete rechneten rechnen'],
  ['sich|erinnern', 'claim', '', 'erinnert erinnerte erinnerten erinnern'],
  ['sich|freuen', 'assessment', '', 'freut freute freuten freuen'],
  ['von|sprechen', 'claim', 'o', 'spricht sprach sprachen sprechen'],
  ['es|heißen', 'claim', '', 'heißt hieß'],
  ['hoffen', 'assessment', '', 'hofft hoffte hofften hoffen'],
  ['zeigen', 'claim', '', 'zeigt zeigte zeigten zeigen'],
  ['zitieren', 'claim', '', 'zitiert zitierte zitierten zitieren'],
]

/** Words that a verb needs, but that are no part of its infinitive. */
const APART = new Set(['sich', 'es', 'von', 'damit'])

/** Form -> the verbs that it may be; those with a particle first. */
export const GERMAN_VERBS: ReadonlyMap<string, readonly GermanVerb[]> = makeTable()

function makeTable(): ReadonlyMap<string, readonly GermanVerb[]> {
  const table = new Map<string, GermanVerb[]>()
  for (const [name, kind, takes, forms] of ROWS) {
    const parts = name.split('|')
    const [particle, root] = [parts.length > 1 ? (parts[0] ?? null) : null, parts.at(-1) ?? name]
    const isApart = particle !== null && APART.has(particle)
    const lemma = isApart ? `${particle} ${root}` : `${particle ?? ''}${root}`
    for (const form of forms.split(' ')) {
      const verb = { lemma, kind, particle, object: takes === 'o' }
      table.set(form, [...(table.get(form) ?? []), verb])
    }
  }
  for (const verbs of table.values())
    verbs.sort((a, b) => (b.particle?.length ?? 0) - (a.particle?.length ?? 0))
  return table
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const GERMAN_AUXILIARIES = list('hat haben hatte hatten habe ist sind war waren wird werden')
export const GERMAN_DETERMINERS = list(
  'der die das den dem des ein eine einen einem einer eines kein keine mein sein seine seinen seiner ihr ihre ihren ihrer unser unsere zwei drei vier fünf sechs zehn viele einige mehrere alle beide manche dieser diese dieses diesem diesen zahlreiche',
)
export const GERMAN_PRONOUNS = list('er sie es wir ich man')
export const GERMAN_PREPOSITIONS = list(
  'in im am an auf aus bei beim mit nach seit von vom zu zum zur über unter vor während wegen trotz gegen durch für um ohne bis gestern heute am laut so dann zudem außerdem danach zuvor schließlich',
)
/** A clause that tells begins with them, or with nobody's word at all. */
export const GERMAN_CONNECTIVES = list('dass ob wie warum wer was wann wo weshalb wieso')
/** Forms by which German tells what others say. */
export const KONJUNKTIV = list(
  'sei seien habe hätte hätten werde würde würden könne könnte könnten müsse müsste müssten solle sollten dürfe dürften wolle gebe gäbe fehle brauche komme verliere prüfe hoffe stehe gehe bleibe liege lasse wisse sehe nehme halte finde führe bestehe drohe helfe mache kaufe fahre wachse laufe zeige gelte sage spiele',
)
