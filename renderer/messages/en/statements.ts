// Owns the words about statements and those who speak, in English.
import type { StatementKind } from '../../../src/model/quote-kinds'
import type { StatementMode } from '../../../src/model/statement-list'
import { count, number } from './words'

const kinds: Record<StatementKind, string> = {
  announcement: 'Announcement',
  assessment: 'Assessment',
  claim: 'Claim',
  commitment: 'Commitment',
  demand: 'Demand',
  denial: 'Denial',
  question: 'Question',
}
const modes: Record<StatementMode, string> = {
  direct: 'In their own words',
  mixed: 'Partly in their own words',
  indirect: 'As told',
}

/** Why something is taken for a statement, by the name of the rule. */
const rules: Readonly<Record<string, string>> = {
  clause: 'A clause follows a verb of saying.',
  object: 'What is said is the object of a verb of saying.',
  infinitive: '“To” and a verb follow a verb of promising or asking.',
  connective: 'A clause with “that” or “whether” follows.',
  colon: 'A colon follows a verb of saying.',
  noun: 'A noun such as “claim” or “pledge” tells of it.',
  'quotation after': 'Words in quotation marks follow.',
  'quotation alone': 'Words stand in quotation marks, and nothing says whose they are.',
  'after an aside': 'It goes on behind an aside.',
  'before the source': 'It stands before whoever says it.',
  'around the source': 'It stands on both sides of whoever says it.',
  'according to': '“According to” names whoever says it.',
  'goes on in the paragraph': 'A quotation goes on in the same paragraph.',
  'goes on from the paragraph before': 'A quotation goes on from the paragraph before.',
  'quotation before the verb': 'Words in quotation marks stand before a verb of saying.',
  'clause before the verb': 'A clause that is told stands before a verb of saying.',
  topic: 'Whoever says it is the topic of the sentence.',
  'speaker by name': 'The sentence names the speaker.',
  'speaker by surname': 'The surname belongs to a name of the article.',
  'speaker by pronoun': 'The pronoun means whoever spoke last.',
  'speaker by title': 'The office belongs to a name of the article.',
  'speaker by initials': 'The initials belong to a name of the article.',
  'speaker by words': 'The article doesn’t name the speaker.',
}

