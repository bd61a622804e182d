/**
 * Makes something once for a key object, and remembers it until another key is asked for: what one kind finds in a
 * document, another may ask again while that document is read.
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | null = null
  return (key) => {
    if (last?.key === key) return last.value
    const value = make(key)
    last = { key, value }
    return value
  }
}
