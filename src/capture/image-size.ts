// Owns how many pixels an image has, by its head: what takes little room on the way may take all of a machine's once it is drawn.
// Sources: PNG specification, 11.2.2; GIF89a, 18; ITU-T T.81, B.2.2; RFC 9649; ISO/IEC 23008-12, 6.5.3.

/** Source: requirement S-21. */
export const MOST_PIXELS = 100_000_000

export type ImageSize = { readonly width: number; readonly height: number }

const size = (width: number, height: number): ImageSize => ({ width, height })

/** Pixels of an image; `null` where it has none of its own, as a drawing, or its head doesn't tell. */
export function pixelsOf(bytes: Uint8Array, mediaType: string): number | null {
  const found = sizeOfImage(bytes, mediaType)
  return found === null ? null : found.width * found.height
}

/** Width and height of an image in pixels; `null` as for `pixelsOf`. */
export function sizeOfImage(bytes: Uint8Array, mediaType: string): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (mediaType) {
      case 'image/png':
        return size(view.getUint32(16), view.getUint32(20))
      case 'image/gif':
        return size(view.getUint16(6, true), view.getUint16(8, true))
      case 'image/jpeg':
        return sizeOfJpeg(view)
      case 'image/webp':
        return sizeOfWebp(view)
      case 'image/avif':
        return sizeOfAvif(view)
      default:
        return null
    }
  } catch (error) {
    // It ends within its head: nobody can draw it.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Segments follow each other up to the one that begins a frame. */
function sizeOfJpeg(view: DataView): ImageSize | null {
  for (let at = 2; ;) {
    // Between two segments may lie any number of fill bytes.
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return size(view.getUint16(at + 7), view.getUint16(at + 5))
    if (marker === 0xd9 || marker === 0xda) return null
    at += 2 + view.getUint16(at + 2)
  }
}

function sizeOfWebp(view: DataView): ImageSize | null {
  const at24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000
  switch (view.getUint32(12)) {
    // VP8X: the canvas.
    case 0x56_50_38_58:
      return size(at24(24) + 1, at24(27) + 1)
    // VP8, and a space.
    case 0x56_50_38_20:
      return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    // VP8L: two times 14 bits after its signature.
    case 0x56_50_38_4c: {
      const bits = view.getUint32(21, true)
      return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    default:
      return null
  }
}

/** Properties of the picture stand before its data; further than that nobody has them. */
const PROPERTIES_WITHIN = 64 * 1024
const ISPE = 0x69_73_70_65

/** The largest of the sizes that it names: of the picture, of its tiles, of what shows through. */
function sizeOfAvif(view: DataView): ImageSize | null {
  let most: ImageSize | null = null
  const end = Math.min(view.byteLength, PROPERTIES_WITHIN) - 16
  for (let at = 0; at <= end; at++)
    if (view.getUint32(at) === ISPE) {
      const named = size(view.getUint32(at + 8), view.getUint32(at + 12))
      if (most === null || named.width * named.height > most.width * most.height) most = named
    }
  return most
}
