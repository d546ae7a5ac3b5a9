// Owns the English words for offices and forms of address: a list of ours. Leaves whom they mean in an article to `speakers.ts`.

/** They stand before a name and are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr. mr mrs. mrs ms. ms miss dr. dr sir dame lord lady president vice-president senator sen. rep. representative congressman congresswoman gov. governor mayor minister premier chancellor secretary judge justice prof. professor gen. general col. colonel lt. capt. captain sgt. chief director chairman chairwoman chair speaker ambassador commissioner sheriff officer attorney prosecutor pope bishop archbishop cardinal king queen prince princess rev. reverend leader spokesman spokeswoman spokesperson ceo councillor councilor councilman councilwoman treasurer deputy former prime first foreign finance interior defence defense health vice'.split(
    ' ',
  ),
)

/** Forms of address that tell a man from a woman. */
export const MEN: ReadonlySet<string> = new Set([
  'mr.',
  'mr',
  'sir',
  'lord',
  'king',
  'prince',
  'congressman',
  'spokesman',
  'chairman',
])
export const WOMEN: ReadonlySet<string> = new Set(
  'mrs. mrs ms. ms miss dame lady queen princess congresswoman spokeswoman chairwoman'.split(' '),
)

/** Offices that stand right before a name, whatever stands before them: "Northern President Ana Ruiz". No usual part of a name. */
export const OFFICES: ReadonlySet<string> = new Set(
  'president vice-president senator sen. rep. representative congressman congresswoman gov. governor mayor minister premier chancellor secretary judge justice chairman chairwoman chair speaker ambassador commissioner sheriff director prosecutor leader spokesman spokeswoman spokesperson ceo councillor councilor councilman councilwoman treasurer'.split(
    ' ',
  ),
)

/** Whoever holds one of them is a land's leader. */
export const HEADS: ReadonlySet<string> = new Set([
  'president',
  'premier',
  'chancellor',
  'king',
  'queen',
  'prime',
])
