// Owns the facts of a capture in words that a person can understand and copy. Leaves drawing them to `fact-list.tsx`.
import type { AssetRecord, CaptureRecord } from '../../../../src/model/article'
import { pageViews, type PageView } from '../../../../src/model/page-views'
import { ASKED_SECURELY } from '../../../../src/model/redirect'
import { describeWrittenReason } from '../../../components/reason-words'
import type { LocaleMessages } from '../../../messages/messages-context'

/** One fact. */
export type Fact = {
  readonly name: string
  /** As shown. */
  readonly value: string
  /** As copied, where that is more than what is shown. */
  readonly whole?: string
  /** Whether it is for comparing and not for reading: a hash, a header. */
  readonly isCode?: boolean
}
/** Facts under one heading. */
export type FactGroup = { readonly title: string; readonly facts: readonly Fact[] }

const fact = (name: string, value: string | null): readonly Fact[] =>
  value === null || value === '' ? [] : [{ name, value }]

/** How a page was asked for and read. */
export function captureGroup(capture: CaptureRecord, m: LocaleMessages): FactGroup {
  const d = m.details
  const { rendered, pages } = capture
  return {
    title: d.capture,
    facts: [
      ...fact(d.method, describeMethod(capture, m)),
      ...fact(capture.method === 'browser' ? d.stoodAt : d.requested, capture.requestedUrl),
      ...capture.redirects.flatMap(({ status, url }) =>
        fact(status === ASKED_SECURELY ? d.secured : d.redirect(status), url),
      ),
      ...fact(d.answered, differing(capture.finalUrl, capture.requestedUrl)),
      ...fact(d.scriptAddress, differing(rendered?.url ?? null, capture.finalUrl)),
      ...fact(d.canonical, differing(capture.metadata.canonicalUrl, capture.finalUrl)),
      ...pages.flatMap(({ requestedUrl }, i) => fact(d.page(i + 2), requestedUrl)),
      ...fact(d.file, capture.fileName),
      ...fact(d.savedAt, capture.savedAt === null ? null : m.instant(capture.savedAt)),
      { name: d.captured, value: m.instant(capture.capturedAt), whole: capture.capturedAt },
      ...fact(d.engine, capture.engine),
      ...fact(d.userAgent, capture.userAgent),
    ],
  }
}

function describeMethod(capture: CaptureRecord, { details }: LocaleMessages): string {
  const { method, rendered } = capture
  if (rendered !== null) return details.methods.rendered(rendered.requests, rendered.refused)
  return method === 'fetch' && hasFile(capture) ? details.methods.document : details.methods[method]
}

/** Whether the page was found in a file, or made of one: a PDF, a web archive. */
const hasFile = ({ assets }: CaptureRecord): boolean => assets.some(({ role }) => role === 'file')

/** An address that is told already is not told twice. */
const differing = (address: string | null, known: string | null): string | null =>
  address === known ? null : address

/** What came with the page: status, headers, how its bytes were read. */
export function saidGroup(capture: CaptureRecord, m: LocaleMessages): FactGroup {
  const d = m.details
  return {
    title: d.said[capture.method],
    facts: [
      ...fact(d.status, capture.status === null ? null : String(capture.status)),
      ...fact(d.mediaType, capture.mediaType),
      ...fact(d.charset, `${capture.charset} (${d.charsetFrom[capture.charsetFrom]})`),
      ...Object.entries(capture.headers).map(([name, value]) => ({ name, value, isCode: true })),
    ],
  }
}

/** Missing images that are listed; all of them are in what is copied. */
const LISTED = 8

/** Every part that is kept with its hash, and what could not be kept. `limit` is how many missing parts are listed. */
export function keptGroup(capture: CaptureRecord, m: LocaleMessages, limit = LISTED): FactGroup {
  const d = m.details
  const { assets } = capture
  const views = pageViews(capture)
  // What every page lost is told once.
  const changes = [...new Set(views.flatMap(({ view }) => view?.changes ?? []))]
  const missing = assets.filter(({ role, missing: reason }) => role === 'image' && reason !== null)
  const whole = (role: AssetRecord['role'], name: string): readonly Fact[] =>
    assets.filter((asset) => asset.role === role).flatMap((asset) => hashFact(name, asset, m))
  return {
    title: d.kept,
    facts: [
      ...hashFact(hasFile(capture) ? d.parts.inFile : d.parts.source, capture.source, m),
      ...assets
        .filter(({ role }) => role === 'page')
        .flatMap((asset, i) => hashFact(d.parts.page(i + 2), asset, m)),
      ...whole('rendered', d.parts.rendered),
      ...whole('file', capture.method === 'fetch' ? d.parts.document : d.parts.file),
      ...hashFact(d.parts.content, capture.content, m),
      ...hashFact(d.parts.text, capture.text, m),
      ...views.flatMap((view, i) =>
        viewFacts(i === 0 ? d.parts.original : d.parts.originalOf(i + 1), view, m),
      ),
      ...fact(d.changes, changes.map((change) => describeWrittenReason(change, m)).join('; ')),
      ...partsFact(d.images, assets, ['image', 'icon'], m),
      ...partsFact(d.styles, assets, ['style', 'font'], m),
      ...missing.slice(0, limit).map(({ url, missing: reason }) => ({
        name: d.missing,
        value: `${url} (${describeWrittenReason(reason ?? '', m)})`,
      })),
      ...fact(d.missing, missing.length > limit ? d.more(missing.length - limit) : null),
    ],
  }
}

const viewFacts = (name: string, { view, missing }: PageView, m: LocaleMessages): readonly Fact[] => [
  ...(view === null ? [] : hashFact(name, view, m)),
  ...fact(name, missing === null ? null : m.details.noOriginal(describeWrittenReason(missing, m))),
]

type Sealed = { readonly sha256: string | null; readonly sizeBytes: number }

/** Short as shown: nobody reads 64 digits, and everybody who compares them copies them. */
const SHOWN_DIGITS = 12

function hashFact(name: string, { sha256, sizeBytes }: Sealed, m: LocaleMessages): readonly Fact[] {
  if (sha256 === null) return []
  const size = m.bytes(sizeBytes)
  return [
    {
      name: `${name} · ${size}`,
      value: `${sha256.slice(0, SHOWN_DIGITS)}…`,
      whole: sha256,
      isCode: true,
    },
  ]
}

function partsFact(
  name: string,
  assets: readonly AssetRecord[],
  roles: readonly AssetRecord['role'][],
  m: LocaleMessages,
): readonly Fact[] {
  const ours = assets.filter(({ role }) => roles.includes(role))
  if (ours.length === 0) return []
  const kept = ours.filter(({ missing }) => missing === null)
  const size = kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return [{ name, value: m.details.partsKept(kept.length, ours.length - kept.length, m.bytes(size)) }]
}

/** Groups of facts as a plain text, each value whole. */
export const reportOf = (title: string, groups: readonly FactGroup[]): string =>
  [
    title,
    ...groups
      .filter(({ facts }) => facts.length > 0)
      .map((group) =>
        [group.title, ...group.facts.map(({ name, value, whole }) => `  ${name}: ${whole ?? value}`)].join(
          '\n',
        ),
      ),
  ].join('\n\n') + '\n'
