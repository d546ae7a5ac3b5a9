import { describe, expect, it } from 'vitest'
import { externalLink } from '../../../src/model/external-link'

const REFUSED = [
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)', 'data:text/html,<script>alert(1)</script>', 'DATA:text/html;base64,PHNjcmlwdD4=', 'vbscript:msgbox(1)',
  'file:///etc/passwd', 'FILE:///C:/Windows/system.ini', 'file://server/share', '\\\\server\\share', '//server/share', 'smb://server/share',
  'ms-settings:', 'ms-msdt:/id', 'search-ms:query=x', 'ms-officecmd:x', 'ms-word:ofe|u|http://x', 'intent://x#Intent;end', 'tel:+1234', 'sms:+1234',
  'ftp://example.org/', 'ssh://example.org', 'telnet://example.org', 'ldap://example.org', 'jar:http://example.org!/x', 'view-source:http://example.org',
  'about:blank', 'chrome://settings', 'devtools://devtools', 'blob:https://example.org/x', 'filesystem:https://example.org/x', 'ws://example.org', 'wss://example.org',
  'app://ui/index.html', 'article://asset/x', 'cuttings://clip', 'mailto:', 'mailto:nobody', 'mailto:a@b@c', 'mailto:a b@example.org', 'http://', 'https://', 'http:///', '',
  'not an address', 'example.org', 'http://user@example.org/', 'https://bank.example:secret@evil.example/', 'https://example.org\\@evil.example/',
  'https://example.org/\u202egnp.exe', 'https://example.org/\u200bx', 'https://example.org/ x', 'https://exa\u00admple.org/', 'https://example.org/\u0000',
  'http\u0000://example.org', 'ht\u200btp://example.org',
] // prettier-ignore

describe('externalLink', () => {
  it.each(REFUSED)('lets %j not out', (address) => {
    expect(externalLink(address)).toBeNull()
  })

  it.each([
    ['https://example.org/a?b#c', 'example.org'],
    ['HTTP://EXAMPLE.ORG:8080/', 'example.org:8080'],
    ['https://аррӏе.com/', 'xn--80ak6aa92e.com'],
    ['https://example.org@2/', null],
    ['https://[::1]/', '[::1]'],
    ['http://2130706433/', '127.0.0.1'],
    ['mailto:desk@example.org?subject=x', 'desk@example.org'],
  ])('tells where %s really leads', (address, host) => {
    expect(externalLink(address)?.shownHost ?? null).toBe(host)
  })
})
