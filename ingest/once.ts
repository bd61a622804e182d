import { turn } from './turn.ts'

/**
 * Makes something once for a key object, and remembers it until another key is asked for in the same turn: what one kind
 * finds in a document, another may ask again while that document is in hand.
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const last: { readonly key: Key; readonly value: Value }[] = []
  return (key) => {
    const at = turn
    const known = last[at]
    if (known?.key === key) return known.value
    const value = make(key)
    last[at] = { key, value }
    return value
  }
}
