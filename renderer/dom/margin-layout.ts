// Owns where the cards of the margin stand: beside their words, and never over each other. Numbers in, numbers out.

/** A card of the margin before it has its place. */
export type CardToPlace = {
  readonly id: string
  /** Where its words begin, from the article's top. */
  readonly anchor: number
  readonly height: number
}

/**
 * Place cards at the height of their words; where they would overlap, those below move down.
 *
 * The active card stands exactly beside its words, and those before it move up to make room. Should that push the first
 * above the top, all move down by what is missing.
 *
 * @returns Tops by id, in the order of the anchors; cards with one anchor keep the order in which they came.
 */
export function layoutCards(
  cards: readonly CardToPlace[],
  gap: number,
  activeId: string | null,
): ReadonlyMap<string, number> {
  const ordered = cards.toSorted((a, b) => a.anchor - b.anchor)
  const pivot = Math.max(
    0,
    ordered.findIndex((card) => card.id === activeId),
  )
  const tops = new Map<string, number>()
  let floor = 0
  for (const card of ordered.slice(pivot)) {
    const top = Math.max(card.anchor, floor)
    tops.set(card.id, top)
    floor = top + card.height + gap
  }
  let ceiling = ordered[pivot]?.anchor ?? 0
  for (const card of ordered.slice(0, pivot).toReversed()) {
    const top = Math.min(card.anchor, ceiling - gap - card.height)
    tops.set(card.id, top)
    ceiling = top
  }
  const missing = Math.max(0, -Math.min(0, ...tops.values()))
  return new Map(ordered.map((card) => [card.id, (tops.get(card.id) ?? 0) + missing]))
}

/** Height of a card of which only the first words are shown. */
export const COLLAPSED_HEIGHT = 32
/** A card that would stand further below its words than this is crowded out. */
const FARTHEST = 200

/**
 * The cards that show only their first words, so that all stand near their own: where cards push each other down too far, all of that
 * crowd but those that have to be whole.
 *
 * @param cards  with their whole heights
 */
export function crowdedCards(
  cards: readonly CardToPlace[],
  gap: number,
  whole: ReadonlySet<string>,
): ReadonlySet<string> {
  const crowded = new Set<string>()
  let crowd: string[] = []
  let isTooFar = false
  let floor = 0
  const settle = (): void => {
    if (isTooFar) for (const id of crowd) if (!whole.has(id)) crowded.add(id)
    crowd = []
    isTooFar = false
  }
  for (const { id, anchor, height } of cards.toSorted((a, b) => a.anchor - b.anchor)) {
    if (anchor >= floor) settle()
    const top = Math.max(anchor, floor)
    crowd.push(id)
    isTooFar ||= top - anchor > FARTHEST
    floor = top + height + gap
  }
  settle()
  return crowded
}
