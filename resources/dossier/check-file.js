// This script checks the file that it stands in, and shows what it finds. It makes no request and sends nothing anywhere.
// What it compares, and with what, is described under "How to check this file".
;(() => {
  'use strict'
  const FAULTS = {
    'words-differ': 'the sealed text reads otherwise at this place',
    'shown-words-differ': 'the words shown here are not the words that were sealed',
    'edits-broken': 'what is left out and added does not fit the words of the quote',
    'citation-changed': 'the citation, note or context shown here was changed',
    'source-missing': 'its source is missing from this file',
    'text-changed': 'the sealed text of its source was changed',
    'content-changed': 'the readable snapshot was changed',
    'asset-changed': 'an image of the snapshot was changed',
    'manifest-changed': 'the list of hashes was changed',
    'page-changed': 'the page around the quotes was changed',
    'signature-changed': 'the signature is missing, or is not by the key that the file names',
  }

  /** SHA-256 of a string's UTF-8 bytes or of bytes, in hexadecimal. Browsers may withhold their own from local files. Source: FIPS 180-4. */
  const sha256 = (data) => {
    const input = typeof data === 'string' ? new TextEncoder().encode(data) : data
    const bytes = new Uint8Array(((input.length + 72) >> 6) << 6)
    bytes.set(input)
    bytes[input.length] = 0x80
    const view = new DataView(bytes.buffer)
    view.setUint32(bytes.length - 8, Math.floor(input.length / 0x20000000))
    view.setUint32(bytes.length - 4, input.length << 3)
    const w = new Int32Array(64)
    const state = Int32Array.from(START)
    for (let at = 0; at < bytes.length; at += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i)
      for (let i = 16; i < 64; i++) {
        const x = w[i - 15]
        const y = w[i - 2]
        const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
        const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
        w[i] = w[i - 16] + s0 + w[i - 7] + s1
      }
      let [a, b, c, d, e, f, g, h] = state
      for (let i = 0; i < 64; i++) {
        const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
        const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0
        const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
        const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
        ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
      }
      ;[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] += value))
    }
    return Array.from(state, (value) => (value >>> 0).toString(16).padStart(8, '0')).join('')
  }
  /** The constants of SHA-256: first bits of the fractional parts of square and cube roots of primes. */
  const PRIMES = []
  for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((prime) => n % prime)) PRIMES.push(n)
  const fraction = (root) => ((root - Math.floor(root)) * 0x100000000) | 0
  const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
  const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

  const rawBlock = (id) => document.querySelector(`script[type="application/json"][id="${id}"]`)?.textContent
  const escape = (text) =>
    text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign])
  const printable = (text) => text.replace(/\r\n?/g, '\n').replace(/\u0000|\p{Surrogate}/gu, '\ufffd')

  /** Whether a place lies inside a word or a number: nothing is cut there. */
  const cutsWord = (text, at) => {
    const before = Array.from(text.slice(Math.max(0, at - 4), at))
    const after = Array.from(text.slice(at, at + 4))
    const [left, right] = [before.at(-1), after[0]]
    const unspaced =
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
    if (left === undefined || right === undefined || unspaced.test(left) || unspaced.test(right)) return false
    const isWord = (sign) => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign)
    const isDigit = (sign) => sign !== undefined && /\p{Nd}/u.test(sign)
    const joins = (a, joint, b) =>
      ("'\u2019\u2010\u2011-".includes(joint) && isWord(a) && isWord(b)) ||
      ('.,:'.includes(joint) && isDigit(a) && isDigit(b))
    if (isWord(left)) return isWord(right) || joins(left, right, after[1])
    return isWord(right) && joins(before.at(-2), left, right)
  }

  /** What may stand in brackets: no brackets, controls, halves of pairs, or signs that turn the direction; not only dots. */
  const isAddition = (words) =>
    words === words.trim() &&
    !/^[.\u2026\s]*$/.test(words) &&
    !/[[\]\uff3b\uff3d\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(words)

  /** The exact words with what is left out and added in brackets; null where that can't be. */
  const shownWords = (exact, edits) => {
    let [shown, kept, at, last] = ['', '', 0, null]
    const splits = (place) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(exact.slice(place - 1, place + 1))
    for (const edit of edits) {
      const { start, end, added, spaces } = edit
      const space = (side) => (spaces === side || spaces === 'both' ? ' ' : '')
      if (start < at || end < start || end > exact.length || splits(start) || splits(end)) return null
      const out = exact.slice(start, end)
      if (added === '' ? out.trim() === '' : !isAddition(added)) return null
      if (out.split(/[[\uff3b]/).length !== out.split(/[\]\uff3d]/).length) return null
      if ((added === '' || space('before')) && cutsWord(exact, start)) return null
      if ((added === '' || space('after')) && cutsWord(exact, end)) return null
      if (added === '' && last?.added === '' && last.end === start) return null
      kept += exact.slice(at, start)
      shown += `${exact.slice(at, start)}${space('before')}[${added === '' ? '\u2026' : added}]${space('after')}`
      at = end
      last = edit
    }
    kept += exact.slice(at)
    return edits.length > 0 && kept.trim() === '' ? null : shown + exact.slice(at)
  }

  /** The inside of an element as it stands in the file. */
  const sourceOf = (element) => {
    let html = ''
    for (const node of element.childNodes) {
      if (node.nodeType === 3) html += escape(node.data)
      if (node.nodeType !== 1) continue
      const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${escape(value)}"`)
      html += `<${node.localName}${attributes.join('')}>`
      if (node.localName === 'br') continue
      const snapshot = node.getAttribute('data-snapshot')
      if (snapshot !== null) html += `<!${'--'}snapshot:${snapshot}--><!${'--'}/snapshot:${snapshot}-->`
      else if (!node.hasAttribute('data-fill')) html += sourceOf(node)
      html += `</${node.localName}>`
    }
    return html
  }

  const fromBase64 = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const bytesOf = (dataAddress) => fromBase64(dataAddress.slice(dataAddress.indexOf(',') + 1))

  /** Compare what is shown of a snapshot with what was sealed, in a document that loads nothing. */
  const snapshotFaults = (source, text, content) => {
    const shown = document.querySelector(`[data-snapshot="${source.number}"]`)
    if (shown === null) return ['content-changed']
    if (source.shownAs === 'text') {
      const lines = Array.from(shown.children, (line) => line.textContent)
      return lines.join('\n') === printable(text) ? [] : ['content-changed']
    }
    const sealed = new DOMParser().parseFromString(`<!doctype html><body><div>${content}</div>`, 'text/html')
    const copy = sealed.importNode(shown, true)
    const expected = sealed.querySelector('div')
    copy.childNodes.forEach((node) => node.nodeType === 8 && node.remove())
    const faults = []
    const wanted = new Set(source.assets.map((asset) => asset.sha256))
    const found = new Set()
    for (const image of copy.querySelectorAll('img[src^="data:"]')) {
      const hash = sha256(bytesOf(image.getAttribute('src')))
      if (wanted.has(hash)) found.add(hash)
      else faults.push('asset-changed')
      image.setAttribute('src', `../../../../assets/${hash.slice(0, 2)}/${hash}`)
    }
    if (found.size < wanted.size) faults.push('asset-changed')
    const inside = sealed.createElement('div')
    inside.append(...copy.childNodes)
    const plain = sealed.createElement('div')
    plain.append(...expected.childNodes)
    if (faults.length === 0 && !plain.isEqualNode(inside)) faults.push('content-changed')
    return faults
  }

  const checkSource = (source) => {
    const faults = []
    const read = (id) => {
      try {
        return JSON.parse(rawBlock(id) ?? 'null')
      } catch {
        return null
      }
    }
    const text = read(`cuttings-text-${source.number}`)
    const content = read(`cuttings-content-${source.number}`)
    if (typeof text !== 'string' || sha256(text) !== source.capture.text.sha256) faults.push('text-changed')
    if (typeof content !== 'string' || sha256(content) !== source.capture.content.sha256)
      faults.push('content-changed')
    if (faults.length === 0) faults.push(...snapshotFaults(source, text, content))
    return { source, text, faults: [...new Set(faults)] }
  }

  const checkQuote = (quote, checked, changedParts) => {
    const part = document.querySelector(`main > [data-part="${quote.part}"]`)
    const { source, text, faults } = checked.get(quote.source) ?? {}
    const shown = part?.querySelector('[data-words]')?.textContent
    const derived = shownWords(quote.exact, quote.edits ?? [])
    let fault = null
    if (source === undefined) fault = 'source-missing'
    else if (derived === null) fault = 'edits-broken'
    else if (shown !== quote.shown || quote.shown !== printable(derived)) fault = 'shown-words-differ'
    else if (faults.includes('text-changed')) fault = 'text-changed'
    else if (text.slice(quote.start, quote.end) !== quote.exact) fault = 'words-differ'
    else if (part.querySelector('[data-citation]')?.textContent !== quote.citation) fault = 'citation-changed'
    else if (changedParts.has(quote.part)) fault = 'citation-changed'
    return { quote, part, fault }
  }

  const checkArticle = (article, checked, changedParts) => {
    const part = document.querySelector(`main > [data-part="${article.part}"]`)
    const { source, faults } = checked.get(article.source) ?? {}
    const shown = (name) => part?.querySelector(`[data-${name}]`)?.textContent
    const isShown = shown('title') === article.title && shown('citation') === article.citation
    let fault = null
    if (source === undefined) fault = 'source-missing'
    else if (!isShown || changedParts.has(article.part)) fault = 'citation-changed'
    else if (faults.length > 0) fault = faults[0]
    return { article, part, fault }
  }

  /** Whose signature it is; '' for none, null where it doesn't hold, undefined where this browser knows no such signatures. */
  const signer = async ({ signingKey }, seal) => {
    const block = rawBlock('cuttings-signature') ?? ''
    if (signingKey === undefined) return block === '' ? '' : null
    const { algorithm, publicKey, signature } = block === '' ? {} : JSON.parse(block)
    if (algorithm !== 'Ed25519' || publicKey !== signingKey) return null
    let key
    try {
      const spki = fromBase64(publicKey)
      key = await crypto.subtle.importKey('spki', spki, { name: 'Ed25519' }, false, ['verify'])
    } catch {
      return undefined
    }
    const message = new TextEncoder().encode(`Cuttings dossier\n${seal}\n`)
    const holds = await crypto.subtle.verify({ name: 'Ed25519' }, key, fromBase64(signature), message)
    return holds ? sha256(fromBase64(publicKey)).match(/.{4}/g).join(' ') : null
  }

  const check = async () => {
    const raw = rawBlock('cuttings-manifest') ?? ''
    const seal = document.querySelector('meta[name="cuttings-seal"]')?.content
    const shownSeal = document.getElementById('cuttings-seal')?.textContent
    const manifest = JSON.parse(raw)
    const problems = sha256(raw) === seal && seal === shownSeal ? [] : ['manifest-changed']
    const places = Array.from(document.querySelectorAll('main > *'))
    const changedParts = new Set()
    manifest.parts.forEach(({ id, sha256: hash }, i) => {
      const place = places[i]
      if (place?.getAttribute('data-part') !== id || sha256(sourceOf(place)) !== hash) changedParts.add(id)
    })
    const checked = new Map(manifest.sources.map((source) => [source.number, checkSource(source)]))
    const quotes = manifest.quotes.map((quote) => checkQuote(quote, checked, changedParts))
    const articles = (manifest.articles ?? []).map((article) => checkArticle(article, checked, changedParts))
    const named = new Set([...manifest.quotes, ...(manifest.articles ?? [])].map(({ part }) => part))
    const isTrue = places.length === manifest.parts.length && document.querySelectorAll('main').length === 1
    const others = [...changedParts].filter((id) => !named.has(id))
    if (!isTrue || others.length > 0) problems.push('page-changed')
    const signedBy = await signer(manifest, sha256(raw))
    if (signedBy === null) problems.push('signature-changed')
    return { quotes, articles, sources: [...checked.values()], problems, signedBy }
  }

  const mark = (element, isGood, text) => {
    element.dataset.state = isGood ? 'ok' : 'bad'
    element.querySelector('.sign').textContent = isGood ? '✓' : '✗'
    ;(element.querySelector('.says') ?? element.lastChild).textContent = ` ${text}`
  }

  const count = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`

  const show = ({ quotes, articles, sources, problems, signedBy }) => {
    for (const { quote, part, fault } of quotes) {
      const place = part?.querySelector('[data-mark]')
      const isEdited = (quote.edits ?? []).length > 0
      const good = `Verbatim in the sealed snapshot${isEdited ? ', but for the brackets' : ''}`
      const text = fault === null ? good : `Not proved: ${FAULTS[fault]}`
      if (place) mark(place, fault === null, text)
    }
    for (const { part, fault } of articles) {
      const place = part?.querySelector('[data-mark]')
      const text = fault === null ? 'Its snapshot is as it was sealed' : `Not proved: ${FAULTS[fault]}`
      if (place) mark(place, fault === null, text)
    }
    const faults = [
      ...problems.map((fault) => FAULTS[fault]),
      ...quotes.flatMap(({ quote, fault }) =>
        fault === null ? [] : [`quote “${quote.exact.slice(0, 60)}”: ${FAULTS[fault]}`],
      ),
      ...articles.flatMap(({ article, fault }) =>
        fault === null ? [] : [`article “${article.title.slice(0, 60)}”: ${FAULTS[fault]}`],
      ),
      ...sources.flatMap(({ source, faults }) =>
        faults.map((fault) => `source ${source.number}: ${FAULTS[fault]}`),
      ),
    ]
    const good = quotes.filter(({ fault }) => fault === null).length
    const said = `${good} of ${count(quotes.length, 'quote')} verified against ${count(sources.length, 'sealed source')}`
    const unknown = 'It is signed, but this browser can’t check such signatures.'
    const by = signedBy
      ? ` Signed by the key ${signedBy.slice(0, 19)} ….`
      : signedBy === undefined
        ? ` ${unknown}`
        : ''
    const text =
      faults.length === 0 ? `${said}.${by}` : `This file was changed. ${said}. Wrong: ${faults.join('; ')}.`
    mark(document.getElementById('verdict'), faults.length === 0, text)
  }

  check()
    .then(show)
    .catch((error) => {
      const place = document.getElementById('verdict') ?? document.body
      mark(place, false, `This file could not be checked: ${error.message}`)
    })
})()
