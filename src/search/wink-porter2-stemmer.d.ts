declare module 'wink-porter2-stemmer' {
  /** The stem of an English word in lower case, by the second edition of Porter's algorithm. */
  export default function stem(word: string): string
}
