declare module '*.css' {
  /** The style sheet, minified by the build. */
  const text: string;
  export default text;
}

declare module 'dist:*' {
  /** A file of `dist`: a module of WebAssembly in base64, or the text of a JSON file, of which a
   * name after `#` chooses a member. */
  const content: string;
  export default content;
}
