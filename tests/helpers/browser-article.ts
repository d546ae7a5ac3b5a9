// Owns a page as a person's browser has it, for tests of what browsers send.

const PARAGRAPHS = [
  'The harbour authority said on Monday that the eastern pier would stay closed until the spring, after divers had found that two of its pillars no longer stood on rock.',
  '“We would rather close a pier than lose one,” said Ada Nyström, who leads the authority, in a hall that was full to the last seat. Ships that call at the port each week would be led to the western side.',
  'Fishermen who had rented berths on the eastern pier are to be told by letter where they may land their catch. The authority will not ask them for rent while the pier is closed.',
  'The council is to decide in January how much it is willing to pay for new pillars. An engineer who had been asked in the summer put the cost at eleven million, and said that waiting would make it more.',
] as const

export const PIER_URL = 'https://harbour-post.example/2026/01/the-eastern-pier'
export const PIER_TITLE = 'The eastern pier stays closed'

/** A page with an article; `last` is a paragraph after the others. */
export const pierPage = (last = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${PIER_TITLE}</title><link rel="canonical" href="${PIER_URL}"></head><body><nav><a href="/">Home</a></nav><article><h1>${PIER_TITLE}</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n')}${last === '' ? '' : `<p>${last}</p>`}</article></body></html>`
