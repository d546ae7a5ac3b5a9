// Owns pages in other character sets: ones that say so, ones that don't, and ones that say what isn't so.
import iconv from 'iconv-lite'
import { answer, keptPage, type Trouble } from './trouble'
import { FRENCH, HARBOUR, JAPANESE, KOREAN, storyPage } from './prose'

const KOREAN_PHRASE = '항구 사무소는 1911년부터 모든 항해를 기록한 장부를 지키고 있다'
const korean = (head = ''): string =>
  storyPage({ title: '항구의 장부', lang: 'ko', paragraphs: KOREAN, head })
const japanese = storyPage({ title: '港の帳簿', lang: 'ja', paragraphs: JAPANESE })
const french = storyPage({ title: 'Le registre du port', lang: 'fr', paragraphs: FRENCH })

const eucKr = iconv.encode(korean('<meta charset="euc-kr">'), 'cp949')
const utf8Mark = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(korean())])
const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), iconv.encode(storyPage(), 'utf-16le')])
const shiftJis = iconv.encode(japanese, 'shift_jis')
const latin = iconv.encode(french, 'windows-1252')

/** Each with the character set that it has to be read in, and what told that. */
export const CHARSETS: readonly Trouble[] = [
  keptPage(
    'UTF-8 with a mark, against the header',
    '/charset/utf-8-mark',
    utf8Mark,
    { grade: 'full', says: [KOREAN_PHRASE], lacks: ['\ufeff', '\ufffd'], charset: ['utf-8', 'bom'] },
    answer(utf8Mark, 'text/html; charset=euc-kr'),
  ),
  keptPage(
    'EUC-KR that only the page names, with syllables of CP949',
    '/charset/euc-kr',
    eucKr,
    { grade: 'full', says: [KOREAN_PHRASE, '똠방각하'], lacks: ['\ufffd'], charset: ['euc-kr', 'meta'] },
    answer(eucKr, 'text/html'),
  ),
  keptPage(
    'Shift_JIS that only the header names',
    '/charset/shift-jis',
    shiftJis,
    {
      grade: 'full',
      says: ['牛が四頭と、脚のないピアノ'],
      lacks: ['\ufffd'],
      charset: ['shift_jis', 'header'],
    },
    answer(shiftJis, 'text/html; charset=Shift_JIS'),
  ),
  keptPage(
    'windows-1252 that is called ISO-8859-1',
    '/charset/windows-1252',
    latin,
    {
      grade: 'full',
      says: ['depuis 1911 – et', 'L’encre', '20 € par mois'],
      charset: ['windows-1252', 'header'],
    },
    answer(latin, 'text/html; charset=iso-8859-1'),
  ),
  keptPage(
    'windows-1252 that nobody names',
    '/charset/unnamed',
    latin,
    { grade: 'full', says: ['depuis 1911 – et', 'L’encre'], charset: ['windows-1252', 'default'] },
    answer(latin, 'text/html'),
  ),
  keptPage(
    'UTF-16 with a mark',
    '/charset/utf-16',
    utf16,
    { grade: 'full', says: [HARBOUR], charset: ['utf-16le', 'bom'] },
    answer(utf16, 'text/html'),
  ),
  keptPage(
    'UTF-8 that the header calls something else',
    '/charset/header-lies',
    korean(),
    { grade: 'full', says: [KOREAN_PHRASE], charset: ['utf-8', 'content'] },
    answer(korean(), 'text/html; charset=iso-8859-1'),
  ),
  keptPage(
    'EUC-KR that the page calls UTF-8 and the header doesn’t',
    '/charset/page-lies',
    iconv.encode(korean('<meta charset="utf-8">'), 'cp949'),
    { grade: 'full', says: [KOREAN_PHRASE], lacks: ['\ufffd'], charset: ['euc-kr', 'header'] },
    answer(iconv.encode(korean('<meta charset="utf-8">'), 'cp949'), 'text/html; charset=euc-kr'),
  ),
  keptPage(
    'EUC-KR that the header calls UTF-8 and the page doesn’t',
    '/charset/header-lies-of-utf-8',
    eucKr,
    { grade: 'full', says: [KOREAN_PHRASE], lacks: ['\ufffd'], charset: ['euc-kr', 'meta'] },
    answer(eucKr, 'text/html; charset=utf-8'),
  ),
]
