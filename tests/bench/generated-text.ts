// Owns prose by chance in seven languages: words in the shares in which languages use them, so that an index of it behaves like
// one of real articles. Leaves what is made of the prose to the generator.
import type { Random } from '../helpers/random'

export const LANGUAGES = ['en', 'ko', 'fr', 'de', 'ru', 'ja', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** Out of a hundred articles. */
const SHARES: Readonly<Record<Language, number>> = { en: 45, ko: 35, fr: 4, de: 4, ru: 4, ja: 4, zh: 4 }

type Sounds = {
  /** The commonest words, most common first. */
  readonly common: readonly string[]
  readonly syllables: readonly string[]
  readonly endings: readonly string[]
  readonly space: string
  readonly stop: string
}

const split = (words: string): readonly string[] => words.split(' ')

const SOUNDS: Readonly<Record<Language, Sounds>> = {
  en: {
    common: split(
      'the of and to in a that for on with is was said as by at from it be are has have not will an its would which they he she were been more than after over new who their year but also this when year people government minister percent talks city police court officials report country week plan school company state border trade market health water power agreement party vote law',
    ),
    syllables: split(
      'al an ar ba bel ber bor cal can car chen cor dal der dis el en er fal fen for gan gar hal har in ken ker lan len lor mal man mer mor nal nor on or pal per por ran ren ros sal san sel ser sol tan tar tel ter tor un val van ver vin wal wen wor yor zan',
    ),
    endings: ['', 's', 'ed', 'ing', 'er', 'ly', 'ment', 'tion'],
    space: ' ',
    stop: '.',
  },
  ko: {
    common: split(
      '이 그 및 등 수 것 있다 했다 말했다 밝혔다 대한 위해 지난 올해 정부는 정부가 대통령은 대통령이 장관은 경제 정책 북한 미국 중국 회담 발표 국회 법원 검찰 시장 기업 지역 주민 학교 병원 사업 계획 문제 가운데 따르면 통해 함께 오는 최근 이번 관련 전국 서울 부산 관계자는 전문가들은 우리나라 조사 결과 기자',
    ),
    syllables: Array.from(
      '가강건경계고공과관교구국권금기남내노단대도동로리마면명무문미민방배법병보부북비사산상서선성세소수시식신실심안양업연영예오용우원위유은의인일임자장재전정제조주중지진차천철청체초추치태토통파판평포표하한해행향현형호화환회',
    ),
    endings: ['', '은', '는', '이', '가', '을', '를', '의', '에', '에서', '으로', '와', '까지'],
    space: ' ',
    stop: '.',
  },
  fr: {
    common: split(
      'de la le et les des en un une du que est dans pour qui sur par au plus ne pas avec ce il sont été ont a son après président gouvernement ministre année pays ville élection marché accord loi',
    ),
    syllables: split(
      'al an bé bre can cé cha com con cou dé der é en fa fé for gar gé gre lan lé lin ma mé mon né no par pé pla pré qua ré ri ro sa sé sol té ter tra ven vé vi voi',
    ),
    endings: ['', 's', 'e', 'es', 'er', 'ment', 'tion', 'é'],
    space: ' ',
    stop: '.',
  },
  de: {
    common: split(
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei Regierung Minister Jahr Stadt Land Vertrag Wahl Gesetz',
    ),
    syllables: split(
      'ab an auf bau be ber bür dorf ein er fall för ge grün hal haus kreis land lich mark mei mög müh nach ober rat rech schaf schul stadt stein tag über um ver vor wald wasser weg wirt zeit zug',
    ),
    endings: ['', 'en', 'ung', 'er', 'e', 'heit', 'lich', 'keit'],
    space: ' ',
    stop: '.',
  },
  ru: {
    common: split(
      'в и на что с по не он как это для к из за от о до его года было будет также при после президент правительство министр страны города закон выборы рынок',
    ),
    syllables: split(
      'ба ва го гра да де до за зна ка ко кра ла ле ли ло ма ме ми мо на не но об па пе по пра при ра ре ро са се си со ста та те то тра у ча ше',
    ),
    endings: ['', 'а', 'ы', 'ов', 'ом', 'ние', 'ский', 'ть'],
    space: ' ',
    stop: '.',
  },
  ja: {
    common: split(
      'の は を に が で と た し も て いる した こと から など ある へ という 政府 大統領 首相 経済 東京 会談 発表 選挙 法律 市場',
    ),
    syllables: Array.from(
      '安一員院運営化加家会海外学間企期記議京業金軍計月見現行交国今最作算市使事時自社首所上新人水生政成西選前組対大地中通定統党同日年発部文法民問野予要理立力',
    ),
    endings: ['', 'の', 'を', 'は', 'する', 'した'],
    space: '',
    stop: '。',
  },
  zh: {
    common: split(
      '的 了 在 是 和 有 对 为 不 上 这 将 与 等 政府 总统 部长 经济 北京 会谈 发表 选举 法律 市场 表示',
    ),
    syllables: Array.from(
      '安北本部财产长成城出处大代单地东动都对多发法方访分府改高革工公共关国海合和华会机计技家建将京经军开科来力理联领民明目内能农平期企气前求区全权人日三商上社省时实市',
    ),
    endings: ['', '者', '的'],
    space: '',
    stop: '。',
  },
}

/** About as many different words as a newspaper uses in a year. */
const VOCABULARY = 40_000

/** Prose of one language. */
export type Prose = {
  readonly language: Language
  sentence(random: Random): string
  title(random: Random): string
  word(random: Random): string
}

/** Make a language's prose; its words come from the seed that `random` was made with. */
export function makeProse(language: Language, random: Random): Prose {
  const { common, syllables, endings, space, stop } = SOUNDS[language]
  const isDense = space === ''
  const made = Array.from({ length: VOCABULARY - common.length }, () => {
    const length = isDense || language === 'ko' ? 2 + random.below(2) : 2 + random.below(3)
    const stem = Array.from({ length }, () => random.pick(syllables)).join('')
    return stem + (random.next() < 0.6 ? random.pick(endings) : '')
  })
  const words = [...common, ...made]
  // Zipf's law: the n-th most common word is met 1/n as often as the first.
  const word = (by: Random): string => words[Math.floor(words.length ** by.next()) - 1] ?? ''
  const run = (by: Random, count: number): string => {
    const picked = Array.from({ length: count }, () => (by.next() < 0.02 ? String(by.below(5000)) : word(by)))
    const text = picked.join(space)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  return {
    language,
    word,
    sentence: (by) => run(by, 8 + by.below(18)) + stop,
    title: (by) => run(by, 5 + by.below(5)),
  }
}

/** A language by chance, in the library's shares. */
export function pickLanguage(random: Random): Language {
  let at = random.below(100)
  for (const language of LANGUAGES) {
    at -= SHARES[language]
    if (at < 0) return language
  }
  return 'en'
}
