/** Translations by the keys of their English texts: see `build/catalogue.ts`. */
declare module '*.json?catalogue' {
  const catalogue: import('../language/language.ts').Catalogue;
  export default catalogue;
}
