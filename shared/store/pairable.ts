/** Kinds of entity that get a `pair#A|B` index row. */
export const pairableKinds: ReadonlySet<string> = new Set([
  'company',
  'university',
  'institute',
  'person',
  'programme',
  'policy',
]);
