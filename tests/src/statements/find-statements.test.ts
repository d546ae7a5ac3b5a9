// Owns the tests of `findStatements` on sentences of our own making: contents, sources, cues, speakers, kinds, reasons.
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../../src/statements/find-statements'
import type { Range, Statement } from '../../../src/statements/statement'

const words = (text: string, ranges: readonly Range[] | null): string | null =>
  ranges === null ? null : ranges.map(([start, end]) => text.slice(start, end)).join(' | ')

const told = (text: string, language = 'en') =>
  findStatements(text, language).map(({ content, source, cue }) => ({
    content: words(text, content),
    source: words(text, source),
    cue: words(text, cue),
  }))

const only = (text: string, language = 'en'): Statement => {
  const [found, ...more] = findStatements(text, language)
  expect(more).toEqual([])
  if (found === undefined) throw new Error(`nothing found in: ${text}`)
  return found
}

describe('words quoted', () => {
  it('belong to who is named behind them', () => {
    expect(told('“The bridge is safe,” Ana Ruiz said on Monday.')).toEqual([
      { content: '“The bridge is safe,”', source: 'Ana Ruiz', cue: 'said' },
    ])
  })

  it('belong to who follows the verb, with what is said of that person', () => {
    expect(told('"The bridge is safe," said Ana Ruiz, a harbour engineer.')).toEqual([
      { content: '"The bridge is safe,"', source: 'Ana Ruiz, a harbour engineer', cue: 'said' },
    ])
  })

  it('are one statement where the cue stands among them, and where the next sentence goes on', () => {
    expect(
      told('“The bridge,” Ruiz said, “is safe.” “It was tested.”').map(({ content }) => content),
    ).toEqual(['“The bridge,” | “is safe.” | “It was tested.”'])
  })

  it('go on in the next paragraph when no mark closes them', () => {
    const text = 'Ruiz said: “We tested it twice.\n“Then we tested it again.”'
    expect(told(text)).toEqual([
      { content: '“We tested it twice. | “Then we tested it again.”', source: 'Ruiz', cue: 'said' },
    ])
  })

  it('may be marked by two apostrophes, and straight marks close by curly ones', () => {
    expect(told("''It is safe,'' Ruiz said.")[0]?.content).toBe("''It is safe,''")
    expect(told('"It is safe,” Ruiz said.')[0]?.source).toBe('Ruiz')
  })

  it('are no statement where they are a title', () => {
    expect(told('She reviewed the novel “The Long Bridge” for a magazine.')).toEqual([])
  })

  it('know who speaks around an aside', () => {
    expect(told('“It is safe,” Ana Ruiz, a harbour engineer, told reporters.')[0]?.source).toBe(
      'Ana Ruiz, a harbour engineer',
    )
    expect(told('“It is safe,” Rep. Ana Ruiz (D-Ohio) said.')[0]?.source).toBe('Rep. Ana Ruiz (D-Ohio)')
  })
})

describe('words told', () => {
  it('are what follows “that”, or the verb', () => {
    expect(told('The council said that rents would rise.')).toEqual([
      { content: 'that rents would rise', source: 'The council', cue: 'said' },
    ])
    expect(told('Several tenants believe the rents are too high.')).toEqual([
      { content: 'the rents are too high', source: 'Several tenants', cue: 'believe' },
    ])
  })

  it('may stand around who says them', () => {
    expect(told('The plan, an engineer said, is to close the bridge.')).toEqual([
      { content: 'The plan | is to close the bridge', source: 'an engineer', cue: 'said' },
    ])
  })

  it('are found by “according to”, before and behind', () => {
    expect(told('According to the harbour office, two ships sank.')).toEqual([
      { content: 'two ships sank', source: 'the harbour office', cue: 'According to' },
    ])
    expect(told('Two ships sank in the storm, according to the harbour office.')[0]?.content).toBe(
      'Two ships sank in the storm',
    )
  })

  it('end where the teller goes on, with the same source', () => {
    expect(told('Ruiz said the work was done and promised to pay the workers.')).toEqual([
      { content: 'the work was done', source: 'Ruiz', cue: 'said' },
      { content: 'to pay the workers', source: 'Ruiz', cue: 'promised' },
    ])
    expect(told('Ruiz said the work was done, adding that nobody was hurt.')[1]).toEqual({
      content: 'that nobody was hurt',
      source: 'Ruiz',
      cue: 'adding',
    })
  })

  it('may be an object or a noun’s', () => {
    expect(told('The union accused the company of lying.')[0]).toEqual({
      content: 'the company of lying',
      source: 'The union',
      cue: 'accused',
    })
    expect(told('Nobody believed in Ruiz’s claim that the bridge was safe.').at(-1)?.content).toContain(
      'the bridge was safe',
    )
  })

  it('are not seen where a word only looks like a verb of saying', () => {
    expect(told('The United States sent two ships.')).toEqual([])
    expect(told('They met the delegates needed for the vote.')).toEqual([])
    expect(told('The report was released on Monday.')).toEqual([])
  })
})

