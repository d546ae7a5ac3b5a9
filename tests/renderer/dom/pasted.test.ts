import { describe, expect, it } from 'vitest'
import { readPasted } from '../../../renderer/dom/pasted'

const clipboard = (
  held: Readonly<Record<string, string>>,
  files: readonly File[] = [],
): Pick<DataTransfer, 'getData' | 'files'> => ({
  getData: (type) => held[type] ?? '',
  files: files as unknown as FileList,
})

describe('what was pasted', () => {
  it.each([
    [{ 'text/plain': ' https://example.org/a \n' }, { kind: 'addresses', text: 'https://example.org/a' }],
    [{ 'text/plain': 'example.org/a' }, { kind: 'addresses', text: 'example.org/a' }],
    [
      { 'text/plain': 'https://example.org/a\r\n\r\nhttps://example.org/b' },
      { kind: 'addresses', text: 'https://example.org/a\nhttps://example.org/b' },
    ],
    // Browsers put a link on the clipboard as HTML, too.
    [
      { 'text/plain': 'https://example.org/a', 'text/html': '<a href="https://example.org/a">Title</a>' },
      { kind: 'addresses', text: 'https://example.org/a' },
    ],
    [
      { 'text/plain': 'see https://example.org/a' },
      { kind: 'words', html: null, text: 'see https://example.org/a' },
    ],
    [
      { 'text/plain': 'Words', 'text/html': '<b>Words</b>' },
      { kind: 'words', html: '<b>Words</b>', text: 'Words' },
    ],
    [{ 'text/html': '<p>Words' }, { kind: 'words', html: '<p>Words', text: '' }],
    [
      { 'text/plain': 'Words', 'text/html': '<img src="a.png">' },
      { kind: 'words', html: null, text: 'Words' },
    ],
    [{ 'text/html': '<!-- a word --><style>p{}</style><img src="a.png">' }, { kind: 'image' }],
    [{ 'text/plain': ' \n' }, { kind: 'empty' }],
    [{}, { kind: 'empty' }],
  ])('%j', (held, pasted) => {
    expect(readPasted(clipboard(held))).toEqual(pasted)
  })

  it('is an image where there is nothing else, and files where there are some', () => {
    const image = new File(['x'], 'image.png', { type: 'image/png' })
    const page = new File(['x'], 'page.html', { type: 'text/html' })
    expect(readPasted(clipboard({}, [image]))).toEqual({ kind: 'image' })
    expect(readPasted(clipboard({}, [page, image]))).toEqual({ kind: 'files', files: [page, image] })
  })
})
