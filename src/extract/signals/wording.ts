// Owns the words by which pages say that an article isn't here, isn't whole, or asks for something first. Of no site: of languages.

const PAYWALL =
  /subscribe (?:now )?to (?:continue|read|keep reading|unlock)|(?:continue|keep) reading (?:with|by|for|this article with)|this (?:article|content|story) is (?:only |exclusively )?(?:available |reserved )?(?:for|to) (?:paying |our )?(?:subscribers|members)|(?:already|not) a (?:subscriber|member)\?|to (?:continue|read|keep) (?:reading|this|the (?:full|rest)).{0,40}(?:subscri|sign in|log ?in|register|create)|unlock (?:this|the full) (?:article|story)|(?:sign|log) ?in to (?:continue|read)|you(?:['’]ve| have) (?:reached|read|used) (?:your|all|the) .{0,40}(?:limit|free articles?)|(?:free )?articles? (?:remaining|left) this month|start your (?:free )?(?:trial|subscription)|(?:유료|구독자|회원|로그인) ?(?:전용|회원|기사|콘텐츠|독자)|(?:로그인|구독|회원 ?가입|결제)(?:을|를)? ?(?:하시면|하면|하셔야|해야|후|하고) .{0,30}(?:읽|보|이용|확인)|전문(?:은|을) .{0,20}(?:구독|유료|로그인)|남은 기사를|(?:weiterlesen|lesen sie) mit .{0,30}(?:abo|plus)|nur für abonnenten|(?:article )?réservé aux abonnés|il (?:vous )?reste .{0,20} (?:de cet article )?à lire|(?:contenido|artículo) (?:exclusivo )?para suscriptores|(?:conteúdo )?exclusivo para assinantes|riservato agli abbonati|この記事は(?:有料|会員限定)|残り\d+文字|订阅后(?:继续)?阅读/iu

const CONSENT =
  /(?:we|our partners|this site) (?:use|uses|store) .{0,60}cookies|accept (?:all )?cookies|manage (?:your )?(?:consent|cookies|privacy)|we value your privacy|consent to .{0,40}(?:cookies|processing)|쿠키.{0,20}(?:동의|허용|사용합니다)|개인정보.{0,30}동의|cookies (?:akzeptieren|zustimmen)|accepter (?:et continuer|les cookies)|aceptar (?:las )?cookies|accetta (?:i )?cookie/iu

const NOT_FOUND =
  /^(?:(?:error )?404\b|page not found|not found$|(?:sorry|oops).{0,40}(?:page|article|not found|can['’]t find)|(?:the |this )?(?:page|article|story|content) (?:(?:you .{0,40})?(?:can(?:not|['’]t) be found|was not found|does(?:n['’]t| not) exist|is no longer available|has been (?:removed|deleted)|could not be found|isn['’]t available)|not found)|we can(?:not|['’]t|['’]t seem to) find|nothing (?:was )?found|410 gone)|(?:페이지|기사|글|게시물|문서)(?:를|을|가|이)? ?(?:찾을 수 없|존재하지 않|삭제되었|삭제된|없습니다)|삭제된 (?:기사|글|게시물|페이지)|요청하신 페이지|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata|ページが見つかりません|页面不存在|找不到(?:页面|頁面|网页)/iu

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

function firstMatch(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const found = pattern.exec(text.slice(0, LONGEST).replace(/\s+/g, ' ').trim())
    if (found !== null) return found[0]
  }
  return null
}