describe('speakers', () => {
  const names = (text: string) => findStatements(text, 'en').map(({ speaker }) => speaker)

  it('are known by surname, pronoun and office within the article', () => {
    const text =
      'Mayor Ana Ruiz opened the bridge. “It is safe,” Ruiz said. She added that it was tested.\nThe mayor said that nobody was hurt.'
    expect(names(text)).toEqual([
      { name: 'Ana Ruiz', by: 'surname' },
      { name: 'Ana Ruiz', by: 'pronoun' },
      { name: 'Ana Ruiz', by: 'title' },
    ])
  })

  it('are known by a family name that stands first, and by what a land’s office stands with', () => {
    const text =
      'Northern President Han Seo-jun has said that talks may begin. President Han noted that no date was set. He said that it was early.\nHan emphasised that doors stay open. The Northern leader stressed that both sides gain.'
    expect(names(text)).toEqual([
      { name: 'Han Seo-jun', by: 'name' },
      { name: 'Han Seo-jun', by: 'surname' },
      { name: 'Han Seo-jun', by: 'pronoun' },
      { name: 'Han Seo-jun', by: 'surname' },
      { name: 'Han Seo-jun', by: 'title' },
    ])
  })

  it('are no thing that an article stands before', () => {
    const text =
      'Ana Ruiz came to her New Year address. The old bridge is closed. She said that the new one is safe.'
    expect(names(text)).toEqual([{ name: 'Ana Ruiz', by: 'pronoun' }])
  })

  it('keep a first name apart from a family name that stands first', () => {
    expect(
      names(
        'Mayor Ana Smith-Jones opened it. Mr Wang Bo spoke. Mr Wang said that it holds. Ana said that it rains.',
      ),
    ).toEqual([
      { name: 'Wang Bo', by: 'surname' },
      { name: 'Ana', by: 'words' },
    ])
  })

  it('are none where the office is another land’s', () => {
    expect(names('Eastern President Ana Ruiz left. The Western president said that he stays.')).toEqual([
      { name: 'The Western president', by: 'words' },
    ])
  })

  it('are known by their initials', () => {
    expect(names('The Harbour Workers Union (HWU) met. HWU said that wages were low.')).toEqual([
      { name: 'Harbour Workers Union', by: 'initials' },
    ])
  })

  it('stay a pronoun where the forms of address contradict', () => {
    expect(names('Mr. Lee said that rain was coming. She said that it was not.')).toEqual([
      { name: 'Lee', by: 'name' },
      { name: 'She', by: 'words' },
    ])
  })

  it('are their own words where the article names nobody', () => {
    expect(names('Officials said that the road was closed.')).toEqual([{ name: 'Officials', by: 'words' }])
  })
})

describe('what is told of a statement', () => {
  it('is direct, mixed or indirect', () => {
    expect(only('“It is safe,” Ruiz said.').mode).toBe('direct')
    expect(only('Ruiz said that the bridge was “safe as a house” now.').mode).toBe('mixed')
    expect(only('Ruiz said that the bridge was safe.').mode).toBe('indirect')
  })

  it('has a kind by its verb, and by its words where the verb says little', () => {
    const kind = (text: string) => only(text).kind
    expect(kind('Ruiz promised to pay.')).toBe('commitment')
    expect(kind('Ruiz denied that it fell.')).toBe('denial')
    expect(kind('The union demanded that he resign.')).toBe('demand')
    expect(kind('The council announced that it would close.')).toBe('announcement')
    expect(kind('Ruiz predicted that it would fall.')).toBe('assessment')
    expect(kind('“Who will pay?” Ruiz said.')).toBe('question')
    expect(kind('“We will pay,” Ruiz said.')).toBe('commitment')
    expect(kind('Ruiz said that it rained.')).toBe('claim')
  })

  it('holds conditions and deadlines', () => {
    const text = 'Ruiz said that the city would pay by Friday if the council agrees, as planned.'
    const found = only(text)
    expect(words(text, found.conditions)).toBe('if the council agrees')
    expect(words(text, found.deadlines)).toBe('by Friday')
  })

  it('says by which rules it was found, and how sure they are', () => {
    const found = only('“It is safe,” Ana Ruiz said.')
    expect(found.rules).toEqual(['before the source', 'speaker by name'])
    expect(found.verb).toBe('say')
    expect(found.confidence).toBe(0.9)
  })
})

describe('other languages', () => {
  it('has rules for Korean', () => {
    const text = '김민수 시장은 3일 "다리를 고치겠다"고 말했다. 시의회는 예산을 늘리겠다고 밝혔다.'
    expect(told(text, 'ko')).toEqual([
      { content: '"다리를 고치겠다"', source: '김민수 시장', cue: '말했다' },
      { content: '예산을 늘리겠다', source: '시의회', cue: '밝혔다' },
    ])
  })

  it('takes only what stands between marks elsewhere', () => {
    expect(told('Le maire a dit : « Le pont est très sûr. » Il pleut.', 'fr')).toEqual([
      { content: '« Le pont est très sûr. »', source: null, cue: null },
    ])
  })
})

describe('any text', () => {
  it('gives spans within it, in order, for texts of marks alone, too', () => {
    for (const text of [
      '',
      '\n\n',
      '"',
      '““””',
      "''''",
      '“a\n“b\n“c',
      '.,;:—',
      'said',
      'He said',
      '“” said x.',
    ]) {
      const found = findStatements(text, 'en')
      for (const { content } of found)
        for (const [start, end] of content) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
    }
  })

  it('is read in time that grows with it alone', () => {
    const long = '“It is safe,” Ruiz said, and '.repeat(4_000)
    const begin = performance.now()
    findStatements(long, 'en')
    findStatements('"'.repeat(100_000), 'en')
    findStatements('“'.repeat(100_000), 'en')
    findStatements('the of '.repeat(15_000), 'en')
    findStatements('said '.repeat(20_000), 'en')
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
})
