// The parts of css-tree that are used, without its dictionary of the language: that one reads files beside itself, which a bundle
// hasn't got. Its types know only the whole.
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree'
}
declare module 'css-tree/generator' {
  export { generate as default } from 'css-tree'
}
declare module 'css-tree/walker' {
  export { walk as default } from 'css-tree'
}
declare module 'css-tree/tokenizer' {
  export { tokenize } from 'css-tree'
  export const tokenTypes: Readonly<Record<string, number>>
}
