// Owns reaching the styles and locales that the app brings. Each is loaded when it is first asked for: most people use one.
import type { CitationLocale, BroughtStyle, OWN_STYLE } from '../../model/citation'

type Resource = () => Promise<{ readonly default: string }>

const STYLES: Readonly<Record<Exclude<BroughtStyle, typeof OWN_STYLE>, Resource>> = {
  'chicago-fullnote-bibliography': () =>
    import('../../../resources/citation/styles/chicago-fullnote-bibliography.csl?raw'),
  'chicago-author-date': () => import('../../../resources/citation/styles/chicago-author-date.csl?raw'),
  apa: () => import('../../../resources/citation/styles/apa.csl?raw'),
  'modern-language-association': () =>
    import('../../../resources/citation/styles/modern-language-association.csl?raw'),
  'harvard-cite-them-right': () =>
    import('../../../resources/citation/styles/harvard-cite-them-right.csl?raw'),
  vancouver: () => import('../../../resources/citation/styles/vancouver.csl?raw'),
  ieee: () => import('../../../resources/citation/styles/ieee.csl?raw'),
  oscola: () => import('../../../resources/citation/styles/oscola.csl?raw'),
  'bluebook-law-review': () => import('../../../resources/citation/styles/bluebook-law-review.csl?raw'),
}

const LOCALES: Readonly<Record<CitationLocale, Resource>> = {
  'en-US': () => import('../../../resources/citation/locales/locales-en-US.xml?raw'),
  'en-GB': () => import('../../../resources/citation/locales/locales-en-GB.xml?raw'),
  'ko-KR': () => import('../../../resources/citation/locales/locales-ko-KR.xml?raw'),
  'ja-JP': () => import('../../../resources/citation/locales/locales-ja-JP.xml?raw'),
  'de-DE': () => import('../../../resources/citation/locales/locales-de-DE.xml?raw'),
  'fr-FR': () => import('../../../resources/citation/locales/locales-fr-FR.xml?raw'),
  'zh-CN': () => import('../../../resources/citation/locales/locales-zh-CN.xml?raw'),
  'zh-TW': () => import('../../../resources/citation/locales/locales-zh-TW.xml?raw'),
}

/** A style's CSL. */
export const readStyle = async (style: keyof typeof STYLES): Promise<string> =>
  (await STYLES[style]()).default

/** A locale's CSL. */
export const readLocale = async (locale: CitationLocale): Promise<string> => (await LOCALES[locale]()).default
