// Owns what is carried by dragging articles and quotes within the window: the data, and the picture under the pointer. Leaves what
// becomes of it to where it is dropped.
import styles from './carried.module.css'

/** Articles and quotes under the pointer. */
export type Carried = {
  readonly articles: string[]
  readonly quotes: { articleId: string; id: string }[]
}

/** What is dragged from elsewhere, files and links, has other types, and so have the parts of a dossier. */
const TYPE = 'application/x-cuttings-carried'
/** Stands on the root while something is carried: then its places light up. */
const MARK = 'carrying'

/** Take up: to be called while the drag begins. `words` say how much it is. */
export function carry(event: DragEvent, carried: Carried, words: string): void {
  const { dataTransfer } = event
  if (dataTransfer === null) return
  dataTransfer.setData(TYPE, JSON.stringify(carried))
  dataTransfer.effectAllowed = 'copy'
  const picture = document.createElement('div')
  picture.className = styles.picture ?? ''
  picture.textContent = words
  document.body.append(picture)
  dataTransfer.setDragImage(picture, -12, -8)
  const root = document.documentElement
  // The browser takes its picture after this; to change the page within the event would end the drag.
  setTimeout(() => {
    picture.remove()
    root.dataset[MARK] = ''
  })
  onceLetGo(() => {
    // Also after the other timer, however soon it ends.
    setTimeout(() => {
      root.removeAttribute(`data-${MARK}`)
    })
  })
}

/** A row may be gone before the drag ends, and with it the word of the end; but while it lasts the mouse says nothing. */
const ENDS = ['dragend', 'drop', 'mousemove'] as const

/** Be told once that nothing is carried any more. Gives how not to be. */
export function onceLetGo(listener: () => void): () => void {
  const stop = (): void => {
    for (const name of ENDS) window.removeEventListener(name, end)
  }
  const end = (): void => {
    stop()
    listener()
  }
  for (const name of ENDS) window.addEventListener(name, end)
  return stop
}

/** Whether what is dragged was taken up here; what it is can be read only when it is dropped. */
export const isCarried = (data: DataTransfer): boolean => data.types.includes(TYPE)

/** What was dropped; `null` for anything else. Main checks the ids. */
export function readCarried(data: DataTransfer): Carried | null {
  const text = data.getData(TYPE)
  if (text === '') return null
  try {
    const { articles, quotes } = JSON.parse(text) as Partial<Carried>
    return Array.isArray(articles) && Array.isArray(quotes) ? { articles, quotes } : null
  } catch {
    // Another program may use any type for whatever it likes.
    return null
  }
}
