// Owns the small words of English that bound groups of words: lists of ours. Leaves verbs of saying to `saying-verbs.ts`.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const ABBREVIATIONS = list(
  'mr mrs ms dr sen rep gov gen col lt sgt prof rev hon jr sr st no vs inc corp co ltd dept jan feb aug sept oct nov dec pres maj capt cmdr adm atty supt calif fla mass mich minn pa va wis conn ariz ala ark colo ga ill ind kan ky la md mo neb nev okla ore tenn tex wash n.h n.y n.j n.c s.c d.c u.s u.k u.n a.m p.m',
)

/** They name no one by themselves, and a name is sought for them. */
export const PRONOUNS = list('he she they we i you it who one many some others both another several')
export const POSSESSIVES = list('his her their our my your its whose')
export const DETERMINERS = list(
  'the a an this that these those some many several most all both no any each every other another few more one two three four five six seven eight nine ten dozens hundreds thousands nearly about former current his her their our my your its',
)

/** They hold a group of words together from within. */
export const LINKS = list(
  "of for from in at with on to and & or 's ' by inside against who de von van bin al",
)

export const PREPOSITIONS = list(
  'in on at of for from to with by about after before during over under against between through into onto upon within without toward towards via per amid among despite since until till across along around behind below beneath beside beyond near off outside inside throughout like unlike as than regarding concerning',
)

/** A new clause begins with them. */
export const CLAUSE_WORDS = list(
  'that but because if when while although though whereas which where whether unless since until so yet as after before and or nor how why what',
)

export const AUXILIARIES = list(
  "has have had is are was were be been being will would can could may might must shall should do does did 's hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't mustn't shouldn't doesn't don't didn't having 'd 'll 've 're",
)

/** They may stand between who speaks and the verb. */
export const ADVERBS = list(
  'also then later now just never not even still already once again often always repeatedly only first recently previously earlier simply really long famously publicly openly privately quickly ever soon both all further instead either however too today yesterday tonight meanwhile sometimes once twice indeed perhaps flatly',
)

export const DAYS = list(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april june july august september october november december',
)

/** Clauses that begin with them are about when and why something was said, and no part of it. */
export const AFTERTHOUGHTS = list('while after when before as during amid')
