declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ other…]` pairs between bars. */
  const pairs: string;
  export default pairs;
}
