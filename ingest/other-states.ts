/**
 * Other states, and peoples without one, by the beginnings of their names, as regular expression source: some of their adjectives begin alike
 * ("Oekraïense").
 */
export const otherStates =
  'Verenigde\\s(?:Staten|Koninkrijk|Arab)|VS(?!\\p{L})|VK(?!\\p{L})|Rusland|Oekra|Isra|China|Hong\\s?[Kk]ong|Iran|Irak|Syri|Turkije|Duitsland|België|Vlaanderen|Frankrijk|Groot-Brit|Engeland|Schotland|Ierland|Italië|Spanje|Portugal|Polen|Hongarije|Roemenië|Bulgarije|Griekenland|Oostenrijk|Zwitserland|Denemarken|Zweden|Noorwegen|Finland|Marokko|Egypte|Tunesië|Algerije|Libi|Soedan|Congo|Oeganda|Kenia|Nigeria|Ghana|Zuid-(?:Afrika|Korea|Soedan)|India|Indonesië|Pakistan|Afghanistan|Bangladesh|Myanmar|Thailand|Japan|Brazilië|Colombia|Venezuela|Mexico|Suriname|Belarus|Georgië|Armenië|Azerbeidzjan|Servië|Kosovo|Albanië|Bosnië|Gaza|Palestijnse'

/** Adjectives of other states that do not begin as their names do, in the same way. */
export const otherStatesAdjectives =
  'Belgisch|Vlaams|Duits|Frans|Engels|Brits|Deens|Zweeds|Amerikaans|Zwitsers|Oostenrijks'

/** The countries and islands of the Kingdom overseas, in the same way. */
export const overseas = 'Aruba|Curaçao|Sint[\\s-](?:Maarten|Eustatius)|Bonaire|Saba|Caribisch'
