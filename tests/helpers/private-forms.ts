// Owns the ranges of addresses that a page from outside may never lead to, and the ways in which such addresses are written.

/** First, middle and last of each range of IPv4. Source: requirement S-13 and the registries of RFC 6890. */
const RANGES_4: readonly (readonly [string, readonly string[]])[] = [
  ['0/8', ['0.0.0.0', '0.0.0.1', '0.255.255.255']],
  ['10/8', ['10.0.0.1', '10.128.0.1', '10.255.255.255']],
  ['100.64/10', ['100.64.0.1', '100.100.100.200', '100.127.255.255']],
  ['127/8', ['127.0.0.1', '127.1.2.3', '127.255.255.254']],
  ['169.254/16', ['169.254.0.1', '169.254.169.254', '169.254.255.255']],
  ['172.16/12', ['172.16.0.1', '172.20.10.2', '172.31.255.255']],
  ['192.0.0/24', ['192.0.0.1', '192.0.0.170', '192.0.0.255']],
  ['192.168/16', ['192.168.0.1', '192.168.178.1', '192.168.255.255']],
  ['198.18/15', ['198.18.0.1', '198.19.0.1', '198.19.255.255']],
  ['224/4', ['224.0.0.1', '232.1.1.1', '239.255.255.250']],
  ['240/4', ['240.0.0.1', '250.0.0.1', '255.255.255.255']],
]

const RANGES_6: readonly string[] = [
  '::', '::1', 'fc00::1', 'fd12:3456::1', 'fdff:ffff::1', 'fe80::1', 'febf::1', 'ff00::1', 'ff02::1', 'ff0e::1',
  '64:ff9b::7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', '2002:a00:1::1', '2002:c0a8:1::1', '2001::1', '2001:0:7f00:1::',
  '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::ffff:0:127.0.0.1',
] // prettier-ignore

const hex = (number: number, digits = 0): string => number.toString(16).padStart(digits, '0')
const inCharacters = (text: string, first: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint((first.codePointAt(0) ?? 0) + Number(digit)))
/** ⓪ stands apart from ① to ⑨. */
const circled = (text: string): string =>
  text.replace(/\d/g, (digit) => (digit === '0' ? '⓪' : String.fromCodePoint(0x2460 + Number(digit) - 1)))

function formsOf4(address: string): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  const number = ((a * 256 + b) * 256 + c) * 256 + d
  const words = `${hex(a * 256 + b)}:${hex(c * 256 + d)}`
  return [
    address,
    `${address}.`,
    String(number),
    `0x${hex(number)}`,
    `0${number.toString(8)}`,
    [a, b, c, d].map((part) => `0x${hex(part, 2)}`).join('.'),
    [a, b, c, d].map((part) => `0${part.toString(8).padStart(3, '0')}`).join('.'),
    `${String(a)}.${String((b * 256 + c) * 256 + d)}`,
    `${String(a)}.${String(b)}.${String(c * 256 + d)}`,
    `0x${hex(a)}.${String(b)}.0${c.toString(8)}.${String(d)}`,
    `name:secret@${address}`,
    `93.184.216.34@${address}`,
    inCharacters(address, '０'),
    address.replaceAll('.', '。'),
    circled(address),
    address
      .split('.')
      .map((part) => encodeURIComponent(part).replace(/^\d/, (digit) => `%3${digit}`))
      .join('.'),
    `[::ffff:${address}]`,
    `[::ffff:${words}]`,
    `[64:ff9b::${words}]`,
    `[2002:${words}::1]`,
  ]
}

const formsOf6 = (address: string): readonly string[] => [
  `[${address}]`,
  `[${address.toUpperCase()}]`,
  `name@[${address}]`,
  `name:secret@[${address}]`,
]

/** Hosts, with what stands before them in an address, that lead to this machine or to private networks. */
export const PRIVATE_HOSTS: readonly string[] = [
  ...RANGES_4.flatMap(([, addresses]) => addresses.flatMap(formsOf4)),
  ...RANGES_6.flatMap(formsOf6),
  'localhost',
  'LOCALHOST',
  'lOcAlHoSt',
]
