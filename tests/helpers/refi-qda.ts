// Owns checking a project or a codebook of qualitative analysis against the rules of its schema: which elements stand in which order, which
// attributes must and may stand, what identifiers look like, and that each reference leads to something of its kind. Source: REFI-QDA 1.5,
// Project.xsd and Codebook.xsd.
import { JSDOM } from 'jsdom'

type AttributeType = 'guid' | 'text' | 'integer' | 'boolean' | 'colour' | 'dateTime' | 'variableType'
type Rule = {
  /** An exclamation mark for those that must stand. */
  readonly attributes?: Readonly<Record<string, AttributeType | `${AttributeType}!`>>
  /** In the order in which they stand: `?` at most one, `*` any number, `+` at least one, else exactly one. */
  readonly children?: string
  readonly isText?: boolean
}

const MADE = { creatingUser: 'guid', creationDateTime: 'dateTime' } as const
const CHANGED = { ...MADE, modifyingUser: 'guid', modifiedDateTime: 'dateTime' } as const
const POINTER: Rule = { attributes: { targetGUID: 'guid!' } }
const TEXT: Rule = { isText: true }
const TEXT_SOURCE: Rule = {
  attributes: { guid: 'guid!', name: 'text', richTextPath: 'text', plainTextPath: 'text', ...CHANGED },
  children: 'Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*',
}

const RULES: Readonly<Record<string, Rule>> = {
  Project: {
    attributes: {
      name: 'text!',
      origin: 'text',
      creatingUserGUID: 'guid',
      creationDateTime: 'dateTime',
      modifyingUserGUID: 'guid',
      modifiedDateTime: 'dateTime',
      basePath: 'text',
    },
    children: 'Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*',
  },
  Users: { children: 'User+' },
  User: { attributes: { guid: 'guid!', name: 'text', id: 'text' } },
  CodeBook: { attributes: { origin: 'text' }, children: 'Codes Sets?' },
  Codes: { children: 'Code+' },
  Code: {
    attributes: { guid: 'guid!', name: 'text!', isCodable: 'boolean!', color: 'colour' },
    children: 'Description? NoteRef* Code*',
  },
  Variables: { children: 'Variable+' },
  Variable: {
    attributes: { guid: 'guid!', name: 'text!', typeOfVariable: 'variableType!' },
    children: 'Description?',
  },
  Cases: { children: 'Case+' },
  Case: {
    attributes: { guid: 'guid!', name: 'text' },
    children: 'Description? CodeRef* VariableValue* SourceRef* SelectionRef*',
  },
  Sources: { children: 'TextSource*' },
  TextSource: TEXT_SOURCE,
  Notes: { children: 'Note+' },
  Note: TEXT_SOURCE,
  PlainTextSelection: {
    attributes: {
      guid: 'guid!',
      name: 'text',
      startPosition: 'integer!',
      endPosition: 'integer!',
      ...CHANGED,
    },
    children: 'Description? Coding* NoteRef*',
  },
  Coding: { attributes: { guid: 'guid!', ...MADE }, children: 'CodeRef NoteRef*' },
  VariableValue: { children: 'VariableRef TextValue?' },
  CodeRef: POINTER,
  NoteRef: POINTER,
  SourceRef: POINTER,
  SelectionRef: POINTER,
  VariableRef: POINTER,
  Description: TEXT,
  PlainTextContent: TEXT,
  TextValue: TEXT,
}

const TYPES: Readonly<Record<AttributeType, RegExp>> = {
  guid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  text: /^[^]*$/,
  integer: /^\d+$/,
  boolean: /^(?:true|false)$/,
  colour: /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/,
  variableType: /^(?:Text|Boolean|Integer|Float|Date|DateTime)$/,
}

/** What a reference may lead to. */
const TARGETS: Readonly<Record<string, string>> = {
  CodeRef: 'Code',
  NoteRef: 'Note',
  SourceRef: 'TextSource',
  SelectionRef: 'PlainTextSelection',
  VariableRef: 'Variable',
}

/** What of a document breaks the rules, in words; empty for a good one. */
export function breachesOf(xml: string): readonly string[] {
  const { documentElement: root } = new JSDOM(xml, { contentType: 'application/xml' }).window.document
  const breaches: string[] = []
  const byGuid = new Map<string, string>()
  const all = [root, ...root.getElementsByTagName('*')]
  for (const element of all) {
    breaches.push(...attributeBreaches(element), ...childBreaches(element))
    const guid = element.getAttribute('guid')
    if (guid === null) continue
    if (byGuid.has(guid)) breaches.push(`${element.tagName}: the identifier ${guid} stands twice`)
    byGuid.set(guid, element.tagName)
  }
  for (const element of all) {
    const target = element.getAttribute('targetGUID')
    if (target !== null && byGuid.get(target) !== TARGETS[element.tagName])
      breaches.push(`${element.tagName} leads to ${byGuid.get(target) ?? 'nothing'}`)
    for (const name of ['creatingUser', 'modifyingUser', 'creatingUserGUID']) {
      const user = element.getAttribute(name)
      if (user !== null && byGuid.get(user) !== 'User') breaches.push(`${element.tagName}: ${name} is nobody`)
    }
  }
  return breaches
}

function attributeBreaches(element: Element): readonly string[] {
  const rules = RULES[element.tagName]?.attributes ?? {}
  const required = Object.entries(rules).filter(([, type]) => type.endsWith('!'))
  return [
    ...(RULES[element.tagName] === undefined ? [`${element.tagName} is unknown`] : []),
    ...required
      .filter(([name]) => !element.hasAttribute(name))
      .map(([name]) => `${element.tagName} lacks ${name}`),
    ...Array.from(element.attributes).flatMap(({ name, value }) => {
      if (name === 'xmlns') return []
      const type = rules[name]?.replace('!', '') as AttributeType | undefined
      if (type === undefined) return [`${element.tagName} has ${name}`]
      return TYPES[type].test(value) ? [] : [`${element.tagName}: ${name} is “${value}”`]
    }),
  ]
}

function childBreaches(element: Element): readonly string[] {
  const rule = RULES[element.tagName]
  const names = Array.from(element.children, ({ tagName }) => tagName)
  if (rule?.isText === true) return names.length === 0 ? [] : [`${element.tagName} has elements`]
  const order = (rule?.children ?? '').split(' ').filter((part) => part !== '')
  const pattern = order.map((part) => {
    const name = part.replace(/[?*+]$/, '')
    return `(?:${name} )${part.slice(name.length)}`
  })
  const isInOrder = new RegExp(`^${pattern.join('')}$`).test(names.map((name) => `${name} `).join(''))
  const words = Array.from(element.childNodes).some(
    (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
  )
  return [
    ...(isInOrder ? [] : [`${element.tagName} has ${names.join(', ')}`]),
    ...(words ? [`${element.tagName} has words`] : []),
  ]
}
