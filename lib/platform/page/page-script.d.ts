/** The default export of a module as one self-contained function: see `build/page-script.ts`. */
declare module '*/page-scan-script.ts?page-script' {
  const script: import('./page-scripts.ts').PageScanScript;
  export default script;
}

declare module '*/sdk-recorder-script.ts?page-script' {
  const script: import('./page-scripts.ts').PageScript;
  export default script;
}
