const marks = '();:!?…»”"*_<|[\\]¹²³⁴-⁹`'

/**
 * What stands where a phrase ends, as regular expression source: a mark of the sentence, of a note, of a table or of
 * mark-up, or nothing more. A full stop or comma with a digit behind is none, unless that is the mark of a note
 * ("99 734, 51.3 En").
 */
export const phraseEnd = String.raw`\s?(?:[${marks}]|[,.](?!\d)|\.(?=\d{1,2}\s\p{Lu})|['’](?!\p{L})|\s[–—]\s)|\s{0,2}$|[\n\t]`

const goingOn =
  /^\s(?:is|zijn|was|waren|wordt|worden|werd|werden|staat|staan|stond|stonden|gaat|gaan|ging|blijkt|blijken|volgt|volgen|geldt|gelden|heeft|hebben|regelt|regelen|bevat|bevatten|gedaan|zo|van|d\.d\.|waarin|waaruit|waarmee|waarop|die|dat|al|ook|niet|aangenomen|verworpen|ingediend|ingetrokken|aangehouden|behandeld|besproken|betreft|betreffen|aanhangig|ontraad|ontraden|krijgt|krijgen|verzoekt|verzoeken|verzocht|luidt|luiden|ligt|liggen)(?![\p{L}\d])/u

/** Whether the sentence goes on behind a number as it does behind a citation, and not with what the number counts. */
export const sentenceGoesOn = (text: string, end: number): boolean => goingOn.test(text.slice(end, end + 14))
