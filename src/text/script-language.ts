// Owns telling by its letters what language a text is set in, as far as fonts and the order of writing need to know. Leaves real
// languages to those who know them: letters of Latin are taken for English here.

/** A language of our words, and those whose letters need fonts or an order of their own. */
export type ScriptLanguage = 'en' | 'ko' | 'ja' | 'zh' | 'ar' | 'he' | 'ru' | 'th' | 'hi'

const SCRIPTS: readonly (readonly [ScriptLanguage, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** The language that most letters of a text are of. Han with kana among it is Japanese, with Hangul Korean. */
export function scriptLanguage(text: string): ScriptLanguage {
  const counts = new Map(SCRIPTS.map(([language, letters]) => [language, text.match(letters)?.length ?? 0]))
  const han = counts.get('zh') ?? 0
  for (const language of ['ja', 'ko'] as const) {
    const own = counts.get(language) ?? 0
    if (own > 0 && own * 6 >= han) {
      counts.set(language, own + han)
      counts.set('zh', 0)
      break
    }
  }
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  let best: ScriptLanguage = 'en'
  // A letter of these scripts says about as much as three of ours.
  let most = latin / 3
  for (const [language, count] of counts)
    if (count > most) {
      best = language
      most = count
    }
  return best
}

/** Whether a language is written from right to left. */
export const isWrittenLeftward = (language: string): boolean =>
  /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv)(?:-|$)/i.test(language)

/** Whether a text begins from the right: by its first letter that has a direction. */
export function beginsLeftward(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
}
