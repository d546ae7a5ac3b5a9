import { describe, expect, it } from 'vitest'
import { foreignType, imageType } from '../../../src/capture/media-type'

const bytes = (text: string): Uint8Array => Buffer.from(text)

describe('imageType', () => {
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\ufeff<?xml version="1.0"?>\n<!-- made by --> <!-- hand -->\n<!DOCTYPE svg PUBLIC "x" "y">\n<svg>',
  ])('knows a drawing by its first element: %s', (text) => {
    expect(imageType(bytes(text))).toBe('image/svg+xml')
  })

  it.each(['<!-- <svg> --><html>', '<p><svg></svg></p>', '<!-- <svg>', '<?xml <svg>'])(
    'takes nothing else for one: %s',
    (text) => {
      expect(imageType(bytes(text))).toBeNull()
    },
  )

  it('looks once at a page that begins with many comments, and not at every way to divide them', () => {
    expect(foreignType(bytes(`${'<!---->'.repeat(140)}<html>`))).toBeNull()
  }, 2000)
})
