// Owns the one list of commands: what each is called by programs, where it belongs, and which keys it has as the app comes. The menu,
// the palette, the list of shortcuts and the keyboard read it. Leaves the words to the messages, and the doing to the window.

/** What belongs together in lists of commands. */
export const COMMAND_GROUPS = [
  'anywhere',
  'go',
  'list',
  'search',
  'article',
  'quoting',
  'compare',
  'dossier',
  'writing',
  'notes',
  'tags',
  'window',
] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** What the browser does by itself: with keys that can't be changed. */
export const ROLES = [
  'cut',
  'copy',
  'paste',
  'select-all',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'full-screen',
  'quit',
] as const
export type Role = (typeof ROLES)[number]

type CommandShape = {
  readonly id: string
  readonly group: CommandGroup
  /** Names of keys, as `nameOfKey` gives them: the first is the one that hints show. */
  readonly keys: readonly string[]
  /** Where a Mac has others. */
  readonly macKeys?: readonly string[]
  /** Its keys are what they are. */
  readonly isFixed?: true
  /** It means nothing, or may not be done, but by its keys and the menu: the palette hasn't it. */
  readonly isByKeysAlone?: true
}

const role = <R extends Role>(id: R, keys: readonly string[], macKeys = keys) =>
  ({ id, group: 'window', keys, macKeys, isFixed: true }) as const

