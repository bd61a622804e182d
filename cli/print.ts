/** Prints a line, and waits when the reader of our output is slower than we are. */
export async function print(text: string): Promise<void> {
  if (text === '') return
  if (!process.stdout.write(`${text}\n`))
    await new Promise((drained) => process.stdout.once('drain', drained))
}
