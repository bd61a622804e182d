/** The months by their names, from januari on. */
export const months: readonly string[] =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** Any of their names, as regular expression source. */
export const monthName = months.join('|')
