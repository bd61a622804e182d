/** Gives the focus to the picture, or to the list that stands for it, once what was asked for is on the screen. */
export function focusNetwork(): void {
  requestAnimationFrame(() => document.getElementById('network')?.focus({ preventScroll: true }))
}
