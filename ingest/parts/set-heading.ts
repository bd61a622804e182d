const heading =
  /^(?:Antwoord(?:en)?|Beantwoording)\s(?:op|van)\s(?:de\s)?(?:(?:schriftelijke|mondelinge)\s)?(?:Kamer)?vragen\s(?:van|gesteld\sdoor)\s(?:het\slid|de\sleden)\s[^.?!]{2,200}$/

/** Whether a paragraph heads one of several sets in a letter: "Antwoorden op de vragen van het lid Achterberg (VVD) over de pont". */
export const headsSet = (text: string): boolean => text.length < longestHeading && heading.test(text)

/** In UTF-16 code units. */
const longestHeading = 280
