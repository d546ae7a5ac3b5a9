// Owns pairing with the app: the code that it shows is typed here. Leaves asking to `app.ts`.
import { askPair } from './app'
import { word } from './browser'
import { browserName } from './browser-name'
import { button, labelled, make } from './elements'
import { keepPairing } from './kept'

/** As the app's own settings have it. */
const USUAL_PORT = '28884'
const CODE_LENGTH = 8

/** Show the fields. @param done  called when the browser is paired */
export function pairView(done: () => void): HTMLElement {
  const code = make('input', {
    class: 'code',
    attributes: {
      inputmode: 'numeric',
      autocomplete: 'off',
      maxlength: '12',
      'data-first': '',
      placeholder: '1234 5678',
    },
  })
  const port = make('input', {
    class: 'port',
    attributes: { inputmode: 'numeric', maxlength: '5', value: USUAL_PORT },
  })
  const told = make('p', { class: 'told bad', attributes: { role: 'alert' } })
  const pair = async (): Promise<void> => {
    const digits = code.value.replaceAll(' ', '')
    if (digits.length !== CODE_LENGTH) {
      told.textContent = word('codeLength')
      return
    }
    const asked = await askPair(Number(port.value), digits, browserName(navigator.userAgent))
    if (asked.kind === 'answer') {
      await keepPairing({ port: Number(port.value), token: asked.value.token })
      done()
    } else told.textContent = word(asked.kind === 'closed' ? 'pairClosed' : 'pairWrong')
  }
  for (const field of [code, port])
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') void pair()
    })
  return make(
    'section',
    { class: 'face' },
    make('h1', { text: word('pairTitle') }),
    make('p', { class: 'hint', text: word('pairHint') }),
    labelled(word('code'), code),
    labelled(word('port'), port),
    told,
    make(
      'div',
      { class: 'buttons' },
      button(word('pair'), () => void pair(), 'primary'),
    ),
  )
}
