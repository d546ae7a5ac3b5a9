// Owns links and arguments that another program may have the system give the app (S-16): to things that aren't there, to things that are no
// business of a link, and to what a command line or a path might be taken for.
import { makeRandom } from './random'

/** Where nothing may be asked for or written: an address of this machine, and a file that must not come to be. */
export type LinkTargets = { readonly origin: string; readonly file: string }

const IDS = [
  'zzzzzzzzzzzz',
  'ZZZZZZZZZZZZ',
  '../../etc',
  '%2e%2e%2f',
  '0',
  '',
  'a'.repeat(60_000),
  '대통령',
  '\u202e',
]
const KINDS = [
  'quote',
  'article',
  'note',
  'dossier',
  'trash',
  'settings',
  'library',
  'undo',
  'file',
  '..',
  '',
]
const ENDS = [
  '',
  '/',
  '?a=1',
  '#x',
  '/delete',
  '?confirm=1',
  '&take=true',
  '\n--inspect',
  '"',
  "'",
  '`id`',
  '$(id)',
  '%00',
]
const SWITCHES = [
  '--inspect=0.0.0.0:9229', '--remote-debugging-port=9222', '--user-data-dir=/tmp/elsewhere', '--no-sandbox',
  '--disable-web-security', '--load-extension=/tmp', '--js-flags=--expose-gc', '--gpu-launcher=touch', '--require=/tmp/x.js',
] // prettier-ignore

/** So many links and arguments, the same for the same seed; fewer are of every kind, too. */
export function hostileLinks({ origin, file }: LinkTargets, count: number, seed = 16): readonly string[] {
  const random = makeRandom(seed)
  const clips = [
    origin, `${origin}/a b`, `file://${file}`, file, `javascript:fetch("${origin}")`, `data:text/html,<script src=${origin}>`,
    `cuttings://clip?url=${encodeURIComponent(origin)}`, `article://asset/x`, `app://ui/index.html`, `\\\\host\\share`, `//127.0.0.1/x`,
    `https://user:pass@127.0.0.1/`, `ftp://127.0.0.1/`, '', '\n', 'https://', `https://${'a'.repeat(70_000)}.example/`,
  ] // prettier-ignore
  const fixed = [
    ...clips.map((address) => `cuttings://clip?url=${encodeURIComponent(address)}`),
    ...KINDS.map((kind) => `cuttings://${kind}/zzzzzzzzzzzz`),
    ...IDS.map((id) => `cuttings://quote/${id}`),
    ...ENDS.map((end) => `cuttings://quote/zzzzzzzzzzzz${end}`),
    ...SWITCHES.flatMap((given) => [given, `cuttings://clip?url=${given}`, `cuttings://quote/zzzzzzzzzzzz ${given}`]),
    `cuttings:${origin}`, `cuttings://${origin}`, 'CUTTINGS://quote/zzzzzzzzzzzz', 'cuttings://', 'cuttings:', '--', `-- ${file}`,
    `cuttings://clip?url=%E0%A4%A`, `cuttings://clip/?url=${origin}`, `cuttings://clip?url=${origin}&take=1`,
  ] // prettier-ignore
  const made = Array.from(
    { length: Math.max(0, count - fixed.length) },
    () =>
      `cuttings://${random.pick(KINDS)}/${random.pick(IDS)}${random.pick(ENDS)}${random.pick(['', origin, file, ' '])}`,
  )
  // Those of each kind stand apart from each other, so that fewer of them are of every kind, too.
  const stride = Math.max(1, Math.floor(fixed.length / count))
  return (
    [...fixed.filter((_, i) => i % stride === 0), ...made, ...fixed.filter((_, i) => i % stride !== 0)]
      .slice(0, count)
      // NUL can't stand in an argument: the system itself would refuse to start anything.
      .map((link) => link.replaceAll('\0', ''))
  )
}
