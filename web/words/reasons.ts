/**
 * The sentences with which extraction says why a reference was resolved as it was, or not: English as the API gives them, `{}`
 * for what varies, and Dutch. One that another could be read as stands in front of it. Tests hold the list to what extraction
 * brings forth, and to the sentences that stand in its code.
 */
export const sentences: readonly (readonly [english: string, dutch: string])[] = [
  [
    'A COM document is a proposal (PC) or another document (DC).',
    'Een COM-document is een voorstel (PC) of een ander document (DC).',
  ],
  [
    'Only the number is printed, and nothing says of which dossier.',
    'Er staat alleen een nummer, en niets zegt van welk dossier.',
  ],
  ['Several dossiers have a paper of this number.', 'Meer dossiers hebben een stuk met dit nummer.'],
  ['Two dossiers share the number.', 'Twee dossiers delen het nummer.'],
  ['Several dossiers share the number.', 'Verscheidene dossiers delen het nummer.'],
  [
    'The mark of a note is glued to the number, and may have one digit or two.',
    'Het teken van een noot staat tegen het nummer aan, en kan een of twee cijfers hebben.',
  ],
  [
    'The letter may be a paper of the Eerste Kamer or a toevoeging.',
    'De letter kan een stuk van de Eerste Kamer zijn, of een toevoeging.',
  ],
  [
    'The words mean a set of questions that was spoken of, and no one paper that is named shortly before has it.',
    'De woorden bedoelen vragen waarvan eerder sprake was, en kort ervoor is niet één stuk als enige genoemd dat ze heeft.',
  ],
  ['The register has Kamervragen of this number.', 'Het register heeft Kamervragen met dit nummer.'],
  ['The session year is not printed whole.', 'Het vergaderjaar staat er niet volledig.'],
  [
    'A session spans two successive years, which {} does not: misprinted or misread.',
    'Een vergaderjaar beslaat twee jaren na elkaar, en {} niet: verkeerd gedrukt of verkeerd gelezen.',
  ],
  [
    'The item of the debate is not named, and only items have official ids.',
    'Het agendapunt van het debat staat er niet bij, en alleen agendapunten hebben een officieel nummer.',
  ],
  [
    'This is the item only if it spans exactly the pages that are cited.',
    'Dit is het agendapunt alleen als het precies de genoemde bladzijden beslaat.',
  ],
  [
    'This document has no {} {}, but pieces of it, of which the first is the likeliest.',
    'Dit stuk heeft geen {} {}, maar wel onderdelen ervan; het eerste ligt het meest voor de hand.',
  ],
  [
    'This document has no numbered questions or answers of its own.',
    'Dit stuk heeft zelf geen genummerde vragen of antwoorden.',
  ],
  [
    'This document prints other answers, and not this one: it may be cut, or lack the label.',
    'Dit stuk drukt andere antwoorden af en dit niet: het kan ingekort zijn, of het opschrift missen.',
  ],
  ['This document has no {} {}.', 'Dit stuk heeft geen {} {}.'],
  [
    'The document prints the question, and answers none.',
    'Het stuk drukt de vraag af, en beantwoordt er geen.',
  ],
  [
    'The document numbers questions that are not read as parts.',
    'Het stuk nummert vragen die niet als onderdelen zijn gelezen.',
  ],
  [
    'The document prints the question, and not its answer.',
    'Het stuk drukt de vraag af, en haar antwoord niet.',
  ],
  [
    'The document prints the answer, and not the question.',
    'Het stuk drukt het antwoord af, en de vraag niet.',
  ],
  [
    'The document prints the question, and labels no answer.',
    'Het stuk drukt de vraag af, en zet boven geen antwoord een opschrift.',
  ],
  [
    'The document prints its questions one by one, without numbers.',
    'Het stuk drukt zijn vragen één voor één af, zonder nummers.',
  ],
  [
    'The document answers questions that it does not print as numbered parts.',
    'Het stuk beantwoordt vragen die het niet als genummerde onderdelen afdrukt.',
  ],
  [
    'The words may point at text above in the same answer.',
    'De woorden kunnen ook naar tekst hierboven in hetzelfde antwoord wijzen.',
  ],
  [
    'The answer itself counts points, and the words may mean one of those.',
    'Het antwoord telt zelf punten, en de woorden kunnen er een daarvan bedoelen.',
  ],
  [
    'The words do not say how many questions are meant; the nearest is the likeliest.',
    'De woorden zeggen niet hoeveel vragen bedoeld zijn; de dichtstbijzijnde ligt het meest voor de hand.',
  ],
  [
    'Nothing says who asked which question; the one of that number is the likeliest.',
    'Niets zegt wie welke vraag stelde; die met dit nummer ligt het meest voor de hand.',
  ],
  ['"{}" asked {} questions that fit these words.', '„{}” stelde {} vragen die bij deze woorden passen.'],
  [
    'No numbered question is known to be asked by "{}".',
    'Van geen genummerde vraag is bekend dat „{}” haar stelde.',
  ],
  [
    'Inside vraag {}, which has numbered sub-questions, a small number names one of those.',
    'Binnen vraag {}, die genummerde deelvragen heeft, noemt een klein nummer een daarvan.',
  ],
  [
    '{} {} is not cut into numbered pieces, so the whole of it is the target.',
    '{} {} is niet in genummerde onderdelen verdeeld, dus het geheel is bedoeld.',
  ],
  [
    'No paper on the agenda of this document is called "{}".',
    'Geen stuk op de agenda van dit stuk heet „{}”.',
  ],
  [
    '{} papers on the agenda are called "{}"; the first of this dossier is the likeliest.',
    '{} stukken op de agenda heten „{}”; het eerste van dit dossier ligt het meest voor de hand.',
  ],
  [
    'The mention stands in no numbered question or answer, so it has no neighbour.',
    'De woorden staan in geen genummerde vraag of antwoord, en hebben dus geen buurman.',
  ],
  ['Nothing stands before {} {}.', 'Voor {} {} staat niets.'],
  ['Nothing stands behind {} {}.', 'Achter {} {} staat niets.'],
  [
    'The document gives no number for a {} of these movers.',
    'Het stuk geeft geen nummer voor een {} van deze indieners.',
  ],
  [
    'The document gives no number for a {} so named.',
    'Het stuk geeft geen nummer voor een {} met deze naam.',
  ],
  [
    'The document gives no number for an {} of these movers.',
    'Het stuk geeft geen nummer voor een {} van deze indieners.',
  ],
  [
    'The document gives no number for an {} so named.',
    'Het stuk geeft geen nummer voor een {} met deze naam.',
  ],
  [
    'These are questions of members, and nothing says which paper answers them.',
    'Dit zijn vragen van Kamerleden, en niets zegt welk stuk ze beantwoordt.',
  ],
  [
    'In brackets behind a member stands the party, here a group of that one member.',
    'Tussen haakjes achter een Kamerlid staat de partij, hier een groep van dit ene lid.',
  ],
  ['Several laws are called so.', 'Meer wetten heten zo.'],
  [
    'The words leave out the law: it is the one that the text in front says to be changed.',
    'De woorden laten de wet weg: het is die waarvan de tekst ervoor zegt dat zij gewijzigd wordt.',
  ],
  [
    'The words leave out the law: shortly before, the same article is named with it.',
    'De woorden laten de wet weg: kort ervoor is hetzelfde artikel met de wet genoemd.',
  ],
  ['The document speaks of one dossier only.', 'Het stuk spreekt van maar één dossier.'],
  ['The European Union, by what only it has.', 'De Europese Unie, naar wat alleen zij heeft.'],
  [
    'The Commission of the European Union, by the acts and papers that it stands beside.',
    'De Commissie van de Europese Unie, naar de besluiten en stukken waar zij bij staat.',
  ],
  [
    'The Council of the European Union, by the acts and organs that it stands beside.',
    'De Raad van de Europese Unie, naar de besluiten en organen waar hij bij staat.',
  ],
  ['The debate gives numbers of one dossier only.', 'Het debat geeft alleen nummers van één dossier.'],
  ['The item of the agenda is on one dossier only.', 'Het agendapunt gaat over maar één dossier.'],
  [
    'The debate is on another dossier than the paper named elsewhere.',
    'Het debat gaat over een ander dossier dan dat van het stuk dat elders is genoemd.',
  ],
  ['The document numbers {} {} of these movers.', 'Het stuk nummert {} {} van deze indieners.'],
  [
    'No article is named shortly before in the same part.',
    'In hetzelfde deel is kort ervoor geen artikel genoemd.',
  ],
  [
    'No {} is named shortly before in the same part.',
    'Kort hiervoor in hetzelfde onderdeel wordt geen {} genoemd.',
  ],
  [
    'So many answers are not named shortly before in the same part.',
    'Zoveel antwoorden worden kort hiervoor in hetzelfde onderdeel niet genoemd.',
  ],
  ['No {} of that day is named shortly before.', 'Kort hiervoor wordt geen {} van die dag genoemd.'],
  [
    'No {} of that sender or mover is named shortly before.',
    'Kort hiervoor wordt geen {} van die afzender of indiener genoemd.',
  ],
  [
    'No two are named before it in the same part.',
    'Hiervoor worden er in hetzelfde onderdeel geen twee genoemd.',
  ],
  [
    'Another {} is spoken of since the last one that is named.',
    'Sinds de laatste die genoemd is, gaat het ook over een ander (woord: {}).',
  ],
  [
    'It points back to "{}", which is not resolved itself.',
    'Het wijst terug naar „{}”, waarvan zelf niet vaststaat wat bedoeld is.',
  ],
  ['Several are named together before it.', 'Ervoor worden er meer tegelijk genoemd.'],
  [
    'The footnote before it names no paper that is known here.',
    'De voetnoot ervoor noemt geen stuk dat hier bekend is.',
  ],
  ['The footnote before it names several.', 'De voetnoot ervoor noemt er meer.'],
  [
    'The document gives no number; of the ingested papers only {} fits the movers, dossier and date.',
    'Het stuk geeft geen nummer; van de ingelezen stukken past alleen {} bij indieners, dossier en datum.',
  ],
  [
    'The document gives no number, and {} ingested papers fit the movers, dossier and date.',
    'Het stuk geeft geen nummer, en {} ingelezen stukken passen bij indieners, dossier en datum.',
  ],
  ['Of {} only {} is in the register.', 'Van {} staat alleen {} in het register.'],
  [
    'Nr. {} is far above {}, the highest number known of its dossier.',
    'Nr. {} ligt ver boven {}, het hoogste bekende nummer van het dossier.',
  ],
  ['Only this form of the id is in the register.', 'Alleen deze vorm van het nummer staat in het register.'],
  [
    'The form of the name says that it is an organisation.',
    'De vorm van de naam zegt dat het een organisatie is.',
  ],
  [
    'The last part of the name, with a capital, says that it is an organisation.',
    'Het laatste deel van de naam, met een hoofdletter, zegt dat het een organisatie is.',
  ],
  ['A committee called by the name of who leads it.', 'Een commissie die heet naar wie haar leidt.'],
  ['"{}" is read by what else the document names.', '„{}” is gelezen naar wat het stuk verder noemt.'],
  ['Named with a title elsewhere in the document.', 'Elders in het stuk met een titel genoemd.'],
  ['Short for "{}", named elsewhere in the document.', 'Kort voor „{}”, elders in het stuk genoemd.'],
  ['Short for "{}", named earlier in the document.', 'Kort voor „{}”, eerder in het stuk genoemd.'],
  [
    'Short for "Europese Commissie", named later in the document, which speaks of no other committee.',
    'Kort voor „Europese Commissie”, verderop in het stuk genoemd, dat van geen andere commissie spreekt.',
  ],
  ['Defined in the document: "{}".', 'In het stuk zelf uitgelegd: „{}”.'],
  ['The source marks it officially.', 'De bron merkt het officieel zo aan.'],
  [
    'The one body of that sort that the document names.',
    'De enige instelling van die soort die het stuk noemt.',
  ],
  [
    'Another act of that sort is named last.',
    'Het laatst genoemd is een andere rechtshandeling van die soort.',
  ],
  ['The meeting is named, and not its item.', 'De vergadering staat er, en het agendapunt niet.'],
  ['The act that is called so now is of later years.', 'Wat nu zo heet, is van latere jaren.'],
  [
    'The words leave out the law: it is the one that is named last.',
    'De woorden laten de wet weg: het is de laatst genoemde.',
  ],
  [
    'The words leave out the law: what is called by this article is known by it.',
    'De woorden laten de wet weg: wat naar dit artikel heet, is bekend.',
  ],
  [
    'The words just before speak of another set of questions, and nothing says in which paper it is.',
    'De woorden ervoor spreken van andere vragen, en niets zegt in welk stuk die staan.',
  ],
  [
    'The document numbers questions and answers of its own as bare items, and nothing says which is which.',
    'Het stuk nummert eigen vragen en antwoorden als losse punten, en niets zegt welk wat is.',
  ],
  [
    'This document prints the numbers 1 to {}, and no {}: it may be one of another set.',
    'Dit stuk drukt de nummers 1 tot en met {} af, en geen {}: het kan er een van andere vragen zijn.',
  ],
  [
    'The document answers the questions of these members, and does not print this one.',
    'Het stuk beantwoordt de vragen van deze leden, en drukt deze niet af.',
  ],
  ['An answer above has that number too.', 'Een antwoord hierboven heeft dat nummer ook.'],
  ['The question is not cut into numbered pieces.', 'De vraag is niet in genummerde onderdelen verdeeld.'],
  ['Several of that day are numbered.', 'Van die dag hebben er meer een nummer.'],
  [
    'The words leave out the number, which the text gives elsewhere to the one of that day.',
    'De woorden laten het nummer weg; de tekst geeft het elders bij die van die dag.',
  ],
  ['No {} of that day is named with a number.', 'Geen {} van die dag staat er met een nummer.'],
  ['It may be either of the two.', 'Het kan elk van de twee zijn.'],
  [
    'The papers named whole whose numbers are near this one are of this dossier.',
    'De volledig genoemde stukken met nummers vlak bij dit nummer zijn van dit dossier.',
  ],
  [
    'No act of that sort is named in the same part.',
    'In hetzelfde deel is geen handeling van die soort genoemd.',
  ],
  [
    'No article of a law stands shortly before it in the same part.',
    'In hetzelfde deel staat kort ervoor geen artikel van een wet.',
  ],
  ['Not just one letter is numbered before it.', 'Ervoor heeft niet precies één brief een nummer.'],
  ['Not just one {} is numbered before it.', 'Ervoor heeft niet precies één {} een nummer.'],
  ['Not {} are named together before it.', 'Ervoor worden er geen {} samen genoemd.'],
]

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const translations = sentences.map(([english, dutch]) => ({
  form: new RegExp(`^${english.split('{}').map(literal).join('(.{1,400}?)')}$`, 's'),
  dutch: dutch.split('{}'),
}))

/** The Dutch of a reason, or of several that follow each other; null for one that nobody translated. */
export function dutchReason(reason: string): string | null {
  const whole = translated(reason)
  if (whole !== null) return whole
  for (let end = reason.indexOf('. '); end >= 0; end = reason.indexOf('. ', end + 1)) {
    const first = translated(reason.slice(0, end + 1))
    const rest = first === null ? null : dutchReason(reason.slice(end + 2))
    if (rest !== null) return `${first} ${rest}`
  }
  return null
}

function translated(reason: string): string | null {
  for (const { form, dutch } of translations) {
    const match = form.exec(reason)
    if (match !== null)
      return dutch
        .map((words, index) => (match[index] === undefined || index === 0 ? '' : match[index]) + words)
        .join('')
  }
  return null
}
