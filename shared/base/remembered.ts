/** Answers that are worked out once. */

/**
 * A function that works out what belongs to an object when it is first asked, and gives the same answer for as long as
 * the object is there. For records and lists, which never change: they are replaced.
 */
export function remembered<Key extends object, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let one = known.get(key);
    if (!one) known.set(key, (one = { answer: make(key) }));
    return one.answer;
  };
}
