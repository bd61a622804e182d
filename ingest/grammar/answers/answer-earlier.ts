const earlier =
  /(?<![\p{L}])(?<set>(?:eerdere|vorige|eerder\sgegeven)\s(?:antwoorden|beantwoording|reacties?|vragen|brieven|brief))(?:\s\p{Ll}{2,12}){0,4}\s\($/u

/** "⟨dat eerdere antwoord op⟩ vraag 4", "⟨mijn eerder gegeven antwoord op⟩ vraag 4". */
const earlierAnswer =
  /^(?<set>(?:\p{L}{2,4}\s)?eerdere?(?:\sgegeven)?\s(?:antwoord(?:en)?|beantwoording|reacties?))(?!\p{L})/iu

/** "hetgeen ik toen in ⟨antwoord op vraag 3⟩ heb gesteld", "zijn toenmalige ⟨antwoord op vraag 5⟩", "in die set alleen in ⟨antwoord 4⟩" */
const thenOrThere =
  /(?<![\p{L}])(?:(?<then>toen(?:malige)?|destijds|indertijd)(?:\s(?:ook|al|reeds|gegeven))?(?:\s(?:in|bij|onder|op))?|(?:in|uit|bij)\s(?<set>(?:die|dezelfde|diezelfde)\s(?:set|lijst|Kamervragen|vragen|reeks|serie|beantwoording|vragenset))(?:\s\p{Ll}{2,10}){0,3}\s(?:in|bij|onder|op))\s$/iu

/** Tells most words in front of a question that they are no such. */
const mayPoint =
  /toen|destijds|indertijd|zelfde\s|die\s(?:set|lijst|Kamervragen|vragen|reeks|serie|beantwoording)/i

/** "onze eerdere antwoorden hierop (⟨vraag 3⟩ en vraag 7)": the set of another paper that words in front of a question, or its own first words, name; else null. */
export function earlierSet(text: string, start: number): string | null {
  const lead = text.slice(Math.max(0, start - 90), start)
  const there = mayPoint.test(lead) ? thenOrThere.exec(lead)?.groups : undefined
  return (
    (lead.endsWith('(') ? earlier.exec(lead)?.groups?.set : undefined) ??
    there?.then ??
    there?.set ??
    earlierAnswer.exec(text.slice(start, start + 48))?.groups?.set ??
    null
  )
}
