// Owns family names that stand before given names when they are written in Latin letters: lists of ours. Leaves who is meant to
// `speakers.ts`.

/** Of Chinese and Vietnamese names; none is a usual given name in English. */
const FIRST: ReadonlySet<string> = new Set(
  'wang zhang liu chen zhao huang zhou wu xu zhu guo luo liang xie deng feng cao peng zeng xiao tian jiang cai ding ren shen yao xi li hu mao wei cheng nguyen tran pham hoang bui'.split(
    ' ',
  ),
)

/** Of Korean names, whose given name has two syllables: "Kim Jong Un". */
const FIRST_OF_THREE: ReadonlySet<string> = new Set('kim park moon choi yoon kang jang cho'.split(' '))

/**
 * The family name among the words of a name. A given name with a hyphen and a small letter behind it ("Jae-myung") is Korean or Chinese,
 * and stands last.
 * @param words  in small letters, at least one
 * @param written  the name as written
 */
export function familyName(words: readonly string[], written: string): string {
  const [first = '', second] = words
  const last = words.at(-1) ?? first
  if (second === undefined) return last
  const given = written.slice(written.search(/\s/) + 1)
  const hyphen = given.indexOf('-')
  const behind = given.charAt(hyphen + 1)
  const isJoined = hyphen > 0 && behind !== '' && behind !== behind.toUpperCase()
  const isThree = words.length === 3 && FIRST_OF_THREE.has(first)
  return isJoined || isThree || FIRST.has(first) ? first : last
}
