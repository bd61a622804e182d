import type { Span } from '../document.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import type { Hit } from './hit.ts'

const named = trigger('de Commissie', 'De Commissie', 'DE COMMISSIE')
/** "Verordening (EU) nr. 1407/2013 van ⟨de Commissie⟩", "het Europees Parlement, de Raad en ⟨de Commissie⟩". */
const ofAct =
  /(?:(?:(?:verordening|richtlijn|besluit|beschikking|aanbeveling|kaderbesluit)(?:en)?(?!\p{L})(?:[^.;:\n]|nr\.){0,30}(?<!\d)|\((?:EU|EG|EEG|Euratom)[^)]{0,12}\)\s(?:nr\.?\s)?)(?:\d{1,4}\/(?:19|20)?\d{2}|(?:19|20)?\d{2}\/\d{1,4})(?:\/(?:EU|EG|EEG|EGKS|Euratom|GBVB))?\s+van|(?<!\d)(?:19|20)?\d{2}\/\d{1,4}\/(?:EU|EG|EEG|EGKS|Euratom|GBVB)\s+van|Parlement,\s+(?:aan\s+)?de\s+Raad(?:\s+en|,))\s+$/iu
/** What makes such an act surely one of the Union: who made it, or a number that no gemeente gives. */
const sure =
  /\((?:EU|EG|EEG|Euratom)|\/(?:EU|EG|EEG|EGKS|Euratom|GBVB)|Parlement|richtlijn|verordening(?:\snr\.)?\s\d{3,4}\/\d/iu
const ofEurope = /(?<!\p{L})(?:E[UG]|EEG|Europe(?:es|se)|Unie|Gemeenschap(?:pen)?)(?!\p{L})/u
const local = /gemeente|provinci|waterschap|(?:wethouder|Provinciale\sStaten)(?!\p{L})/iu
/** How far round "besluit 14/2098 van" the Union is looked for, in UTF-16 code units. */
const around = 300

/** Whether an act of the Union stands in front of a place: one that may be a gemeente's, only where the Union is spoken of and no such body. */
function standsBehindAct(text: string, place: number): boolean {
  const act = ofAct.exec(text.slice(Math.max(0, place - 60), place))?.[0]
  if (act === undefined || sure.test(act)) return act !== undefined
  const near = text.slice(Math.max(0, place - around), place + around)
  return ofEurope.test(near) && !local.test(near)
}

const paper =
  /(?:mededeling|voorstel|verslag|witboek|groenboek|werkdocument|aanbeveling|richtsnoeren|advies)\s+van\s+$/iu
/** What says that such a paper is one of the Union: to whom it goes, or its number. */
const ofUnion =
  /^\s+(?:aan\s+(?:het\s+Europees\s+Parlement|de\s+(?:Europese\s+)?Raad(?!\s+(?:van|voor)(?!\p{L})))|[^.;\n]{0,160}(?<!\p{L})(?:COM|SEC|SWD)\s?[(/]\s?(?:19|20)\d\d)/iu
/** "de Commissie voor de Verzoekschriften", "de Commissie-Zandplaat": another. */
const ofOther = /^(?:\s+(?:(?:voor|van|inzake)\s+(?:de\s+|het\s+)?)?\p{Lu}\p{Ll}|-\p{Lu})/u
/** "⟨de Commissie⟩, de ECB en het IMF", "⟨de Commissie⟩ en de lidstaten": beside others of the Union. */
const besideOrgan =
  /^(?:,|\s+en)\s+(?:de\s+(?:ECB|EIB|EDEO|lidstaten(?!\s+van\s+(?:de\s+)?(?!EU|Europese\s+Unie|Unie)\p{Lu})|Europese\s+(?:Raad|Centrale\s+Bank|Investeringsbank)|Hoge\s+Vertegenwoordiger)|het\s+Europees\s+Parlement)(?!\p{L})/u
/** "de Staatscommissie Zeezaken (hierna: de Commissie)", "de Internationale Walvis Commissie": a text that names such a one may call that so. */
const otherCommission =
  /(?<!Europese\s[Cc])ommissie\s[^()\n]{1,80}\((?:hierna|verder)[^()\n]{0,24}\sCommissie|(?<![\p{L}-])(?!(?:Europese|Deze|Onze|Namens|Volgens|Door)\s)\p{Lu}[\p{L}-]{3,30}\sCommissie(?![\p{L}-])/u
const noun = 'Commissie'.length

/**
 * "de ⟨Commissie⟩" where the words make it the European one though no text says its name: behind an act of the Union, or
 * where its papers go to Parliament and Council; and "de ⟨Raad⟩" beside them, and "de ⟨Unie⟩" by what only it has. In order.
 * Each look is bounded.
 */
export const findUnion = (text: string): readonly Hit[] =>
  [...findCommission(text), ...findCouncil(text), ...findItself(text)].sort((a, b) => a.start - b.start)

const itself = trigger('de Unie', 'De Unie', 'DE UNIE')
/** "de financiële belangen van ⟨de Unie⟩", "burgers van ⟨de Unie⟩": what no other union has. */
const ownedByUnion =
  /(?<!\p{L})(?:financiële\sbelangen|buitengrenzen|lidstaten|recht|acquis|richtlijnen|verordeningen|wetgevingshandelingen|instellingen(?:,\sorganen\sen\s(?:instanties|agentschappen))?|burgers?|burgerschap|douanegebied|grondrechten|eigen\smiddelen)\s+van\s+$/iu
/** "⟨de Unie⟩ en haar lidstaten". */
const withStates = /^\s+en\s+(?:haar|de)\s+lidstaten(?!\p{L})/iu
/** "de Unie van Waterschappen", "de Unie KBO": another. */
const anotherUnion = /^(?:\s+(?:van|voor)(?!\p{L})|\s+\p{Lu}|-\p{Lu}|\p{L})/u
/** Others that a text may call so: any with a word of its own in front or behind, a trade union, and the African one by its letters. */
const otherUnions =
  /(?<![\p{L}-])(?!(?:Europese|Monetaire|Politieke|Bancaire|Onze|Deze|Elke|Binnen|Buiten|Voor|Namens|Raad)\s)\p{Lu}[\p{L}-]{3,30}\sUnie(?![\p{L}-])|Sovjet-?[Uu]nie|Wereldpostunie|(?<!\p{L})Unie\s(?:van\s(?!Europa)\p{Lu}|voor\s|KBO)|[Vv]akbond(?:en)?\s(?:[\p{L}-]+,?\s){0,4}De\sUnie|(?<!\p{L})AU(?!\p{L})/u

function findItself(text: string): readonly Hit[] {
  const places = placesOf(text, itself).filter((place) => {
    const start = place + 'de '.length
    const behind = text.slice(start + 'Unie'.length, start + 'Unie'.length + 24)
    const owned = ownedByUnion.test(text.slice(Math.max(0, place - 60), place))
    return (owned || withStates.test(behind)) && !anotherUnion.test(behind)
  })
  if (places.length === 0 || otherUnions.test(text)) return []
  const why = 'The European Union, by what only it has.'
  return places.map((place) => organ({ start: place + 3, end: place + 7 }, 'eu', 0.85, why))
}

function findCommission(text: string): readonly Hit[] {
  const found: Hit[] = []
  // Looked for once a text.
  let another: boolean | null = null
  const namesAnother = () => (another ??= otherCommission.test(text))
  for (const place of placesOf(text, named)) {
    const start = place + 'de '.length
    const end = start + noun
    const before = text.slice(Math.max(0, place - 60), place)
    const behind = text.slice(end, end + 200)
    if (
      !(
        standsBehindAct(text, place) ||
        (paper.test(before) && ofUnion.test(behind)) ||
        (besideOrgan.test(behind) && !namesAnother())
      ) ||
      ofOther.test(behind)
    )
      continue
    found.push(
      organ(
        { start, end },
        'europese-commissie',
        0.85,
        'The Commission of the European Union, by the acts and papers that it stands beside.',
      ),
    )
  }
  return found
}

const council = trigger('de Raad', 'DE RAAD')
/** "het Europees Parlement en (van) ⟨de Raad⟩", "het Parlement, ⟨de Raad⟩ en", "het Parlement, de Europese Raad, ⟨de Raad⟩". */
const besideParliament =
  /(?:Europees|Europese|het)\s+Parlement(?:,\s+de\s+Europese\s+Raad)?(?:,\s+(?:en\s+)?|\s+en\s+)(?:aan\s+|van\s+|door\s+)?$/iu
/** "de Raad voor Cultuur", "de Raad van State": another. "de Raad van 3 mei" is none. */
const anotherCouncil = /^(?:\s+(?:(?:voor|van|der|inzake)\s+(?:de\s+|het\s+)?)?\p{Lu}|-\p{Lu}|\p{L})/u

function findCouncil(text: string): readonly Hit[] {
  const found: Hit[] = []
  for (const place of placesOf(text, council)) {
    const start = place + 'de '.length
    const end = start + 'Raad'.length
    const before = text.slice(Math.max(0, place - 60), place)
    if (!(besideParliament.test(before) || standsBehindAct(text, place))) continue
    if (anotherCouncil.test(text.slice(end, end + 24))) continue
    found.push(
      organ(
        { start, end },
        'raad-van-de-eu',
        0.9,
        'The Council of the European Union, by the acts and organs that it stands beside.',
      ),
    )
  }
  return found
}

function organ(span: Span, id: string, confidence: number, reason: string): Hit {
  return { ...span, kind: 'organisatie', id, rule: 'of-union', confidence, others: [], reason }
}
