// Owns articles of our own invention for tests of statements: who pledged what, and what was said of it later. Leaves serving them to
// `local-site.ts`.
import { articlePage, htmlRoute, type LocalSite } from './local-site'

/** The pledge, as the first article tells it. */
export const HOTLINE = 'We will reopen the hotline by the end of March if the North agrees to talks'
export const OBSERVERS = 'his government would invite observers to every exercise'

const PLEDGES = [
  `President Lee Jae-myung pledged on Tuesday that ${OBSERVERS}, and set out three small steps towards the North.`,
  `“${HOTLINE},” Lee said at the harbour office in Incheon. “Nobody has to go first.”`,
  'Opposition lawmaker Kim Min-ji denied that the plan was new. “This is an old promise in a new coat,” she said.',
  'The president said that the cost of the hotline was small, and that the money had been set aside in the last budget.',
  'Around the harbour, fishermen watched the visitors come and go, and mended their nets in the cold wind until evening.',
]

const LATER = [
  // Another paper, another way to write the same name.
  'President Lee Jaemyung said on Friday that the hotline would stay closed until the North answers, eight weeks after his offer.',
  '“We have called every morning at nine, and nobody has answered,” Lee said in Seoul.',
  'Kim Min-ji said that the hotline was a promise that nobody could keep, and asked what had become of the observers.',
  'Officials of both sides declined to say more about the talks, and the harbour office in Incheon was empty when reporters came by.',
]

/** Two articles on a site, the second published some weeks after the first. */
export function setPledges(site: LocalSite): { readonly first: string; readonly second: string } {
  const page = (title: string, paragraphs: readonly string[], published: string): string =>
    articlePage({ title, paragraphs }).replace('2026-01-01T09:30:00+09:00', published)
  site.set('/pledge', htmlRoute(page('Lee offers three small steps', PLEDGES, '2026-01-08T09:30:00+09:00')))
  site.set('/later', htmlRoute(page('Hotline still silent', LATER, '2026-03-06T18:00:00+09:00')))
  return { first: `${site.origin}/pledge`, second: `${site.origin}/later` }
}
