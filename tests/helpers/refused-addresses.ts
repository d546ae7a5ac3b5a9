// Owns addresses that may never reach the system, whatever the system would make of them.

/** Other schemes, disguised ones, and hosts that aren't what they look like. */
export const REFUSED_ADDRESSES: readonly string[] = [
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
