/**
 * Takes off the punctuation of the sentence round an address, a closing bracket that it did not open, and what stands behind an
 * opening one that it does not close: "verslag.pdf(overzicht".
 */
export function trimAddress(printed: string): string {
  let end = printed.length
  let open = 0
  let opened = 0
  for (let at = 0; at < end; at += 1) {
    const character = printed[at]
    if (character === '(') {
      if (open === 0) opened = at
      open += 1
    } else if (character === ')') open -= 1
  }
  if (open > 0) end = opened
  for (;;) {
    const last = printed[end - 1] ?? ''
    if (/[.,;:!?’'\]]/.test(last)) end -= 1
    else if (last === ')' && open < 0) {
      end -= 1
      open += 1
    } else return printed.slice(0, end)
  }
}
