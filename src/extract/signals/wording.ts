// Owns the words by which pages say that an article isn't here, isn't whole, or asks for something first. Of no site: of languages.
import { findFirst, type Phrase } from '../../text/phrases'

const PAYWALL: readonly (RegExp | Phrase)[] = [
  /subscribe (?:now )?to (?:continue|read|keep reading|unlock)/iu,
  /(?:continue|keep) reading (?:with|by|for|this article with)/iu,
  /this (?:article|content|story) is (?:only |exclusively )?(?:available |reserved )?(?:for|to) (?:paying |our )?(?:subscribers|members)/iu,
  /(?:already|not) a (?:subscriber|member)\?/iu,
  {
    first: /to (?:continue|read|keep) (?:reading|this|the (?:full|rest))/giu,
    mostBetween: 40,
    second: /(?:subscri|sign in|log ?in|register|create)/iuy,
  },
  /unlock (?:this|the full) (?:article|story)/iu,
  /(?:sign|log) ?in to (?:continue|read)/iu,
  {
    first: /you(?:['’]ve| have) (?:reached|read|used) (?:your|all|the) /giu,
    mostBetween: 40,
    second: /(?:limit|free articles?)/iuy,
  },
  /(?:free )?articles? (?:remaining|left) this month/iu,
  /start your (?:free )?(?:trial|subscription)/iu,
  /(?:유료|구독자|회원|로그인) ?(?:전용|회원|기사|콘텐츠|독자)/iu,
  {
    first: /(?:로그인|구독|회원 ?가입|결제)(?:을|를)? ?(?:하시면|하면|하셔야|해야|후|하고) /giu,
    mostBetween: 30,
    second: /(?:읽|보|이용|확인)/iuy,
  },
  { first: /전문(?:은|을) /giu, mostBetween: 20, second: /(?:구독|유료|로그인)/iuy },
  /남은 기사를/iu,
  { first: /(?:weiterlesen|lesen sie) mit /giu, mostBetween: 30, second: /(?:abo|plus)/iuy },
  /nur für abonnenten/iu,
  /(?:article )?réservé aux abonnés/iu,
  { first: /il (?:vous )?reste /giu, mostBetween: 20, second: / (?:de cet article )?à lire/iuy },
  /(?:contenido|artículo) (?:exclusivo )?para suscriptores/iu,
  /(?:conteúdo )?exclusivo para assinantes/iu,
  /riservato agli abbonati/iu,
  /この記事は(?:有料|会員限定)/iu,
  /残り\d+文字/iu,
  /订阅后(?:继续)?阅读/iu,
]

const CONSENT: readonly (RegExp | Phrase)[] = [
  { first: /(?:we|our partners|this site) (?:use|uses|store) /giu, mostBetween: 60, second: /cookies/iuy },
  /accept (?:all )?cookies/iu,
  /manage (?:your )?(?:consent|cookies|privacy)/iu,
  /we value your privacy/iu,
  { first: /consent to /giu, mostBetween: 40, second: /(?:cookies|processing)/iuy },
  { first: /쿠키/giu, mostBetween: 20, second: /(?:동의|허용|사용합니다)/iuy },
  { first: /개인정보/giu, mostBetween: 30, second: /동의/iuy },
  /cookies (?:akzeptieren|zustimmen)/iu,
  /accepter (?:et continuer|les cookies)/iu,
  /aceptar (?:las )?cookies/iu,
  /accetta (?:i )?cookie/iu,
]

const NOT_FOUND: readonly (RegExp | Phrase)[] = [
  /^(?:error )?404\b/iu,
  /^page not found/iu,
  /^not found$/iu,
  { first: /^(?:sorry|oops)/giu, mostBetween: 40, second: /(?:page|article|not found|can['’]t find)/iuy },
  {
    first: /^(?:the |this )?(?:page|article|story|content) you /giu,
    mostBetween: 40,
    second:
      /(?:can(?:not|['’]t) be found|was not found|does(?:n['’]t| not) exist|is no longer available|has been (?:removed|deleted)|could not be found|isn['’]t available)/iuy,
  },
  /^(?:the |this )?(?:page|article|story|content) (?:can(?:not|['’]t) be found|was not found|does(?:n['’]t| not) exist|is no longer available|has been (?:removed|deleted)|could not be found|isn['’]t available)/iu,
  /^(?:the |this )?(?:page|article|story|content) not found/iu,
  /^we can(?:not|['’]t|['’]t seem to) find/iu,
  /^nothing (?:was )?found/iu,
  /^410 gone/iu,
  /(?:페이지|기사|글|게시물|문서)(?:를|을|가|이)? ?(?:찾을 수 없|존재하지 않|삭제되었|삭제된|없습니다)/iu,
  /삭제된 (?:기사|글|게시물|페이지)/iu,
  /요청하신 페이지/iu,
  /seite (?:wurde )?nicht gefunden/iu,
  /page (?:introuvable|non trouvée)/iu,
  /página no encontrada/iu,
  /página não encontrada/iu,
  /pagina non trovata/iu,
  /ページが見つかりません/iu,
  /页面不存在/iu,
  /找不到(?:页面|頁面|网页)/iu,
]

const CONTINUE =
  /^(?:continue(?: reading)?|read (?:more|on|the (?:full|rest|whole) .{0,30}|full (?:article|story))|keep reading|view (?:full|more)|show more|more|weiterlesen|lire la suite|seguir leyendo|leer más|continuar? (?:lendo|leyendo)|leia mais|continua(?: a leggere)?|계속 ?읽기|이어서 ?읽기|전체 ?(?:기사|글)? ?보기|더 ?보기|더 ?읽기|기사 ?전문|続きを読む|全文|阅读全文|查看全文)(?:\s?(?:\.{3}|…|[>›»→]{1,2}))?$/iu

/** A line of a page is looked at so far. */
const LONGEST = 1000

/** The words of a paywall in some texts, or `null`. */
export const findPaywallWords = (texts: readonly string[]): string | null => firstMatch(texts, PAYWALL)

/** The words that ask for consent, or `null`. */
export const findConsentWords = (texts: readonly string[]): string | null => firstMatch(texts, CONSENT)

/** The words by which a title or heading says that nothing is here, or `null`. */
export const findNotFoundWords = (texts: readonly (string | null)[]): string | null =>
  firstMatch(
    texts.filter((text) => text !== null).map((text) => text.slice(0, 160)),
    NOT_FOUND,
  )

/** Whether a link's words promise more of the same article. */
export const findContinueWords = (text: string): boolean => CONTINUE.test(text.replace(/\s+/g, ' ').trim())

function firstMatch(texts: readonly string[], kinds: readonly (RegExp | Phrase)[]): string | null {
  for (const text of texts) {
    const found = findFirst(text.slice(0, LONGEST).replace(/\s+/g, ' ').trim(), kinds)
    if (found !== null) return found
  }
  return null
}
