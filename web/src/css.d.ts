declare module '*.css' {
  /** The style sheet, minified by the build. */
  const text: string;
  export default text;
}
