// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  availableCommands,
  dispatchButton,
  isKeyOf,
  runCommand,
  setKeys,
  useCommands,
  useKeyboard,
  type CommandActions,
} from '../../../renderer/state/commands'

const AS_IT_COMES = { shortcuts: {}, letterKeys: true }
let unmount = (): void => undefined
const done: string[] = []
const note = (what: string) => (): void => void done.push(what)

function Answering({ actions }: { readonly actions: CommandActions }) {
  useCommands(actions)
  return null
}
function Listening() {
  useKeyboard(AS_IT_COMES)
  return <input type="text" />
}

/** Draw those who answer, oldest first. */
function draw(...answering: readonly CommandActions[]): void {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  act(() => {
    root.render(
      <>
        <Listening />
        {answering.map((actions, i) => (
          <Answering key={i} actions={actions} />
        ))}
      </>,
    )
  })
  unmount = () => {
    act(() => {
      root.unmount()
    })
    host.remove()
  }
}

function press(init: KeyboardEventInit, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  done.length = 0
})
afterEach(() => {
  unmount()
  setKeys(AS_IT_COMES)
})

describe('commands by keys', () => {
  it('are done by whoever came last and can do them', () => {
    draw(
      { 'next-quote': note('quote'), archive: note('older') },
      { 'next-change': note('change'), archive: undefined },
    )
    press({ key: ']', code: 'BracketRight' })
    press({ key: 'e', code: 'KeyE' })
    expect(done).toEqual(['change', 'older'])
    expect(press({ key: 'h', code: 'KeyH' }).defaultPrevented).toBe(false)
  })

  it('follow what the person chose, at once', () => {
    draw({ clip: note('clip'), print: note('print') })
    setKeys({ shortcuts: { clip: ['Mod+p'], print: [] }, letterKeys: true })
    press({ key: 'p', code: 'KeyP', ctrlKey: true })
    press({ key: 'n', code: 'KeyN', ctrlKey: true })
    expect(done).toEqual(['clip'])
    expect(isKeyOf('clip', new KeyboardEvent('keydown', { key: 'p', code: 'KeyP', ctrlKey: true }))).toBe(
      true,
    )
  })

  it('leave letters alone where they are switched off, and where something is written', () => {
    draw({ archive: note('archive'), shortcuts: note('shortcuts'), clip: note('clip') })
    const field = document.querySelector('input') ?? document.body
    press({ key: 'e', code: 'KeyE' }, field)
    press({ key: 'n', code: 'KeyN', ctrlKey: true }, field)
    expect(done).toEqual(['clip'])
    setKeys({ shortcuts: {}, letterKeys: false })
    for (const key of ['e', '?']) press({ key })
    press({ key: '/', ctrlKey: true })
    expect(done).toEqual(['clip', 'shortcuts'])
  })

  it('leave the browser what is its own', () => {
    draw({ copy: note('copy'), undo: note('undo') })
    const field = document.querySelector('input') ?? document.body
    expect(press({ key: 'c', code: 'KeyC', ctrlKey: true }).defaultPrevented).toBe(false)
    expect(press({ key: 'z', code: 'KeyZ', ctrlKey: true }, field).defaultPrevented).toBe(false)
    expect(done).toEqual([])
    press({ key: 'z', code: 'KeyZ', ctrlKey: true })
    expect(done).toEqual(['undo'])
    // From the palette it is asked for.
    expect(runCommand('copy')).toBe(true)
    expect(done).toEqual(['undo', 'copy'])
  })
})

describe('commands by name', () => {
  it('are available as long as somebody answers', () => {
    draw({ archive: note('archive'), compare: undefined })
    expect([...availableCommands()]).toEqual(['archive'])
    expect([runCommand('archive'), runCommand('compare')]).toEqual([true, false])
    unmount()
    unmount = () => undefined
    expect(runCommand('archive')).toBe(false)
  })
})

it('goes back and forward by the buttons at the side of a mouse, and by no other', () => {
  draw({ back: note('back'), forward: note('forward') })
  for (const button of [0, 1, 2, 3, 4, 5])
    dispatchButton(new MouseEvent('mouseup', { button, cancelable: true }))
  expect(done).toEqual(['back', 'forward'])
})
