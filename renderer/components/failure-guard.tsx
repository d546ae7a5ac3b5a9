// Owns what stands in place of a part of the window that could not be drawn: what happened, and how to go on.
import { Component, type ReactNode } from 'react'
import { useMessages } from '../messages/messages-context'
import { call } from '../api'
import { noteFailure } from '../state/trouble'
import { Button } from './button'
import { EmptyState } from './empty-state'

type FailureGuardProps = {
  /** Another one: what failed is tried again. */
  readonly place: string
  readonly children: ReactNode
}
type FailureGuardState = { readonly failedAt: string | null }

/** Keeps an error in drawing to the part that it guards. React has no hook for it. */
export class FailureGuard extends Component<FailureGuardProps, FailureGuardState> {
  override state: FailureGuardState = { failedAt: null }

  static getDerivedStateFromError(): Partial<FailureGuardState> {
    return { failedAt: '' }
  }

  override componentDidCatch(error: Error): void {
    this.setState({ failedAt: this.props.place })
    noteFailure(error)
  }

  override render(): ReactNode {
    const { failedAt } = this.state
    const { place, children } = this.props
    if (failedAt === null || (failedAt !== '' && failedAt !== place)) return children
    return (
      <Failed
        again={() => {
          this.setState({ failedAt: null })
        }}
      />
    )
  }
}

function Failed({ again }: { readonly again: () => void }) {
  const m = useMessages()
  return (
    <div role="alert">
      <EmptyState title={m.trouble.notDrawn} hint={m.trouble.notDrawnHint}>
        <Button look="primary" onPress={again}>
          {m.trouble.again}
        </Button>
        <Button onPress={() => void call('trouble:restart', {})}>{m.trouble.restart}</Button>
      </EmptyState>
    </div>
  )
}
