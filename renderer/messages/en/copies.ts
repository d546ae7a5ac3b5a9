// Owns the words of copies and originals in English: how many sources some articles are, and why.
import type { OriginalReason } from '../../../src/model/story-groups'
import { count, number } from './words'

const words = (n: number): string => count(n, 'word', 'words')

/** These words in English. */
export const enCopies = {
  copies: {
    /** `independent`: `null` until it is known. */
    count: (sources: number, independent: number | null): string => {
      const all = count(sources, 'source', 'sources')
      if (independent === null || sources < 2) return all
      return independent === sources
        ? `${all}, all independent`
        : `${all}, ${number(independent)} independent`
    },
    why: 'Why: show which are copies of one story',
    says: 'Copies and rewrites of one story count once. What is found here is a suggestion: you decide.',
    waiting: (n: number) =>
      `${count(n, 'article is', 'articles are')} still to be compared: the number may change.`,
    none: 'No sources yet',
    noneHint: 'Add quotes or articles: which of them are copies of one story is told here.',
    group: (n: number) => (n === 1 ? 'One article' : `One story in ${number(n)} articles`),
    original: 'Original',
    because: {
      agency: 'the agency’s own page',
      published: 'published first',
      length: 'no dates: the longest',
    } satisfies Record<Exclude<OriginalReason, 'only'>, string>,
    grades: {
      same: 'Same text',
      shortened: 'Shortened',
      longer: 'Longer version',
      rewritten: 'Rewritten',
      joined: 'Put together by you',
    },
    contained: (percent: string, title: string) => `${percent} of its words stand in “${title}”`,
    contains: (percent: string, title: string) => `it holds ${percent} of the words of “${title}”`,
    told: (percent: string, title: string) =>
      `shares ${percent} of the shorter text with “${title}”, quotations left out`,
    quotedToo: (n: number) => `${words(n)} of quotations in both`,
    credit: (agency: string) => `both name ${agency}`,
    numbers: (same: number, all: number) => `${number(same)} of ${number(all)} figures are the same`,
    elsewhere: 'not among these sources',
    unknownDate: 'no date',
    split: 'Not a copy',
    splitLabel: (title: string) => `“${title}” is not a copy`,
    splitDone: (title: string) => `“${title}” counts as a source of its own.`,
    join: 'Same story as…',
    joinLabel: (title: string) => `“${title}” is the same story as…`,
    joinDone: (title: string, other: string) => `“${title}” and “${other}” count as one source.`,
    sharesQuotes: 'The same quotations, otherwise independent',
    shared: (n: number, title: string, other: string) => `${words(n)} in “${title}” and “${other}”`,
    open: (title: string) => `Open “${title}”`,
    inArticles: (n: number) => `One story in ${number(n)} articles`,
  },
}
export type CopiesMessages = typeof enCopies
