import { describe, expect, it } from 'vitest'
import { isTrustedSender } from '../../../electron/main/trusted-sender'

type Frame = { readonly origin: string }

const frame = (origin: string): Frame => ({ origin })
const top = frame('app://ui')
const contents = { mainFrame: top }

describe('isTrustedSender', () => {
  it('takes the top frame of the app’s own page', () => {
    expect(isTrustedSender(top, contents, 'app://ui')).toBe(true)
  })

  it('takes no frame within it, of whatever origin it says it is', () => {
    for (const origin of ['app://ui', 'null', 'https://evil.example', 'article://asset'])
      expect(isTrustedSender(frame(origin), contents, 'app://ui')).toBe(false)
  })

  it('takes no top frame that shows another page, and none that is gone', () => {
    const elsewhere = frame('https://evil.example')
    expect(isTrustedSender(elsewhere, { mainFrame: elsewhere }, 'app://ui')).toBe(false)
    expect(isTrustedSender(null, contents, 'app://ui')).toBe(false)
  })
})
