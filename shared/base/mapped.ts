/** A table with the same keys, each value made from the old one. */
export const mapped = <K extends string, A, B>(table: { readonly [P in K]: A }, make: (value: A, key: K) => B): { readonly [P in K]: B } =>
  Object.fromEntries(Object.entries<A>(table).map(([key, value]) => [key, make(value, key as K)])) as { readonly [P in K]: B };

/** A table with a value for each of these keys. */
export const tableOf = <K extends string, V>(keys: readonly K[], make: (key: K, at: number) => V): { readonly [P in K]: V } =>
  Object.fromEntries(keys.map((key, at) => [key, make(key, at)])) as { readonly [P in K]: V };
