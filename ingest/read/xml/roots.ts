/**
 * Elements that an official publication begins with: the one of the schema of officiële publicaties, or, where that was taken off,
 * the paper itself in it. Source of the names: op-xsd.
 */
export const officialRoots: ReadonlySet<string> = new Set([
  ...['officiele-publicatie', 'kamerstuk', 'kamervragen', 'handelingen'],
  ...['staatsblad', 'staatscourant', 'tractatenblad'],
])

/** The element that a report of a debate of the Tweede Kamer begins with. */
export const vlosRoot = 'vlosCoreDocument'
