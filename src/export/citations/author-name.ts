// Owns reading an author's name as citation styles take names apart. What can't be taken apart without guessing stays whole.

/** A name in parts, or whole. Source: CSL-JSON, name variables. */
export type CslName =
  | { readonly literal: string }
  | {
      readonly family: string
      readonly given: string
      readonly 'non-dropping-particle'?: string
      readonly suffix?: string
      /** The family name stands first wherever the name is printed. */
      readonly 'static-ordering'?: true
    }

/** Words of organisations, in the languages that the app's sources are in most. */
const ORGANISATION =
  /^the\s|(?:^|\s)(?:agence|agency|associat(?:ed|ion)|board|broadcasting|bureau|center|centre|committee|commission|company|corporation|council|department|desk|editorial|editors?|foundation|government|group|inc\.?|institute|institut|llc|ltd\.?|magazine|media|ministry|ministère|ministerium|network|news|newsroom|office|organi[sz]ation|parliament|post|press|presse|redaktion|rédaction|service|society|staff|team|times|union|university|universität|université)(?=$|[\s.,])/iu

/** Scripts in whose names the order of the parts is western. All others are kept whole: where a family name ends isn't written. */
const WESTERN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s.,'’‘ʼ`-]+$/u

const PARTICLE =
  /^(?:af|al|av|da|das|de|degli|dei|del|della|den|der|des|di|do|dos|du|el|la|las|le|les|lo|los|ter|ten|und|van|von|vom|y|zu|zum|zur)$/u
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq)\.?$/i

/** Korean family names as they are written in Latin letters. Source: the surname table of Statistics Korea, the fifty commonest. */
const KOREAN_FAMILIES = new Set(
  'ahn an bae baek bang byun byeon cha chang cho choe choi chu chung eom gang go gwak gwon ha han heo hong huh hur hwang im jang jeon jeong jin jo joo ju jun jung kang kim ko koo ku kwak kwon lee lim ma min moon mun na nam no noh oh pak park ryu seo seok shim shin sim sin so sohn son song suh sung uhm um woo yang yeo yi yim yoo yoon you yu yun'.split(
    ' ',
  ),
)

/**
 * An author as a name.
 * @param organisations names that are known to be no person's: of the site, its publisher, the agency
 */
export function readAuthor(author: string, organisations: readonly (string | null)[]): CslName {
  const name = author.replace(/\s+/g, ' ').trim()
  const isOrganisation = organisations.some((known) => known?.toLowerCase() === name.toLowerCase())
  if (isOrganisation || ORGANISATION.test(name) || !WESTERN.test(name)) return { literal: name }
  const [before = '', ...after] = name.split(', ')
  const [last = ''] = after.slice(-1)
  if (after.length > 0 && SUFFIX.test(last)) return withSuffix(before, after.slice(0, -1), last, name)
  if (after.length === 1) return { ...splitParticle(before), given: last }
  return after.length > 1 ? { literal: name } : inOrder(name)
}

function withSuffix(before: string, between: readonly string[], suffix: string, whole: string): CslName {
  const [given] = between
  if (between.length > 1) return { literal: whole }
  const name = given === undefined ? inOrder(before) : { ...splitParticle(before), given }
  return 'literal' in name ? { literal: whole } : { ...name, suffix }
}

/** A name as it is spoken. */
function inOrder(name: string): CslName {
  const words = name.split(' ')
  const [first = '', second = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length < 2 || words.length > 6) return { literal: name }
  if (SUFFIX.test(last)) return withSuffix(words.slice(0, -1).join(' '), [], last, name)
  // “Lee Jae-myung”: a family name of Korea before a name of two syllables that are joined as Korean ones are.
  if (
    words.length === 2 &&
    KOREAN_FAMILIES.has(first.toLowerCase()) &&
    /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second)
  )
    return { family: first, given: second, 'static-ordering': true }
  const at = words.findIndex((word, i) => i > 0 && PARTICLE.test(word))
  const begin = at > 0 && words.slice(at, -1).every((word) => PARTICLE.test(word)) ? at : words.length - 1
  return { ...splitParticle(words.slice(begin).join(' ')), given: words.slice(0, begin).join(' ') }
}

function splitParticle(family: string): {
  readonly family: string
  readonly 'non-dropping-particle'?: string
} {
  const words = family.split(' ')
  const count = words.findIndex((word) => !PARTICLE.test(word))
  return count < 1
    ? { family }
    : { 'non-dropping-particle': words.slice(0, count).join(' '), family: words.slice(count).join(' ') }
}
