// Owns finding calls that stand in a text and are none of it: to share, to subscribe, to agree to cookies.
import { hintOf } from '../page-elements'
import { foldText } from '../../text/fold-text'
import { blocksOf, type Step } from './step'

const LONGEST_CALL = 320
const LONGEST_CONSENT = 700

const SHARE_WORDS = new Set(
  (
    'share this article story post on via with to facebook twitter x linkedin reddit whatsapp telegram pinterest email e-mail mail print copy link ' +
    'line tumblr pocket flipboard threads bluesky mastodon instagram youtube messenger save tweet pin it follow us comments comment url ' +
    '공유 공유하기 기사 기사공유 페이스북 트위터 카카오톡 카카오스토리 카카오 네이버 밴드 블로그 라인 링크 복사 url복사 링크복사 주소복사 인쇄 프린트 스크랩 글자크기 이메일 메일 북마크 좋아요'
  ).split(' '),
)

export const shareStep: Step = {
  name: 'share-boxes',
  reason: 'it asks to share',
  find: (root) =>
    outermost(root, LONGEST_CALL, (text) => {
      const words = text
        .toLowerCase()
        .split(/[\s,|/·:()]+/)
        .filter((word) => /\p{L}|\p{N}/u.test(word))
      const isAll = words.every((word) => SHARE_WORDS.has(word) || /^\d{1,5}$/.test(word))
      return (
        isAll &&
        words.some((word) =>
          /share|공유|facebook|페이스북|twitter|트위터|whatsapp|카카오|복사|tweet|print|인쇄/.test(word),
        )
      )
    }),
}

const NEWSLETTER =
  /^(?:sign up (?:for|to)|subscribe (?:to|for|now|today)|get (?:the|our|your) .{0,60}(?:newsletter|inbox|alerts)|join our (?:newsletter|mailing list|telegram|whatsapp)|(?:like|follow) us on|download (?:our|the) app|never miss a story|enter your e-?mail|(?:the|our) .{0,30}newsletter\b|support (?:our|independent) journalism|뉴스레터|구독(?:하기|신청)?(?:$|[\s!.])|.{0,30}뉴스레터(?:를|에|로)? ?(?:구독|신청|받아)|.{0,24}채널 ?(?:구독|추가)|네이버에서 .{0,30}구독|카카오톡에서 .{0,30}(?:추가|구독)|newsletter abonnieren|abonnez-vous|suscríbete|inscreva-se|iscriviti)/iu
const NEWSLETTER_HINT = /newsletter|subscribe|signup|sign-up|mailing-list|구독/

export const newsletterStep: Step = {
  name: 'newsletter-boxes',
  reason: 'it asks to subscribe',
  find: (root) =>
    outermost(root, LONGEST_CALL, (text, block) =>
      NEWSLETTER.test(text)
        ? text.length < 200 || NEWSLETTER_HINT.test(hintOf(block))
        : isHinted(block, text),
    ),
}

/** A box that its authors call so, and that asks. */
const isHinted = (block: Element, text: string): boolean =>
  NEWSLETTER_HINT.test(hintOf(block)) && /newsletter|subscrib|sign up|inbox|구독|뉴스레터/i.test(text)

const CONSENT =
  /^(?:this (?:web)?site uses cookies|(?:we|our partners|we and our .{0,40}) (?:use|uses|store) .{0,60}cookies|by (?:continuing|clicking|using) .{0,80}(?:cookies|privacy|terms)|cookies? (?:policy|settings|preferences|notice|consent)|we value your privacy|your privacy (?:choices|matters)|manage (?:cookies|consent)|accept (?:all )?cookies|(?:본|이|저희) ?(?:웹)?사이트(?:는|에서는)? .{0,40}쿠키|쿠키를? ?(?:사용|설정|허용)|.{0,40}쿠키(?:를|의)? ?(?:사용|이용)에 동의|개인정보 ?(?:처리|수집).{0,20}동의|diese (?:web)?seite verwendet cookies|wir verwenden .{0,30}cookies|ce site utilise des cookies|nous utilisons des cookies|este sitio (?:web )?utiliza cookies|utilizamos cookies|questo sito utilizza .{0,20}cookie)/iu

export const consentStep: Step = {
  name: 'consent-text',
  reason: 'it speaks of cookies or consent, not of the article',
  find: (root) => outermost(root, LONGEST_CONSENT, (text) => CONSENT.test(text)),
}

/** The outermost blocks of up to so many characters that pass the test. */
function outermost(
  root: Element,
  longest: number,
  passes: (text: string, block: Element) => boolean,
): readonly Element[] {
  const found: Element[] = []
  for (const block of blocksOf(root)) {
    if (found.at(-1)?.contains(block) === true) continue
    // Long texts are looked at no further: folding each container's would cost the square of the depth.
    const raw = block.textContent
    if (raw.length > longest * 4) continue
    const text = foldText(raw)
    if (text !== null && text.length <= longest && block.localName !== 'figure' && passes(text, block))
      found.push(block)
  }
  return found
}
