/** A module's default export, a function, as the text of an expression: see `scripts/script-text.ts`. */
declare module '*?script-text' {
  const text: string;
  export default text;
}
