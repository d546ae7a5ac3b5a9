import { describe, expect, it } from 'vitest'
import { makePageTools } from '../../../src/node/page-tools'
import { quietNodes } from '../../../src/node/quiet-nodes'

describe('nodes of the fast parser', () => {
  it('hold no listeners, however often they are made quiet', () => {
    const tools = makePageTools()
    quietNodes()
    const paragraph = tools.parseFast('<p id="a">words</p>').querySelector('p')
    let heard = 0
    paragraph?.addEventListener('click', () => heard++)
    expect(paragraph?.dispatchEvent(new Event('click'))).toBe(true)
    expect(heard).toBe(0)
  })

  it('are the nodes that they were', () => {
    const document = makePageTools().parseFast('<p id="a">some <b>words</b></p><p>more</p>')
    expect(document.getElementById('a')?.textContent).toBe('some words')
    expect(document.querySelectorAll('p')).toHaveLength(2)
    document.querySelector('b')?.remove()
    expect(document.body.innerHTML).toBe('<p id="a">some </p><p>more</p>')
  })
})
