// Owns showing what the system gave the app to open, once no other dialog is open. Nothing is read before the person says so.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call, listen } from '../../api'
import { useDialog, useDialogs } from '../../state/dialogs'
import { useAnswer } from '../../state/queries'

/** Offer what was given, one batch after the other. */
export function useOpenedThings(): void {
  const client = useQueryClient()
  const dialog = useDialog()
  const { open } = useDialogs()
  const batch = useAnswer('opened:state', {}).data ?? null
  const offered = useRef(0)
  useEffect(
    () => listen('opened:changed', () => void client.invalidateQueries({ queryKey: ['opened:state'] })),
    [client],
  )
  useEffect(() => {
    if (batch === null || dialog !== null || offered.current === batch.id) return
    offered.current = batch.id
    if (batch.files.length > 0 || batch.refused.length > 0) open({ kind: 'opened', batch })
    else {
      open({ kind: 'clip', address: batch.addresses.join('\n'), waits: true })
      void call('opened:drop', { id: batch.id })
    }
  }, [batch, dialog, open])
}
