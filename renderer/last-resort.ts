// Owns what is shown when the window as a whole can't be drawn: words and one button, made without anything that may have failed.
import type { Locale } from './messages/messages-context'
import { call } from './api'
import { windowPainted } from './state/painted'

const WORDS: Readonly<
  Record<Locale, { readonly what: string; readonly safe: string; readonly again: string }>
> = {
  en: {
    what: 'The window can’t be shown',
    safe: 'Something went wrong while it was drawn. Your library is as it was.',
    again: 'Start the window again',
  },
  ko: {
    what: '창을 보일 수 없습니다',
    safe: '그리는 동안 문제가 생겼습니다. 라이브러리는 그대로입니다.',
    again: '창 다시 시작',
  },
}

/** Put it in the place of the window's content. */
export function showLastResort(root: HTMLElement): void {
  const words = WORDS[navigator.language.startsWith('ko') ? 'ko' : 'en']
  const element = (name: string, text: string): HTMLElement => {
    const made = document.createElement(name)
    made.textContent = text
    return made
  }
  const button = element('button', words.again)
  button.addEventListener('click', () => void call('trouble:restart', {}))
  const box = element('div', '')
  box.className = 'last-resort'
  box.setAttribute('role', 'alert')
  box.append(element('h1', words.what), element('p', words.safe), button)
  root.replaceChildren(box)
  windowPainted()
}