const LIST = [
  { id: 'palette', group: 'anywhere', keys: ['Mod+k', 'Mod+Shift+p'] },
  { id: 'search', group: 'anywhere', keys: ['/', 'Mod+Shift+f'] },
  { id: 'clip', group: 'anywhere', keys: ['Mod+n'] },
  { id: 'new-note', group: 'anywhere', keys: ['Mod+Shift+n'] },
  { id: 'new-dossier', group: 'anywhere', keys: [] },
  { id: 'receive-dossier', group: 'anywhere', keys: [] },
  { id: 'import', group: 'anywhere', keys: [] },
  { id: 'export-library', group: 'anywhere', keys: [] },
  { id: 'check-cited', group: 'anywhere', keys: [] },
  { id: 'undo', group: 'anywhere', keys: ['Mod+z'] },
  { id: 'redo', group: 'anywhere', keys: ['Mod+Shift+z', 'Mod+y'], macKeys: ['Mod+Shift+z'] },
  { id: 'next-pane', group: 'anywhere', keys: ['F6'] },
  { id: 'previous-pane', group: 'anywhere', keys: ['Shift+F6'] },
  { id: 'settings', group: 'anywhere', keys: ['Mod+,'] },
  { id: 'open-library', group: 'anywhere', keys: [] },
  { id: 'shortcuts', group: 'anywhere', keys: ['?', 'Mod+/'] },
  { id: 'about', group: 'anywhere', keys: [] },

  { id: 'back', group: 'go', keys: ['Alt+ArrowLeft'], macKeys: ['Mod+['] },
  { id: 'forward', group: 'go', keys: ['Alt+ArrowRight'], macKeys: ['Mod+]'] },
  { id: 'inbox', group: 'go', keys: [] },
  { id: 'library', group: 'go', keys: [] },
  { id: 'quotes', group: 'go', keys: [] },
  { id: 'statements', group: 'go', keys: [] },
  { id: 'notes', group: 'go', keys: [] },
  { id: 'archive-shelf', group: 'go', keys: [] },
  { id: 'tags', group: 'go', keys: [] },
  { id: 'captures', group: 'go', keys: [] },
  { id: 'trash', group: 'go', keys: [] },
  { id: 'health', group: 'go', keys: [] },

  { id: 'next-article', group: 'list', keys: ['j'] },
  { id: 'previous-article', group: 'list', keys: ['k'] },
  { id: 'read-article', group: 'list', keys: ['o'] },

  { id: 'choose-result', group: 'search', keys: ['x'], isByKeysAlone: true },

  { id: 'find', group: 'article', keys: ['Mod+f'] },
  { id: 'find-next', group: 'article', keys: ['F3', 'Mod+g'] },
  { id: 'find-previous', group: 'article', keys: ['Shift+F3', 'Mod+Shift+g'] },
  { id: 'outline', group: 'article', keys: ['g'] },
  { id: 'show-statements', group: 'article', keys: ['q'] },
  { id: 'print', group: 'article', keys: ['Mod+p'] },
  { id: 'save-pdf', group: 'article', keys: ['Mod+Shift+s'] },
  { id: 'switch-view', group: 'article', keys: ['v'] },
  { id: 'page-before', group: 'article', keys: [','] },
  { id: 'page-after', group: 'article', keys: ['.'] },
  { id: 'compare', group: 'article', keys: ['x'] },
  { id: 'check-source', group: 'article', keys: ['r'] },
  { id: 'open-source', group: 'article', keys: [] },
  { id: 'margin', group: 'article', keys: [] },
  { id: 'archive', group: 'article', keys: ['e'] },
  { id: 'article-to-dossier', group: 'article', keys: ['Mod+d'] },
  { id: 'delete-article', group: 'article', keys: ['#'] },

  { id: 'word', group: 'quoting', keys: ['w'] },
  { id: 'paragraph', group: 'quoting', keys: ['p'] },
  { id: 'highlight', group: 'quoting', keys: ['h'] },
  { id: 'colour-1', group: 'quoting', keys: ['1'] },
  { id: 'colour-2', group: 'quoting', keys: ['2'] },
  { id: 'colour-3', group: 'quoting', keys: ['3'] },
  { id: 'colour-4', group: 'quoting', keys: ['4'] },
  { id: 'colour-5', group: 'quoting', keys: ['5'] },
  { id: 'colour-6', group: 'quoting', keys: ['6'] },
  { id: 'colour-7', group: 'quoting', keys: ['7'] },
  { id: 'colour-8', group: 'quoting', keys: ['8'] },
  { id: 'tag', group: 'quoting', keys: ['t'] },
  { id: 'note', group: 'quoting', keys: ['n'] },
  { id: 'speech', group: 'quoting', keys: ['s'] },
  { id: 'add-to-dossier', group: 'quoting', keys: ['d'] },
  { id: 'copy-quote', group: 'quoting', keys: ['c'] },
  { id: 'previous-quote', group: 'quoting', keys: ['['] },
  { id: 'next-quote', group: 'quoting', keys: [']'] },
  { id: 'previous-statement', group: 'quoting', keys: ['{'] },
  { id: 'next-statement', group: 'quoting', keys: ['}'] },
  { id: 'keep-statement', group: 'quoting', keys: ['y'] },
  { id: 'reject-statement', group: 'quoting', keys: ['u'] },
  { id: 'leave', group: 'quoting', keys: ['Escape'], isFixed: true, isByKeysAlone: true },

  { id: 'previous-change', group: 'compare', keys: ['['] },
  { id: 'next-change', group: 'compare', keys: [']'] },

  { id: 'verify', group: 'dossier', keys: [] },
  { id: 'export', group: 'dossier', keys: [] },
  { id: 'check-dossier', group: 'dossier', keys: [] },
  { id: 'keep-version', group: 'dossier', keys: [] },
  { id: 'versions', group: 'dossier', keys: [] },
  { id: 'tray', group: 'dossier', keys: [] },
  { id: 'delete-dossier', group: 'dossier', keys: [] },
  { id: 'part-up', group: 'dossier', keys: ['Alt+ArrowUp'], isByKeysAlone: true },
  { id: 'part-down', group: 'dossier', keys: ['Alt+ArrowDown'], isByKeysAlone: true },
  { id: 'comment', group: 'dossier', keys: ['Mod+Alt+m'], isByKeysAlone: true },
  { id: 'edit-wording', group: 'dossier', keys: ['F2'], isByKeysAlone: true },

  { id: 'next-note', group: 'notes', keys: ['j'] },
  { id: 'previous-note', group: 'notes', keys: ['k'] },
  { id: 'write-note', group: 'notes', keys: ['o'] },
  { id: 'delete-note', group: 'notes', keys: ['#'] },

  role('cut', ['Mod+x']),
  role('copy', ['Mod+c']),
  // What the clipboard holds is for a key or the menu to bring, and not for whatever asks: the palette hasn't it.
  { ...role('paste', ['Mod+v']), isByKeysAlone: true },
  role('select-all', ['Mod+a']),
  role('zoom-in', ['Mod++']),
  role('zoom-out', ['Mod+-']),
  role('zoom-reset', ['Mod+0']),
  role('full-screen', ['F11'], ['Ctrl+Mod+f']),
  role('quit', ['Mod+q']),
] as const satisfies readonly CommandShape[]

export type CommandId = (typeof LIST)[number]['id']
export type Command = CommandShape & { readonly id: CommandId }

/** Every command, each group's together and in the order in which lists show them. */
export const COMMANDS: readonly Command[] = LIST

const byId: ReadonlyMap<string, Command> = new Map(COMMANDS.map((command) => [command.id, command]))

/** Whether a text is the name of a command. */
export const isCommandId = (id: string): id is CommandId => byId.has(id)

/** A command by its name. */
export function commandOf(id: CommandId): Command {
  const command = byId.get(id)
  if (command === undefined) throw new Error(`no command ${id}`)
  return command
}

