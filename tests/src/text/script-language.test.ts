import { describe, expect, it } from 'vitest'
import { beginsLeftward, isWrittenLeftward, scriptLanguage } from '../../../src/text/script-language'

describe('scriptLanguage', () => {
  it.each([
    ['The offer of New Year', 'en'],
    ['정부는 ‘중재’라는 말을 피했다', 'ko'],
    ['그 말의 뜻: facilitation 과 mediation 의 차이', 'ko'],
    ['米朝対話の再開を後押しする用意があると述べた', 'ja'],
    ['总统表示愿意促进对话', 'zh'],
    ['سيول تعرض المساعدة', 'ar'],
    ['A long English sentence about 촉진 and no more', 'en'],
    ['', 'en'],
  ])('tells of %j that it is %s', (text, language) => {
    expect(scriptLanguage(text)).toBe(language)
  })

  it('knows what is written from the right, as a language and by its first letter', () => {
    expect(['ar', 'ar-EG', 'he', 'fa', 'en', 'arn', ''].filter(isWrittenLeftward)).toEqual([
      'ar',
      'ar-EG',
      'he',
      'fa',
    ])
    expect(beginsLeftward('“سيول” and more')).toBe(true)
    expect(beginsLeftward('1. Seoul سيول')).toBe(false)
  })
})
