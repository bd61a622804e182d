/**
 * Contexts in which a citation stands, as sentences with `@` for it: none adds to what it names, or takes from it. Paragraphs
 * are parted by ¶.
 */
export const contexts: readonly string[] = `
Dat volgt uit @.
Zie ook @; dat is bekend.
Wij wijzen op @.
Volgt dat uit @?
Dat volgt uit @…
Dat staat vast (@).
Dat staat vast (zie @).
Dat staat vast (vgl. @), zo blijkt.
Dat staat vast [@].
Dat staat vast (o.a. @; onder meer daar).
Aldus, laatstelijk, @.
“Zie @”, aldus de brief.
Dat blijkt uit «@».
Dat blijkt uit **@**.
Dat blijkt uit *@*: lees maar.
Dat blijkt uit [@](https://www.example.nl/a).
| 3 | @ | 12 mei 2021 |
12 mei 2021	@	afgerond
"3";"@";"ja"
Noot. ¶ 12 @.
Noot. ¶ [3] @.
Noot bij @.¹
Noot bij @[3].
Kop ¶ ## 3.2 @
Lijst: ¶ • @; ¶ • iets anders;
Lijst: ¶ a) @
Onderwerp: @
Dat bleek op 12 mei 2021 uit @.
Bij 75 tegen 70 stemmen is € 12 500 toegekend (@).
Dat is zo (@)3.
Dat is zo ;@.
Dat blijkt – @ – uit alles.
Zie @, bijlage 3.
Zie @ (bijlage).
Zie @; 12.500 euro.`
  .trim()
  .split('\n')
  .map((context) => context.replaceAll(/\s*¶\s*/g, '\n\n'))

/** Contexts in which the sentence goes on behind the citation, so that only what ends with a number of its own can stand there. */
export const goingOn: readonly string[] = `
@ gaat hierover.
Dat is blijkens @ zo.
Dat wordt in @ aangehaald.
Zowel uit @ als uit de nota blijkt dat.
Wij verwijzen op grond van @ naar de brief van 12 mei 2021.
Zie @ en 3 andere.
Zie @ over 2021–2022.
Zie @ (12 mei 2021).`
  .trim()
  .split('\n')