/** These words in English. */
export const enStatements = {
  statements: {
    title: 'Statements',
    show: 'Show statements',
    card: 'Statement',
    kinds,
    modes,
    kind: 'Kind',
    noKind: 'Not given',
    why: 'Why',
    rule: (name: string) => rules[name] ?? name,
    /** By how well the rules tell it. */
    confidence: { high: 'Sure', middle: 'Likely', low: 'Unsure' },
    condition: 'If',
    deadline: 'When',
    said: (date: string) => `said ${date}`,
    nobody: 'Nobody named',
    found: (n: number) => `${count(n, 'statement', 'statements')} found`,
    ofThem: (kept: number, rejected: number) =>
      [kept > 0 ? `${number(kept)} kept` : '', rejected > 0 ? `${number(rejected)} rejected` : '']
        .filter((part) => part !== '')
        .join(', '),
    none: 'No statement was found in this article.',
    looking: 'Looking for statements…',
    quotationsOnly: (language: string) =>
      `In ${language}, only words within quotation marks are found, and not who says them.`,
    place: (at: number, of: number) => `${number(at)} of ${number(of)}`,
    next: 'Next statement',
    previous: 'Previous statement',
    keep: 'Keep as quote',
    reject: 'Reject',
    takeBack: 'Suggest again',
    showRejected: 'Show rejected',
    hideRejected: 'Hide rejected',
    isKept: 'Kept as a quote',
    isRejected: 'Rejected',
    showQuote: 'Show the quote',
    hide: 'Hide statements',
    kept: (n: number) => (n === 1 ? 'Kept as a quote.' : `${number(n)} kept as quotes.`),
    keptAlready: 'These are quotes already.',
    rejected: (n: number) => (n === 1 ? 'Rejected. It stays so.' : `${number(n)} rejected. They stay so.`),
    columns: {
      speaker: 'Speaker',
      words: 'Words',
      kind: 'Kind',
      mode: 'Speech',
      date: 'Date',
      source: 'Source',
      state: 'State',
    },
    shortModes: { direct: 'Own words', mixed: 'Partly', indirect: 'As told' },
    states: { kept: 'Kept', suggested: 'Suggested' },
    dateSaid: 'said',
    datePublished: 'published',
    views: { table: 'Table', timeline: 'Timeline', compare: 'Side by side', pledges: 'Pledges' },
    filter: 'Find in statements',
    conditions: 'Conditions on the statements',
    speakerOption: (name: string, n: number) => `${name} (${number(n)})`,
    count: (n: number) => count(n, 'statement', 'statements'),
    withoutDate: 'Without a date',
    lookedThrough: (done: number, total: number) =>
      `${number(done)} of ${number(total)} articles looked through so far`,
    choose: (words: string) => `Choose the statement: ${words}`,
    chosen: (n: number) => `${count(n, 'statement', 'statements')} chosen`,
    keepMany: 'Keep as quotes',
    toDossier: 'Make a dossier section',
    sectionTitle: 'Heading of the section',
    keepFirst: (n: number) =>
      n === 1
        ? 'Keep the one that is only suggested as a quote first. Without that it is left out.'
        : `Keep the ${number(n)} that are only suggested as quotes first. Without that they are left out.`,
    makeSection: (n: number) => `Put ${count(n, 'statement', 'statements')} in`,
    sectionMade: (n: number, title: string) => `${count(n, 'quote', 'quotes')} put into “${title}”.`,
    keptForIt: (n: number) => `${number(n)} kept as quotes for it.`,
    empty: 'Nobody has said anything yet',
    emptyHint: 'Clip an article: who says what in it is found by itself, and stands here.',
    noneFits: 'No statement fits',
    noneFitsHint: 'Take a condition away, or look for other words.',
    compareBy: 'What to compare',
    compareWays: { speakers: 'Two speakers', dates: 'Two stretches of time' },
    side: (at: number): string => (at === 1 ? 'Left side' : 'Right side'),
    whosePledges: 'Whose pledges?',
    whosePledgesHint:
      'Choose a speaker: what they committed themselves to stands here, with what was said since.',
    pledged: (speaker: string, n: number) => `What ${speaker} has pledged: ${number(n)}`,
    pledgesOf: (speaker: string) => `What ${speaker} has pledged`,
    noPledge: (speaker: string) => `No pledge of ${speaker} was found`,
    noPledgeHint:
      'Of a quote you can say by yourself that it is a commitment: “Say who said it” on its card.',
    pledgeLabel: (words: string) => `Pledge: ${words}`,
    outcome: 'What became of it',
    outcomes: { kept: 'Kept', contradicted: 'Contradicted', 'no-news': 'No news' },
    judgedBy: (n: number) => `judged by ${number(n)} of what follows`,
    since: 'Said since',
    nothingSince: 'Nothing about the same was found in later articles.',
    evidence: (words: string) => `Evidence: ${words}`,
    article: 'article',
    speakers: 'Speakers',
    speakersHint:
      'Tick names that mean one person, and join them. Offices with dates are filled in when a statement is kept.',
    findSpeaker: 'Find a speaker',
    tickSpeaker: (name: string) => `Tick ${name}`,
    noSpeakers: 'No article names a speaker yet.',
    join: (name: string, n: number) => `Join ${number(n)} as ${name}`,
    chooseSpeaker: 'Choose a speaker to give them another name or offices.',
    speakerName: 'Name',
    otherNames: 'Also called',
    partName: (name: string) => `${name} is somebody else`,
    offices: 'Offices',
    office: (n: number) => `Office ${number(n)}`,
    officeExample: 'Office',
    officeEnd: {
      from: (n: number) => `Office ${number(n)} from`,
      to: (n: number) => `Office ${number(n)} until`,
    },
    officeEndExample: { from: 'from', to: 'until' },
    removeOffice: (n: number) => `Take office ${number(n)} away`,
    addOffice: 'Add an office',
    forgetSpeaker: 'Forget all this',
    saveSpeaker: 'Save',
    speakerSaved: (name: string) => `${name}: saved.`,
  },
}

/** What every locale must say here. */
export type StatementMessages = typeof enStatements
