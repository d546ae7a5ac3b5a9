// Owns which tests show which promise of docs/security.md, in their full forms. Leaves running them to `main.ts`.

export type Requirement = {
  readonly id: string
  /** In few words. */
  readonly promise: string
  /** Files of unit tests. */
  readonly unit?: readonly string[]
  /** Files of tests in the real app; of them the tests that name the requirement, unless `whole`. */
  readonly app?: readonly string[]
  readonly whole?: boolean
  /** A run of its own beside the tests: S-14 and S-17. */
  readonly own?: 'patterns' | 'exports'
}

const app = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `tests/e2e/security/${name}.spec.ts`)
const unit = (...names: readonly string[]): readonly string[] => names.map((name) => `tests/${name}.test.ts`)

export const REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'S-01',
    promise: 'sandboxed pages without Node',
    app: app('calls', 'sandbox'),
  },
  { id: 'S-02', promise: 'a content policy with every answer', app: app('content') },
  { id: 'S-03', promise: 'no navigation, window or download', app: app('navigation', 'article-frame') },
  { id: 'S-04', promise: 'no permission', app: app('permissions', 'article-frame') },
  {
    id: 'S-05',
    promise: 'only checked addresses reach the system',
    unit: unit('src/model/external-link'),
    app: app('calls'),
  },
  {
    id: 'S-06',
    promise: 'every call parsed, only the window answered',
    unit: unit('electron/main/ipc', 'electron/main/trusted-sender', 'src/query/round-trip'),
    app: app('calls', 'fuzz'),
  },
  { id: 'S-07', promise: 'reading asks nobody for anything', app: app('network', 'pages') },
  {
    id: 'S-08',
    promise: 'no path leads out',
    unit: unit('electron/main/article-address', 'src/actions/read-asset'),
    app: app('addresses'),
  },
  { id: 'S-09', promise: 'articles run nothing', app: app('reader', 'original') },
  { id: 'S-10', promise: 'each layer holds alone', app: app('reader', 'original') },
  { id: 'S-11', promise: 'what is written is words', app: app('words') },
  {
    id: 'S-12',
    promise: 'one fetcher with limits',
    unit: unit(
      'src/actions/trouble',
      'src/node/receive-body',
      'src/node/fetcher',
      'src/node/secure-redirects',
    ),
  },
  {
    id: 'S-13',
    promise: 'no private address that nobody named',
    unit: unit('src/node/private-addresses', 'src/actions/clip-article'),
  },
  {
    id: 'S-14',
    promise: 'pages are read within limits',
    unit: unit(
      'src/node/hostile-pages',
      'src/node/page-parser',
      'src/extract/stalling-patterns',
      'security/patterns',
      'src/text/canonical-text',
    ),
    own: 'patterns',
  },
  {
    id: 'S-15',
    promise: 'browsers clip only where they were let in',
    unit: unit('src/companion/policy', 'src/node/companion/server', 'electron/main/companion/companion-desk'),
    app: ['tests/e2e/companion.spec.ts', 'tests/e2e/companion-browser.spec.ts'],
  },
  {
    id: 'S-16',
    promise: 'links from elsewhere show or propose, and do nothing',
    unit: unit('electron/main/app-links', 'electron/main/handed-over', 'electron/main/given-arguments'),
    app: app('links'),
  },
  { id: 'S-17', promise: 'exports are inert', unit: unit('security/exports'), own: 'exports' },
  { id: 'S-18', promise: 'file names that every system takes', unit: unit('src/text/file-name') },
  { id: 'S-20', promise: 'dependencies are known and current', unit: unit('security/dependencies') },
  {
    id: 'S-21',
    promise: 'chosen files are read within limits',
    unit: unit(
      'src/capture/files/bombs',
      'src/capture/files/stalling',
      'src/capture/files/hostile-pdfs',
      'src/capture/files/fuzz',
    ),
  },
  {
    id: 'S-23',
    promise: 'nothing private in logs and reports',
    unit: unit('src/text/scrub-failure'),
    app: ['tests/e2e/failures.spec.ts'],
    whole: true,
  },
]
