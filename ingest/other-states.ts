/**
 * Other states, and peoples without one, by the beginnings of their names, as regular expression source: some of their adjectives begin alike
 * ("Oekraïense").
 */
export const otherStates =
  'Verenigde\\s(?:Staten|Koninkrijk|Arab)|VS(?!\\p{L})|VK(?!\\p{L})|Rusland|Oekra|Isra|China|Hong\\s?[Kk]ong|Iran|Irak|Syri|Turkije|Duitsland|België|Vlaanderen|Frankrijk|Groot-Brit|Engeland|Schotland|Ierland|Italië|Spanje|Portugal|Polen|Hongarije|Roemenië|Bulgarije|Griekenland|Oostenrijk|Zwitserland|Denemarken|Zweden|Noorwegen|Finland|Marokko|Egypte|Tunesië|Algerije|Libi|Soedan|Congo|Oeganda|Kenia|Nigeria|Ghana|Zuid-(?:Afrika|Korea|Soedan)|India|Indonesië|Pakistan|Afghanistan|Bangladesh|Myanmar|Thailand|Japan|Brazilië|Colombia|Venezuela|Mexico|Suriname|Belarus|Georgië|Armenië|Azerbeidzjan|Servië|Kosovo|Albanië|Bosnië|Gaza|Palestijnse|Luxemburg|IJsland|Malta(?!\\p{L})|Cyprus|Estland|Letland|Litouwen|Tsjechi|Slowakije|Slovenië|Kroatië|Montenegro|(?:Noord-)?Macedonië|Moldavië|Wit-Rusland|Noord-Korea|Canada|Australië|Nieuw-Zeeland|Cuba|Haïti|Jamaica|Guyana|Chili(?!\\p{L})|Peru(?!\\p{L})|Argentinië|Bolivia|Ecuador|Paraguay|Uruguay|Guatemala|Honduras|Nicaragua|El\\sSalvador|Costa\\sRica|Panama(?!\\p{L})|Saoedi|Saudi|Jordanië|Libanon|Koeweit|Bahrein|Qatar|Oman(?!\\p{L})|Jemen|Eritrea|Ethiopië|Somali|Rwanda|Burundi|Tanzania|Zambia|Zimbabwe|Angola|Mozambique|Namibië|Botswana|Senegal|Gambia|Guinee|Ivoorkust|Kameroen|Gabon|Tsjaad|Burkina|Benin(?!\\p{L})|Togo(?!\\p{L})|Niger(?!\\p{L})|Mali(?!\\p{L})|Mauritanië|Madagaskar|Liberia|Sierra\\sLeone|Vietnam|Cambodja|Laos(?!\\p{L})|Maleisië|Singapore|Filipijnen|Taiwan|Mongolië|Kazachstan|Kirgizi|Oezbekistan|Tadzjikistan|Turkmenistan|Nepal|Sri\\sLanka'

/** Adjectives of other states that do not begin as their names do, in the same way. */
export const otherStatesAdjectives =
  'Belgisch|Vlaams|Duits|Frans|Engels|Brits|Deens|Zweeds|Amerikaans|Zwitsers|Oostenrijks'

/** The countries and islands of the Kingdom overseas, in the same way. */
export const overseas = 'Aruba|Curaçao|Sint[\\s-](?:Maarten|Eustatius)|Bonaire|Saba|Caribisch'
