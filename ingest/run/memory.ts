import { setFlagsFromString } from 'node:v8'

/** By how much a heap may grow over what lived at its last collection before it is collected again, in percent. */
const growth = 50

/**
 * Most megabytes of a thread's young generation (three times its semi-space). What a paper comes to is dropped within milliseconds, so that
 * more of it only fills memory: V8's own default, 96, takes no less time.
 */
export const youngMegabytes = 24

/**
 * Keeps the heaps of this process small, of all its threads. V8 lets one grow to several times what lives in it before it collects, which takes as
 * long in the end and hundreds of megabytes. The young generation of the first thread is told to Node itself when it
 * starts (`--max-semi-space-size` in package.json and bin/).
 */
export function keepHeapsSmall(): void {
  // Read anew at every collection; a V8 that has no such flag leaves it out.
  setFlagsFromString(`--heap-growing-percent=${growth}`)
}
