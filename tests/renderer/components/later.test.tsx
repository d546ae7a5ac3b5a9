// @vitest-environment jsdom
import { act, Component, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { later, useLoadedWhenIdle, type Later } from '../../../renderer/components/later'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

type GreetingProps = { readonly name: string }
const Greeting = ({ name }: GreetingProps): ReactNode => <p>Hello {name}</p>

/** Shows what was thrown below it. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly failure: string | null }> {
  override state: { readonly failure: string | null } = { failure: null }
  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: String(error) }
  }
  override render(): ReactNode {
    return this.state.failure ?? this.props.children
  }
}

let root: Root
let element: HTMLElement
const show = (node: ReactNode): Promise<void> => act(async () => Promise.resolve(root.render(node)))

beforeEach(() => {
  element = document.createElement('div')
  root = createRoot(element)
})
afterEach(() => {
  act(() => {
    root.unmount()
  })
})

it('shows nothing until it is there, and from then on is there at once', async () => {
  let arrive: (component: typeof Greeting) => void = () => undefined
  const load = vi.fn(() => new Promise<typeof Greeting>((done) => (arrive = done)))
  const greeting = later(load)
  await show(<greeting.Component name="Lee" />)
  expect(element.textContent).toBe('')
  await act(async () => Promise.resolve(arrive(Greeting)))
  expect(element.textContent).toBe('Hello Lee')

  act(() => {
    root.render(<greeting.Component key="again" name="Kim" />)
  })
  expect(element.textContent).toBe('Hello Kim')
  expect(load).toHaveBeenCalledTimes(1)
})

it('throws where it would stand when it can’t be had, and is tried anew', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const load = vi.fn<() => Promise<typeof Greeting>>()
  load.mockRejectedValueOnce(new Error('gone')).mockResolvedValue(Greeting)
  const greeting = later(load)
  await show(
    <Guard key="1">
      <greeting.Component name="Lee" />
    </Guard>,
  )
  expect(element.textContent).toBe('Error: gone')
  await show(
    <Guard key="2">
      <greeting.Component name="Lee" />
    </Guard>,
  )
  expect(element.textContent).toBe('Hello Lee')
  silent.mockRestore()
})

it('comes when the window has nothing else to do, before it is asked for', async () => {
  let idle: () => void = () => undefined
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    idle = work
    return 1
  })
  vi.stubGlobal('cancelIdleCallback', () => undefined)
  const load = vi.fn(() => Promise.resolve(Greeting))
  const things: readonly Pick<Later<never>, 'load'>[] = [later(load)]
  function Waiting(): ReactNode {
    useLoadedWhenIdle(things)
    return null
  }
  await show(<Waiting />)
  expect(load).not.toHaveBeenCalled()
  idle()
  expect(load).toHaveBeenCalledTimes(1)
})
