// Owns one part of the page with what is said of it below. It is drawn anew only when something of it changed: a page has hundreds.
import { memo, type ComponentProps } from 'react'
import type { Dossier } from '../../../src/model/dossier'
import { useAppState } from '../../state/app-state'
import { BlockContent } from './block-content'
import { BlockRow } from './block-row'
import { Comments } from './comments'
import { DossierConflicts } from './dossier-conflicts'
import type { CommentsView } from './use-comments'
import type { PageChanges } from './use-page-changes'
import { useWording } from './use-wording'

type PagePartProps = Pick<ComponentProps<typeof BlockRow>, 'block' | 'isHere' | 'actions'> &
  Pick<ComponentProps<typeof BlockContent>, 'number' | 'proof' | 'found' | 'citation'> & {
    readonly changes: PageChanges
    /** `null` where no copies differ in this part. */
    readonly dossier: Dossier | null
    /** `null` where there are none on this part. */
    readonly comments: CommentsView | null
    /** `null` where nothing may be written. */
    readonly onComment: ((blockId: string) => void) | null
  }

/** A part. */
export const PagePart = memo(function PagePart(props: PagePartProps) {
  const { block, number, proof, found, citation, isHere, actions, changes } = props
  const { dossier, comments, onComment } = props
  const { readOnly } = useAppState()
  const wording = useWording()
  const isEditable = readOnly === null && proof !== null && proof.source !== null
  return (
    <BlockRow
      block={block}
      isHere={isHere}
      actions={actions}
      onAdd={(fresh) => {
        changes.add(fresh, block.id)
      }}
      onDrop={(dropped, side) => {
        changes.landBeside(dropped, block.id, side)
      }}
      onEdit={isEditable ? wording.begin : null}
      onComment={
        onComment &&
        (() => {
          onComment(block.id)
        })
      }
    >
      <BlockContent
        block={block}
        number={number}
        proof={proof}
        found={found}
        citation={citation}
        actions={actions}
        wording={wording}
      />
      {dossier !== null && <DossierConflicts dossier={dossier} blockId={block.id} />}
      {comments !== null && <Comments view={comments} blockId={block.id} />}
    </BlockRow>
  )
})
