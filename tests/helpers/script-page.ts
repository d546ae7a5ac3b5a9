// Owns a page that is empty until its script has run, and a script that does what scripts do: fetch words, build elements with trees of
// their own, come late, and try every way to reach elsewhere.

/** The page as it is sent: nothing to read in it. */
export const scriptPage = (script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Local News</title></head><body><noscript>Please enable JavaScript.</noscript><div id="root"></div><script src="${script}"></script></body></html>`

/** Its script. `elsewhere` is an origin that it must not reach. */
export const noteArticle = (elsewhere: string): string => `
const tries = [
  () => new WebSocket('${elsewhere.replace('http', 'ws')}/socket'),
  () => navigator.sendBeacon('${elsewhere}/beacon', 'x'),
  () => window.open('${elsewhere}/window'),
  () => new EventSource('${elsewhere}/events'),
  () => new RTCPeerConnection({ iceServers: [{ urls: 'turn:${elsewhere.replace('http://', '')}?transport=tcp', username: 'a', credential: 'b' }] }).createDataChannel('x'),
  () => { location.href = '${elsewhere}/away' },
  () => navigator.serviceWorker.register('/worker.js'),
  () => new Worker('/worker.js'),
  () => { document.cookie = 'seen=1' },
  () => print(),
  () => alert('hello'),
  () => document.head.insertAdjacentHTML('beforeend', '<link rel="preconnect" href="${elsewhere}"><link rel="dns-prefetch" href="${elsewhere}">'),
  () => { const frame = document.createElement('iframe'); frame.src = '${elsewhere}/frame'; document.body.append(frame) },
  () => { const form = document.createElement('form'); form.action = '${elsewhere}/form'; form.method = 'post'; document.body.append(form); form.submit() },
]
Array.prototype.map = function () { return ['tampered'] }
const paragraph = (words) => '<p>' + words + '</p>'
void (async () => {
  const data = await (await fetch('/data')).json().catch(() => ({ place: 'a place' }))
  document.title = 'Delegates return to the table'
  document.getElementById('root').innerHTML = '<article><h1>Delegates return to the table</h1>' +
    paragraph('Delegates met in ' + data.place + ' on Tuesday for the first time in four years, and agreed on little more than on meeting again before the month is over.') +
    paragraph('The host, who had offered to carry messages, said that the room had been calmer than he expected, and that both sides had brought papers of their own.').repeat(2) +
    '<my-part></my-part></article>'
  document.querySelector('my-part').attachShadow({ mode: 'open' }).innerHTML =
    paragraph('Inside a part of the page with a tree of its own stand these words, which a reader sees like all others, and which belong to the article.')
  for (const attempt of tries) try { await attempt() } catch {}
  setTimeout(() => document.querySelector('article').insertAdjacentHTML('beforeend',
    paragraph('These words came late, as words of such pages do, when the first had been read already by whoever was quick enough.')), 600)
})()
`
