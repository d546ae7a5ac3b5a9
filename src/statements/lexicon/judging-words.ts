// Owns English words that judge, doubt, order or deny: lists of ours. Leaves their order to `kinds.ts`.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Somebody finds something good, bad, likely: they stand among the first words of what is said. */
export const JUDGING = list(
  'terrible awful horrible bad worse worst good better best great greatest fantastic wonderful excellent brilliant superb perfect ideal right wrong fair unfair just unjust weak strong poor rich dangerous risky safe unsafe reckless irresponsible responsible shameful disgraceful disgusting outrageous ridiculous absurd stupid foolish smart wise silly crazy insane disaster catastrophe tragedy mess failure success triumph mistake blunder shame disgrace scandal joke farce miracle victory defeat blow relief pity waste insult betrayal important vital crucial essential necessary unnecessary useful useless helpful harmful possible impossible likely unlikely probable probably perhaps maybe surely certainly hopefully unfortunately sadly frankly honestly clearly obviously difficult hard easy tough simple complicated serious severe huge historic remarkable extraordinary impressive incredible amazing shocking surprising surprised disappointing disappointed disappointment proud happy glad pleased delighted thrilled grateful thankful sad sorry angry furious upset worried concerned afraid scared confident optimistic pessimistic hopeful encouraging encouraged promising premature overdue late unacceptable acceptable appropriate inappropriate reasonable unreasonable sensible excessive insufficient inadequate enough beautiful ugly boring exciting interesting fun funny genius hero coward liar cruel kind honest dishonest corrupt incompetent competent qualified unqualified unfit fit legitimate illegitimate credible incredible welcome wrongheaded misguided naive cynical hypocritical selfish deserve deserves deserved matter matters think believe feel hope fear guess suspect suppose doubt worry expect love hate like admire respect trust prefer',
)

/** Somebody finds it possible. */
export const DOUBTING = list('might may could')

/** A quotation that opens with one of them asks somebody to do it. */
export const IMPERATIVES = list(
  "please let stop don't give get go come leave keep take make put bring call wait look listen vote resign pay open close sign send free release end tell show help join stay stand fight remember forget read ask answer try be do hold turn move build fix cut raise lower ban drop withdraw protect save shut start begin think imagine consider lock arrest",
)

export const MUST = list("must should ought shouldn't mustn't")

/** What is denied when it is rejected: anything else is found bad. */
export const DENIABLE = list(
  'claim claims allegation allegations accusation accusations charge charges rumor rumors rumour rumours report reports suggestion suggestions assertion assertions insinuation insinuations story stories that it account accounts finding findings',
)
