/** Takes off the punctuation of the sentence round an address, and a closing bracket that it did not open. */
export function trimAddress(printed: string): string {
  let end = printed.length
  let open = 0
  for (const character of printed) open += character === '(' ? 1 : character === ')' ? -1 : 0
  for (;;) {
    const last = printed[end - 1] ?? ''
    if (/[.,;:!?’'\]]/.test(last)) end -= 1
    else if (last === ')' && open < 0) {
      end -= 1
      open += 1
    } else return printed.slice(0, end)
  }
}
