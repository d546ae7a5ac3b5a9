// Says how far a page has come that is being rendered: how much it shows, and whether it still waits. The answer is plain data.
;(() => ({
  state: document.readyState,
  letters: document.body === null ? 0 : document.body.innerText.length,
  elements: document.getElementsByTagName('*').length,
  waiting: [...document.images].filter((image) => !image.complete).length,
  height: document.documentElement.scrollHeight,
}))()