/** Whether the browser does it by itself. */
export const isRole = <C extends CommandId>(id: C): id is C & Role => ROLES.some((one) => one === id)

type FixedShape = Pick<CommandShape, 'id' | 'group' | 'keys' | 'macKeys'>

const FIXED = [
  { id: 'open-row', group: 'list', keys: ['Enter'] },
  { id: 'choose-row', group: 'list', keys: ['Space', 'x'] },
  { id: 'choose-more', group: 'list', keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+j', 'Shift+k'] },
  { id: 'choose-all', group: 'list', keys: ['Mod+a'] },
  { id: 'choose-none', group: 'list', keys: ['Escape'] },
  { id: 'words', group: 'quoting', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  { id: 'select', group: 'quoting', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  {
    id: 'select-words',
    group: 'quoting',
    keys: ['Mod+Shift+ArrowLeft', 'Mod+Shift+ArrowRight'],
    macKeys: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'],
  },
  { id: 'grab', group: 'dossier', keys: ['Enter'] },
  { id: 'write-bold', group: 'writing', keys: ['Mod+b'] },
  { id: 'write-italic', group: 'writing', keys: ['Mod+i'] },
  { id: 'write-struck', group: 'writing', keys: ['Mod+Shift+x'] },
  { id: 'write-code', group: 'writing', keys: ['Mod+e'] },
  { id: 'write-link', group: 'writing', keys: ['Mod+Shift+k'] },
  { id: 'write-numbers', group: 'writing', keys: ['Mod+Shift+7'] },
  { id: 'write-bullets', group: 'writing', keys: ['Mod+Shift+8'] },
  { id: 'write-quotation', group: 'writing', keys: ['Mod+Shift+9'] },
  { id: 'write-footnote', group: 'writing', keys: ['Mod+Shift+e'] },
  { id: 'write-line', group: 'writing', keys: ['Shift+Enter'] },
  { id: 'write-cell', group: 'writing', keys: ['Tab', 'Shift+Tab'] },
  { id: 'write-tools', group: 'writing', keys: ['Alt+F10'] },
  { id: 'write-end', group: 'writing', keys: ['Escape', 'Mod+Enter'] },
  { id: 'fold-tag', group: 'tags', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'show-tag', group: 'tags', keys: ['Enter'] },
  { id: 'rename-tag', group: 'tags', keys: ['F2'] },
  { id: 'delete-tag', group: 'tags', keys: ['Delete'] },
] as const satisfies readonly FixedShape[]

export type FixedId = (typeof FIXED)[number]['id']

/** What keys do in lists, texts and trees that have the focus: it is shown with the shortcuts, and can't be changed. */
export const FIXED_KEYS: readonly (FixedShape & { readonly id: FixedId })[] = FIXED

/** Keys that can't be changed, as a platform has them. */
export function fixedKeys(id: FixedId, platform: 'mac' | 'other'): readonly string[] {
  const { keys = [], macKeys = keys } = FIXED_KEYS.find((fixed) => fixed.id === id) ?? {}
  return platform === 'mac' ? macKeys : keys
}

type MenuShape = {
  readonly name: 'file' | 'edit' | 'view' | 'go' | 'help'
  readonly stretches: readonly (readonly CommandId[])[]
}

const MENU_PARTS = [
  {
    name: 'file',
    stretches: [
      ['clip', 'new-note', 'new-dossier', 'receive-dossier', 'check-cited'],
      ['import', 'export-library'],
      ['print', 'save-pdf'],
      ['open-library', 'settings'],
      ['quit'],
    ],
  },
  { name: 'edit', stretches: [['undo', 'redo'], ['cut', 'copy', 'paste', 'select-all'], ['find']] },
  {
    name: 'view',
    stretches: [
      ['palette', 'search'],
      ['zoom-in', 'zoom-out', 'zoom-reset', 'full-screen'],
    ],
  },
  {
    name: 'go',
    stretches: [
      ['back', 'forward'],
      ['inbox', 'library', 'quotes', 'statements', 'notes', 'archive-shelf'],
      ['tags', 'trash', 'health'],
    ],
  },
  { name: 'help', stretches: [['shortcuts', 'about']] },
] as const satisfies readonly MenuShape[]

/** A command of the menu. */
export type MenuCommandId = (typeof MENU_PARTS)[number]['stretches'][number][number]

/** The application menu: its parts, each with its commands in stretches. */
export const MENU: readonly {
  readonly name: MenuShape['name']
  readonly stretches: readonly (readonly MenuCommandId[])[]
}[] = MENU_PARTS
