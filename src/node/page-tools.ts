// Owns the DOMs that pages are read with: linkedom for speed, jsdom for exactness and for sanitising. Nothing in them runs or loads.
import { createRequire } from 'node:module'
import createPurify from 'dompurify'
import type { DOMWindow, JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import type { PageTools } from '../extract/page-tools'
import { SANITISER_SETTINGS } from '../model/article-html'
import { quietNodes } from './quiet-nodes'

/** As for the window, but what comes back is the body, which can be serialised as it is; were it not allowed, it would be copied. */
const BODY_SETTINGS = {
  ...SANITISER_SETTINGS,
  ALLOWED_TAGS: [...SANITISER_SETTINGS.ALLOWED_TAGS, 'body'],
  RETURN_DOM_FRAGMENT: false as const,
  RETURN_DOM: true as const,
}

const nodeRequire = createRequire(import.meta.url)

/** Make the tools; jsdom takes half a second to load, and is loaded when first needed. */
export function makePageTools(): PageTools {
  quietNodes()
  let window: DOMWindow | null = null
  let purify: ReturnType<typeof createPurify> | null = null
  const theWindow = (): DOMWindow => (window ??= new (loadJsdom())('<!doctype html>').window)
  const thePurify = (): ReturnType<typeof createPurify> => {
    purify ??= createPurify(theWindow())
    // With a DOM that it doesn't know, DOMPurify gives everything back unsanitised, and says nothing.
    if (!purify.isSupported) throw new Error('the sanitiser cannot work with this DOM')
    return purify
  }
  const open: JSDOM[] = []

  return {
    names: { fast: 'linkedom 0.18.15, Readability 0.6.0', exact: 'jsdom 26.1.0, Readability 0.6.0' },
    parseFast(html) {
      const whole = /<html[\s>]/i.test(html)
        ? html
        : `<!doctype html><html><head></head><body>${html}</body></html>`
      return parseHTML(whole).document
    },
    parseExact(html, url) {
      // Earlier documents are let go here and not at the end of their use, when the caller may still hold nodes.
      for (const dom of open.splice(0)) dom.window.close()
      const dom = new (loadJsdom())(html, url === null ? {} : { url })
      open.push(dom)
      return dom.window.document
    },
    parseFragment(html) {
      const template = theWindow().document.createElement('template')
      template.innerHTML = html
      return template.content
    },
    // As a string it is parsed once, in a document of its own that goes when its nodes do.
    sanitise: (html) => thePurify().sanitize(html, BODY_SETTINGS) as unknown as Element,
  }
}

const loadJsdom = (): typeof JSDOM => (nodeRequire('jsdom') as { JSDOM: typeof JSDOM }).JSDOM
