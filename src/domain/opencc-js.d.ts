/**
 * The package exports its dictionaries (`"./*": "./dist/esm-lib/*.js"`) but ships no types for them:
 * each is one string, `from to|from to|…`.
 */
declare module 'opencc-js/dict/*' {
  const dictionary: string
  export default dictionary
}
