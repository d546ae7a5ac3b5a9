// Owns a picture of an article as large as there is room, with its caption.
import { X, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '../../components/button'
import { classes } from '../../components/class-names'
import type { Picture } from '../../dom/pictures'
import { useMessages } from '../../messages/messages-context'
import styles from './picture-dialog.module.css'

type PictureDialogProps = { readonly picture: Picture; readonly onClose: () => void }

/** The picture; Escape, the button and a press beside it close it. */
export function PictureDialog({ picture, onClose }: PictureDialogProps) {
  const m = useMessages()
  const [isWhole, setIsWhole] = useState(true)
  const [isLarger, setIsLarger] = useState(false)
  const { src, alt, caption } = picture
  const toggle = (): void => {
    if (isLarger) setIsWhole(!isWhole)
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className={classes(styles.overlay)}
    >
      <Modal className={classes(styles.modal)}>
        <Dialog aria-label={m.picture.label} className={classes(styles.dialog)}>
          <div className={styles.bar}>
            {isLarger && (
              <IconButton
                icon={isWhole ? ZoomIn : ZoomOut}
                label={isWhole ? m.picture.actualSize : m.picture.wholePicture}
                onPress={toggle}
              />
            )}
            <IconButton icon={X} label={m.close} shortcut="Esc" onPress={onClose} />
          </div>
          <div className={classes(styles.stage, isWhole && styles.whole)} tabIndex={isWhole ? -1 : 0}>
            <img
              src={src}
              alt={alt}
              className={styles.picture}
              data-larger={isLarger}
              onLoad={({ currentTarget: image }) => {
                setIsLarger(image.naturalWidth > image.width || image.naturalHeight > image.height)
              }}
              onClick={toggle}
            />
          </div>
          {caption !== '' && (
            <p className={styles.caption} dir="auto">
              {caption}
            </p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
