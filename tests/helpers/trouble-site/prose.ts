// Owns the words of the trouble site: a story of our own in four languages, long enough to be an article and short enough to be read.

/** A sentence that each English page has to keep. */
export const HARBOUR = 'The harbour office keeps a ledger of every crossing since 1911'

export const ENGLISH: readonly string[] = [
  `${HARBOUR}, and its keeper says that the oldest pages are the easiest to read. The ink was better then, and so was the handwriting, and nobody had yet thought of printing a form for it.`,
  'Each line names a boat, a captain, the weather, and what was carried. On a morning in March there were four cows, a piano without legs, and a teacher who would stay for thirty years and bury two mayors.',
  'The island council now wants to close the office on weekdays. The boats report their positions by radio, it says, and a machine can write them down without taking a lunch hour or asking for a new stove.',
  'The keeper does not argue with the machine. She asks only who will notice when it is wrong. In the winter of the long fog the radio placed one ferry in the middle of a wheat field for eleven days, and the ledger did not.',
  'Historians from the mainland have asked for copies. They found in the pages a price for salt that no book had, the date on which a lighthouse was really lit, and the name of a sailor whom two countries claim.',
  'Some of the fishermen would rather that the pages stayed closed. Not every crossing was meant to be remembered, says one of them, and some of what was carried at night is still standing in kitchens along the northern shore.',
  'A vote is planned for the first week of October. Until then the office opens at five, as it always has, and whoever comes in from the cold is offered tea and asked which way the wind stood at the outer buoy.',
  'The council has promised that nothing will be thrown away. The shelves are to be moved to the old customs house, where the roof was mended twice last year and where, according to the ledger, it has leaked since 1938.',
  'There have been keepers who wrote too much. One, in the twenties, noted the price of every herring and the mood of every passenger, and left a volume so thick that it holds the door of the boat shed open to this day.',
  'There have been others who wrote too little, and for the whole of one stormy autumn the page says only: none. It took a student with a tide table three months to find out that this was not laziness but the truth.',
  'Asked what she would write on the last day, the keeper said that she would write what was there to be written: the boat, the captain, the weather, and that the door was shut from the outside by somebody else.',
]

export const KOREAN: readonly string[] = [
  '항구 사무소는 1911년부터 모든 항해를 기록한 장부를 지키고 있다. 담당자는 가장 오래된 쪽이 가장 읽기 쉽다고 말한다. 그때는 잉크도 글씨도 지금보다 좋았다.',
  '한 줄마다 배와 선장과 날씨와 실은 물건이 적혀 있다. 어느 삼월 아침에는 소 네 마리와 다리 없는 피아노와 서른 해를 머물게 될 선생님 한 분이 건너왔다.',
  '섬 의회는 이제 평일에 사무소를 닫으려 한다. 배는 무전으로 위치를 알리고 기계가 그것을 적을 수 있다는 것이다. 똠방각하라는 별명의 어부는 반대한다.',
  '담당자는 기계와 다투지 않는다. 다만 기계가 틀렸을 때 누가 알아차리겠느냐고 묻는다. 긴 안개의 겨울에 무전은 배 한 척을 열하루 동안 밀밭 한가운데에 두었다.',
  '투표는 시월 첫 주에 있을 예정이다. 그때까지 사무소는 늘 그랬듯이 다섯 시에 문을 열고, 추위를 피해 들어온 사람에게 차를 내며 바람의 방향을 묻는다.',
]

export const JAPANESE: readonly string[] = [
  '港の事務所は一九一一年からのすべての航海を記した帳簿を守っている。係の人は、いちばん古い頁がいちばん読みやすいと言う。その頃はインクも文字も今より良かった。',
  '一行ごとに船と船長と天気と積荷が書かれている。ある三月の朝には、牛が四頭と、脚のないピアノと、三十年とどまることになる教師が渡ってきた。',
  '島の議会は平日に事務所を閉めようとしている。船は無線で位置を知らせ、機械がそれを書きとめることができるというのである。',
  '係の人は機械と争わない。ただ、機械が間違えたときに誰が気づくのかと尋ねる。長い霧の冬、無線は一隻の船を十一日のあいだ麦畑の真ん中に置いた。',
  '投票は十月の第一週に行われる。それまで事務所はいつものように五時に開き、寒さを避けて入ってきた人にお茶を出し、風の向きを尋ねる。',
]

export const FRENCH: readonly string[] = [
  'Le bureau du port garde un registre de toutes les traversées depuis 1911 – et sa gardienne dit que les pages les plus anciennes sont les plus faciles à lire. L’encre était meilleure, l’écriture aussi.',
  'Chaque ligne nomme un bateau, un capitaine, le temps qu’il faisait et ce qui fut transporté. Un matin de mars, ce furent quatre vaches, un piano sans pieds et une institutrice qui devait rester trente ans.',
  'Le conseil de l’île veut maintenant fermer le bureau en semaine. Les bateaux donnent leur position par radio, dit-il, et une machine peut l’écrire pour 20 € par mois, sans pause à midi.',
  'La gardienne ne discute pas avec la machine. Elle demande seulement qui s’apercevra qu’elle se trompe. L’hiver du long brouillard, la radio a placé un navire au milieu d’un champ de blé pendant onze jours.',
  'Un vote est prévu la première semaine d’octobre. D’ici là, le bureau ouvre à cinq heures, comme toujours, et l’on offre du thé à qui rentre du froid.',
]

export type StoryPage = {
  readonly title?: string
  readonly lang?: string | null
  readonly paragraphs?: readonly string[]
  /** Before and after all else in the head, the article, the body. */
  readonly head?: string
  readonly inArticle?: string
  readonly atEnd?: string
  readonly inBody?: string
}

/** A page of the story, with what a site has around its articles. */
export function storyPage({
  title = 'The ledger of the harbour',
  lang = 'en',
  paragraphs = ENGLISH,
  head = '',
  inArticle = '',
  atEnd = '',
  inBody = '',
}: StoryPage = {}): string {
  const text = paragraphs.map((words) => `<p>${words}</p>`)
  return `<!doctype html><html${lang === null ? '' : ` lang="${lang}"`}><head>${head}<title>${title} - Island Post</title>
<meta property="og:title" content="${title}"><meta name="author" content="Ada Skerry"></head><body>
<header><nav><a href="/">Front page</a> <a href="/tides">Tides</a></nav></header>
<main><article><h1>${title}</h1>${text[0] ?? ''}${inArticle}${text.slice(1).join('\n')}${atEnd}</article></main>
<footer>Island Post, printed when the wind allows</footer>${inBody}</body></html>`
}
