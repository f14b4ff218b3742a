/** A module's default export, with everything it needs inside it: see `scripts/page-script.ts`. */
declare module '*?page-script' {
  const script: (word: string) => unknown;
  export default script;
}
