// Owns the words of versions, of asking sources again, and of quotes whose words have changed, in English.
import { count, number, quotes } from './words'

const words = (n: number): string => count(n, 'word differs', 'words differ')

/** These words in English. */
export const enVersions = {
  versions: {
    tab: 'Versions',
    title: (n: number) => `Version ${number(n)}`,
    open: (n: number) => `Open version ${number(n)}`,
    shown: 'shown now',
    first: 'The first capture',
    /** What a version changed of the one before it. */
    changed: (n: number, affected: number) =>
      [n === 0 ? 'No word differs' : words(n), affected === 0 ? '' : `${quotes(affected)} affected`]
        .filter((part) => part !== '')
        .join(' · '),
    isPart:
      'It holds less of the article than the version before: what is gone from it may stand there still.',
    compareWith: (n: number) => `Compare with version ${number(n)}`,
    only: 'There is one version. When the source says something else, a second one is kept beside it.',
    asked: (when: string) => `Source last checked on ${when}`,
  },
  compare: {
    label: 'Comparison of two versions',
    before: 'Earlier version',
    after: 'Later version',
    viewAs: 'Show the difference',
    views: { inline: 'In one text', beside: 'Side by side' },
    next: 'Next change',
    previous: 'Previous change',
    at: (n: number, of: number) => `${number(n)} of ${number(of)}`,
    changes: (n: number) => count(n, 'change', 'changes'),
    close: 'Back to the article',
    summary: (n: number, affected: number, total: number) =>
      [
        n === 0 ? 'No word differs.' : `${words(n)}.`,
        total === 0
          ? ''
          : affected === 0
            ? `None of ${quotes(total)} is affected.`
            : `${number(affected)} of ${quotes(total)} affected.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    same: 'Both versions read the same, word for word. Typography, layout or images may differ.',
    isPart:
      'The later version holds less of the article than the earlier one: what is gone from it may stand there still.',
    unchanged: (n: number) => count(n, 'paragraph unchanged', 'paragraphs unchanged'),
    withQuotes: (n: number) => `with ${quotes(n)}`,
    stoodHere: 'stood here',
    standsHere: 'stands here now',
    /** Said of the words of a quote, beside them. */
    quote: {
      identical: 'quote',
      cosmetic: 'quote',
      reworded: 'quote, reworded',
      shortened: 'quote, shortened',
      moved: 'quote, moved',
      removed: 'quote, no longer there',
    },
  },
  change: {
    /** What became of a quote in the newest version, by that version's number. */
    statuses: {
      reworded: (n: number) => `Reworded in version ${number(n)}`,
      shortened: (n: number) => `Shortened in version ${number(n)}`,
      moved: (n: number) => `Moved in version ${number(n)}`,
      removed: (n: number) => `No longer in version ${number(n)}`,
    },
    /** The newest version isn't whole. */
    unsure: (n: number) =>
      `Not whole in version ${number(n)}, which holds only part of the article: whether the source still says it isn’t known.`,
    was: 'Old and new wording',
    adopt: 'Keep new wording as a new quote',
    adopted: 'The new wording is kept as a quote of its own.',
    adoptedBefore: 'The new wording is a quote of its own already.',
    compare: 'Compare versions',
  },
  sources: {
    check: 'Check source again',
    checkDossier: 'Check its sources again',
    checkCited: 'Check cited sources again',
    asking: (n: number): string => (n === 1 ? 'Checking the source.' : `Checking ${number(n)} sources.`),
    askedAlready: 'It is being checked already.',
    without: (n: number): string =>
      n === 1
        ? 'One article has no source to check: it was not fetched from the web.'
        : `${number(n)} articles have no source to check: they were not fetched from the web.`,
    nothing: 'There is no source to check.',
    nothingHint: 'Only articles that were fetched from the web have one.',
    done: (n: number): string => (n === 1 ? 'Source checked' : 'Sources checked'),
    totals: (n: number) => `${number(n)} changed`,
    unchangedSince: (when: string) => `Unchanged since ${when}`,
    isPart: (reason: string, n: number): string =>
      n === 0
        ? `Only part of the article came: ${reason}`
        : `Only part of the article came, so that ${count(n, 'quote is', 'quotes are')} missing in it; whether the source still says ${n === 1 ? 'it' : 'them'} isn’t known: ${reason}`,
    reworded: (n: number, of: number) => `${number(n)} of ${quotes(of)} reworded`,
    example: (before: string, after: string) => `“${before}” is now “${after}”`,
    shortened: (n: number, of: number) => `${number(n)} of ${quotes(of)} shortened`,
    removed: (n: number, of: number) => `${number(n)} of ${quotes(of)} removed`,
    moved: (n: number, of: number) => `${number(n)} of ${quotes(of)} moved`,
    near: (n: number) => `Your quotes are the same; the text around them changed (${words(n)})`,
    elsewhere: (n: number) => `Your quotes are the same; other parts of the text changed (${words(n)})`,
    text: words,
    noWord: 'No word differs; typography, layout or images do',
    compare: 'Compare',
    compareOf: (title: string) => `Compare versions of “${title}”`,
    schedule: 'Check cited sources again',
    schedules: { never: 'Never', weekly: 'Every week', monthly: 'Every month' },
    scheduleHint:
      'While Cuttings is open, the sources of articles with quotes are checked one after the other, gently with each site.',
  },
}

/** What every locale must say here. */
export type VersionsMessages = typeof enVersions
