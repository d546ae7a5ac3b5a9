// Owns the names of what the application menu can ask of the window. Leaves doing it to the window.

export type MenuCommand =
  | 'clip'
  | 'undo'
  | 'redo'
  | 'health'
  | 'search'
  | 'library'
  | 'quotes'
  | 'check-cited'
  | 'new-dossier'
  | 'settings'
  | 'shortcuts'
  | 'about'
