// Owns what English readers are told of each failure: what happened, that nothing was lost, what to do.
import { recordErrorsEn } from './record-errors'
import { formatBytes } from '../../format'
import type { ErrorTexts, WireErrorInfo, ErrorText } from '../error-text'
import { pickErrorText } from '../error-text'
import { BAD_STYLE, UNREADABLE, UNSAFE } from './refusals'

const size = (bytes: number): string => formatBytes(bytes, 'en')
const NOTHING_LOST = 'Your library is as it was.'

const THINGS = {
  article: 'article',
  version: 'version',
  quote: 'quote',
  dossier: 'dossier',
  block: 'part of the dossier',
  comment: 'comment',
  note: 'note',
  file: 'file',
  search: 'saved search',
  key: 'signing key',
  style: 'citation style',
  speaker: 'speaker',
} as const

/** By kind of failure. */
export const errorsEn = {
  'bad-address': ({ address }) => ({
    what: address === '' ? 'No address was given.' : `“${address}” is not a web address.`,
    next: 'Paste the whole address, such as https://example.org/article.',
  }),
  'unsupported-scheme': ({ scheme }) => ({
    what: `Addresses that begin with “${scheme}:” can’t be clipped.`,
    next: 'Use an address that begins with https:// or http://, or choose a saved page.',
  }),
  'blocked-address': ({ host }) => ({
    what: `${host} leads to this computer or to a private network, so it was not opened.`,
    next: 'If you trust that page, save it in your browser and clip the file.',
  }),
  'http-status': ({ status, url }) => ({
    what:
      status === 404
        ? `There is no page at ${url} (404).`
        : `The site refused to give the page (answer ${String(status)}).`,
    next:
      status === 401 || status === 403
        ? 'It may need a login: open it in your browser, save the page and clip the file.'
        : 'Check the address, or try again later.',
  }),
  timeout: ({ host, seconds }) => ({
    what: `${host} did not answer within ${String(seconds)} seconds.`,
    next: 'Try again later, or save the page in your browser and clip the file.',
  }),
  'no-connection': ({ host }) => ({
    what: `${host} could not be reached.`,
    next: 'Check the address and your connection, then try again. Everything already kept can be read without a network.',
  }),
  'broken-answer': ({ host }) => ({
    what: `What ${host} sent breaks off or is damaged.`,
    next: 'Try again. If it stays so, save the page in your browser and clip the file.',
  }),
  'time-stamp-refused': ({ host }) => ({
    what: `${host} gave no time stamp that holds.`,
    next: 'Choose another authority in the settings, or none.',
  }),
  'bad-certificate': ({ host }) => ({
    what: `The identity of ${host} could not be confirmed: its certificate is not valid.`,
    next: 'Don’t enter anything there. Try another network or another time.',
  }),
  'too-many-redirects': ({ url }) => ({
    what: `${url} leads from one address to the next without an end.`,
    next: 'Open the page in your browser and paste the address that it ends at.',
  }),
  'insecure-redirect': ({ url }) => ({
    what: `A secure address leads to ${url}, which is not secure: what comes from there may have been changed on its way.`,
    next: 'If you want it all the same, clip that address itself.',
  }),
  'leads-elsewhere': ({ url }) => ({
    what: `The address leads to another page now: ${url}. Nothing of it was kept.`,
    next: 'If the article has moved, look for it there and clip its new address.',
  }),
  'too-large': ({ sizeBytes, limitBytes }) => ({
    what:
      sizeBytes === null
        ? `The page is larger than ${size(limitBytes)}.`
        : `The page is ${size(sizeBytes)} large; up to ${size(limitBytes)} can be kept.`,
    next: 'Look for a version for printing, or a plainer one.',
  }),
  'not-a-page': ({ mediaType }) => ({
    what: `This is not a web page but a file of another kind (${mediaType === '' ? 'unknown' : mediaType}).`,
    next: 'Paste the address of the article itself.',
  }),
  'empty-page': () => ({
    what: 'The page is empty.',
    next: 'It may fill itself by scripts: save it in your browser and clip the file.',
  }),
  'no-article': () => ({
    what: 'No article was found on this page.',
    next: 'Paste the address of one article rather than of a front page or a list.',
  }),
  'parse-timeout': ({ seconds }) => ({
    what: `Reading the page took longer than ${String(seconds)} seconds, so it was stopped.`,
    next: 'Try a version for printing, or a plainer one.',
  }),
  'render-failed': () => ({
    what: 'The page could not be shown with its scripts.',
    next: 'Try again, or save the page in a browser and drop the file here.',
  }),
  'parse-failed': () => ({
    what: 'The page is too deep or too broken to be read.',
    next: 'Try a version for printing, or save the page in your browser and clip the file.',
  }),
  'unreadable-file': ({ name, reason }) => UNREADABLE[reason](name),
  'unsafe-archive': ({ name, reason, entry }) => ({
    what: `${entry === null ? name : `“${entry}” in ${name}`} ${UNSAFE[reason]}, so it was not opened.`,
    next: 'If you trust the file, unpack it yourself and add the pages that you need.',
  }),
  'unknown-file': ({ name }) => ({
    what: `${name} is a kind of file that can’t be read here.`,
    next: 'Choose a saved page, MHTML, PDF, text, Markdown, an e-mail, a web archive (WARC, WACZ) or a list of addresses.',
  }),
  'bad-image': ({ name, reason, limitBytes }) => ({
    what:
      reason === 'not-an-image'
        ? `${name} is no image that a note can show.`
        : reason === 'too-large'
          ? `${name} is too large for a note: images of up to ${size(limitBytes)} can be added.`
          : `${name} has too many pixels for a note: up to 100 million can be shown.`,
    next:
      reason === 'not-an-image'
        ? 'Notes can have PNG, JPEG, GIF and WebP images.'
        : 'Save it smaller, and add that one.',
  }),
  'bad-tag': ({ tag, reason }) => ({
    what:
      reason === 'below-itself'
        ? 'A tag can’t be moved below itself.'
        : reason === 'empty'
          ? 'This names no tag.'
          : `“${tag.slice(0, 40)}…” is too long for a tag, or holds a character that can’t be in one.`,
    next: reason === 'below-itself' ? 'Choose another place for it.' : 'Type a name of up to 200 characters.',
  }),
  'bad-style': ({ reason, detail }) => BAD_STYLE[reason](detail),
  'too-large-to-drop': ({ name, sizeBytes, limitBytes }) => ({
    what: `${name} is ${size(sizeBytes)} large; up to ${size(limitBytes)} can be dropped.`,
    next: 'Press Clip and choose it with “Choose files”: that way any size is read.',
  }),
  cancelled: () => ({ what: 'Cancelled.', next: '' }),
  'not-found': ({ what }) => ({
    what: `This ${THINGS[what]} is no longer there.`,
    next: 'If it was deleted, it can be put back from the trash.',
  }),
  'bad-quote': ({ reason }) => ({
    what:
      reason === 'empty'
        ? 'There are no words in the selection.'
        : reason === 'ambiguous'
          ? 'These words stand in the article more than once.'
          : 'These words don’t stand in the sealed text at this place, so they can’t be quoted.',
    next: 'Select the words once more.',
  }),
  'print-failed': ({ reason }) => ({
    what: `It could not be printed: ${reason}.`,
    next: 'See whether a printer is set up on this computer, or save the article as a PDF.',
  }),
  ...recordErrorsEn,
  'bad-request': () => ({
    what: 'Cuttings asked itself for something that can’t be done. This is a mistake in the app.',
    next: 'Try again; if it comes back, report it.',
  }),
} satisfies ErrorTexts

/** A failure in words. */
export const describeErrorEn = (info: WireErrorInfo): ErrorText =>
  pickErrorText(errorsEn, info, NOTHING_LOST, {
    what: 'Something went wrong in the app.',
    next: 'Try again; if it comes back, report it.',
  })
