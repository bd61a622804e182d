import type { Kind } from '../kind.ts'
import { aanhangsel } from './aanhangsel.ts'
import { amendement } from './amendement.ts'
import { antwoord } from './antwoord.ts'
import { celex } from './celex.ts'
import { doi } from './doi.ts'
import { dossier } from './dossier.ts'
import { ecli } from './ecli.ts'
import { handelingen } from './handelingen.ts'
import { kamerstuk } from './kamerstuk.ts'
import { ministerie } from './ministerie.ts'
import { motie } from './motie.ts'
import { organisatie } from './organisatie.ts'
import { partij } from './partij.ts'
import { persoon } from './persoon.ts'
import { staatsblad } from './staatsblad.ts'
import { staatscourant } from './staatscourant.ts'
import { terugverwijzing } from './terugverwijzing.ts'
import { tknummer } from './tknummer.ts'
import { tractatenblad } from './tractatenblad.ts'
import { url } from './url.ts'
import { vraag } from './vraag.ts'
import { wet } from './wet.ts'

/** The kinds of reference, in order: of two mentions of one span, the earlier kind's is listed first. */
export const kinds: readonly Kind[] = [
  url,
  kamerstuk,
  dossier,
  antwoord,
  vraag,
  motie,
  amendement,
  handelingen,
  aanhangsel,
  staatsblad,
  staatscourant,
  tractatenblad,
  ecli,
  celex,
  tknummer,
  wet,
  terugverwijzing,
  doi,
  ministerie,
  partij,
  persoon,
  organisatie,
]
