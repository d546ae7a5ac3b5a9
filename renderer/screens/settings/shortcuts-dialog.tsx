// Owns the list of all keys. Leaves their work to the screens.
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import styles from './shortcuts-dialog.module.css'

const isMac = navigator.platform.startsWith('Mac')
const mod = isMac ? '⌘' : 'Ctrl'

/** Every key that does something, by where it does. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages()
  const s = m.shortcuts
  const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [
      s.groups.anywhere,
      [
        [`/   ${mod} K`, s.search],
        [`${mod} N`, s.clip],
        [`${mod} Shift N`, s.newNote],
        [`${mod} Z`, s.undo],
        [`${mod} Shift Z   ${mod} Y`, s.redo],
        ['F6', s.panes],
        ['Alt ←', s.back],
        ['Alt →', s.forward],
        [`${mod} ,`, s.settings],
        ['?', s.help],
      ],
    ],
    [
      s.groups.list,
      [
        ['j', s.next],
        ['k', s.previous],
        ['Enter   o', s.open],
        ['Space', s.choose],
        ['Shift ↑   Shift ↓', s.chooseMore],
        [`${mod} A`, s.chooseAll],
      ],
    ],
    [
      s.groups.article,
      [
        [`${mod} F`, s.find],
        ['F3   Shift F3', s.findNext],
        ['g', s.outline],
        [`${mod} P`, s.print],
        [`${mod} Shift S`, s.savePdf],
        ['w', s.word],
        ['← → ↑ ↓', s.words],
        ['Shift ← →', s.select],
        [`${isMac ? '⌥' : 'Ctrl'} Shift ← →`, s.selectWords],
        ['p', s.paragraph],
        ['1 – 8', s.colour],
        ['h', s.highlight],
        ['t', s.tag],
        ['s', s.speech],
        ['n', s.note],
        ['d', s.addToDossier],
        ['c', s.copyQuote],
        ['[   ]', `${s.previousQuote} / ${s.nextQuote}`],
        ['Esc', s.leave],
        ['v', s.switchView],
        [',   .', s.turnPage],
        ['x', s.compare],
        ['r', m.sources.check],
        ['e', s.archive],
        ['#', s.trash],
      ],
    ],
    [
      s.groups.dossier,
      [
        ['Alt ↑ ↓', s.moveBlock],
        ['Enter', s.grab],
      ],
    ],
  ]
  return (
    <ModalDialog title={s.title} onClose={onClose} width="wide">
      <div className={styles.groups}>
        {groups.map(([title, keys]) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key} className={styles.row}>
                  <dt>
                    <kbd className={styles.key}>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  )
}
