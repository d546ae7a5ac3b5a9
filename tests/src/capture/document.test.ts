import { describe, expect, it } from 'vitest'
import { documentEnding, nameOfDocument } from '../../../src/capture/document'

const told = (text: string, mediaType: string): string | null =>
  documentEnding({ bytes: Buffer.from(text, 'latin1'), mediaType })

describe('an answer that is a document', () => {
  it('is a PDF by how it begins, and a text by what the server calls it', () => {
    for (const type of ['application/pdf', 'application/octet-stream', 'text/html', ''])
      expect(told('%PDF-1.7\n', type), type).toBe('pdf')
    expect(told('Words of a text.', 'text/plain')).toBe('txt')
    expect(told('# Words', 'text/markdown')).toBe('md')
  })

  it('is none where it is a page, or something that nobody reads', () => {
    expect(told('<!doctype html><p>Words', 'text/plain')).toBeNull()
    expect(told('<p>Words', 'text/html')).toBeNull()
    expect(told('Words of a page without tags', 'text/html')).toBeNull()
    expect(told('{"words": 1}', 'application/json')).toBeNull()
    expect(told('\x89PNG\r\n\x1a\n', 'text/plain')).toBeNull()
    expect(told('', 'text/plain')).toBeNull()
  })

  it('has the name of its address, with the ending of what it is', () => {
    const named = (address: string, ending = 'pdf'): string => nameOfDocument(address, ending)
    expect(named('https://a.example/files/Report%202026.PDF?dl=1#page=3')).toBe('Report 2026.pdf')
    expect(named('https://a.example/download/')).toBe('download.pdf')
    expect(named('https://a.example/')).toBe('a.example.pdf')
    expect(named('https://a.example/notes.php', 'txt')).toBe('notes.php.txt')
    expect(named('https://a.example/100%.pdf')).toBe('100%.pdf')
    expect(named('https://a.example/..%2F..%2Fetc%2Fpasswd')).toBe('.. .. etc passwd.pdf')
    // No half of a character at the end.
    expect(named(`https://a.example/${'%F0%9F%90%8B'.repeat(80)}`)).toMatch(/^(?:🐋)+\.pdf$/u)
  })
})
