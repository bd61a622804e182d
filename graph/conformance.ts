import { describe } from 'node:test'
import { dossierPapers } from './conformance/dossier-papers.ts'
import { finding } from './conformance/finding.ts'
import { histories } from './conformance/histories.ts'
import { laws } from './conformance/laws.ts'
import { linking } from './conformance/linking.ts'
import { loading } from './conformance/loading.ts'
import { making } from './conformance/making.ts'
import { matching } from './conformance/matching.ts'
import { passages } from './conformance/passages.ts'
import { passingOver } from './conformance/passing-over.ts'
import { periods } from './conformance/periods.ts'
import { reading } from './conformance/reading.ts'
import { registering } from './conformance/registering.ts'
import { removing } from './conformance/removing.ts'
import { searches } from './conformance/searches.ts'
import { searchesOfMuch } from './conformance/searches-of-much.ts'
import { stepping } from './conformance/stepping.ts'
import type { Subject } from './conformance/subject.ts'
import { upgrading } from './conformance/upgrading.ts'
import { walking } from './conformance/walking.ts'
import { wholeListings } from './conformance/whole-listings.ts'

/** The one suite that every store passes: what `GraphStore` promises, and the walks on top of it. */
export function conformance(subject: Subject): void {
  describe(`${subject.name}: loading`, () => loading(subject))
  describe(`${subject.name}: making again`, () => making(subject))
  describe(`${subject.name}: passing over`, () => passingOver(subject))
  describe(`${subject.name}: reading`, () => reading(subject))
  describe(`${subject.name}: papers of a dossier`, () => dossierPapers(subject))
  describe(`${subject.name}: searching`, () => searches(subject))
  describe(`${subject.name}: searching much`, () => searchesOfMuch(subject))
  describe(`${subject.name}: passages`, () => passages(subject))
  describe(`${subject.name}: the register`, () => registering(subject))
  describe(`${subject.name}: moties by their movers`, () => matching(subject))
  describe(`${subject.name}: removing`, () => removing(subject))
  describe(`${subject.name}: links`, () => linking(subject))
  describe(`${subject.name}: steps`, () => stepping(subject))
  describe(`${subject.name}: paths`, () => finding(subject))
  describe(`${subject.name}: histories`, () => histories(subject))
  describe(`${subject.name}: periods`, () => periods(subject))
  describe(`${subject.name}: walks`, () => walking(subject))
  describe(`${subject.name}: whole listings`, () => wholeListings(subject))
  describe(`${subject.name}: upgrading`, () => upgrading(subject))
  describe(`${subject.name}: laws`, () => laws(subject))
}
