// Owns the types of files that the build puts in as text.
declare module '*?raw' {
  const text: string
  export default text
}
