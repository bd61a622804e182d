/**
 * `npm run accuracy [-- GOLDFOLDER]`: writes docs/accuracy.md, the figures on every set of gold there is, per set and
 * kind, with how each set was made.
 */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Distortion } from './distort/distorted.ts'
import { distortions } from './distort/distortions.ts'
import { evaluateGold } from './evaluate/evaluate.ts'
import { type Figures, perKind, total, totalParts } from './evaluate/figures.ts'
import type { Result } from './evaluate/run.ts'

interface GoldSet {
  /** Below the gold folder. */
  readonly path: string
  readonly title: string
  readonly made: string
}

const sets: readonly GoldSet[] = [
  {
    path: 'kst-35830-V-8.json',
    title: 'Report of a written consultation (kst-35830-V-8)',
    made: 'One Kamerstuk as the text dump of a PDF, every reference of every kind and every part marked by hand. The rules were made with it at hand.',
  },
  {
    path: 'kamervragen',
    title: 'Kamervragen',
    made: 'Twelve sets of written questions with their answers, as a PDF reader gives them; citations marked by hand, entities and addresses not. The rules were made with them at hand.',
  },
  {
    path: 'rekenkamer',
    title: 'Letters of the Algemene Rekenkamer',
    made: 'Thirteen letters that answer questions, flattened to one line, some of them scans; citations marked by hand. The rules were made with them at hand. The "self" references of this set are titles and reference marks, which are not looked for.',
  },
  {
    path: 'handelingen-extref.jsonl',
    title: 'Debates, official mark-up',
    made: 'Sentences of Handelingen in which the publisher marked references; a number and its dossier marked apart are one reference. The mark-up itself is about 1.3 % wrong.',
  },
  {
    path: 'kamerstuk-extref-footnotes.jsonl',
    title: 'Kamerstukken, official mark-up',
    made: 'Footnotes and sentences of three Kamerstukken in which the publisher marked references.',
  },
]

const decimal = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

const row = (name: string, of: Figures): string =>
  `| ${name} | ${of.expected} | ${of.found} | ${of.missed} | ${of.extra} | ${decimal(of.precision)} | ${decimal(of.recall)} | ${decimal(of.f1)} |`

const head =
  '| kind | expected | found | missed | extra | precision | recall | F1 |\n|---|---|---|---|---|---|---|---|'

function resultsOf(path: string, distortion?: Distortion): readonly Result[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path]
  return files.map((file) => evaluateGold(file, { texts: [], kinds: null, distortion }))
}

function section({ title, made, path }: GoldSet, folder: string): string {
  const results = resultsOf(join(folder, path))
  const scores = results.map((result) => result.score)
  const parts = totalParts(results.map((result) => result.parts))
    .filter((part) => part.expected > 0)
    .map((part) => `${part.inPlace} of ${part.expected} ${part.kind}s`)
  const place =
    parts.length === 0 ? '' : `\n\nParts within a line of where they were marked: ${parts.join(', ')}.`
  const rows = perKind(scores).map(([kind, of]) => row(kind, of))
  return `## ${title}\n\n${made}\n\n${head}\n${[...rows, row('**all but self**', total(scores))].join('\n')}${place}`
}

/** The sets that have whole papers, printed otherwise. */
function distorted(paths: readonly string[]): string {
  const rows = [null, ...distortions].map((distortion) => {
    const scores = paths.flatMap((path) => resultsOf(path, distortion ?? undefined)).map(({ score }) => score)
    const { found, extra, f1 } = total(scores)
    const answers = perKind(scores).find(([kind]) => kind === 'antwoord')?.[1].f1 ?? null
    return `| ${distortion?.name ?? 'as they are'} | ${found} | ${extra} | ${decimal(f1)} | ${decimal(answers)} |`
  })
  return [
    '## The same papers, printed otherwise',
    'The marked papers as other readers, typesetters and scanners would give them, changed by a program (`scripts/distort/`); nothing is marked anew. The rules were made with some of these changes at hand.',
    ['| how | found | extra | F1 | F1 of antwoord |', '|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')
}

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/gold', import.meta.url))
if (!existsSync(folder)) {
  process.stderr.write(`There is no ${folder}; give the folder with the gold sets.\n`)
  process.exitCode = 2
} else {
  const known = sets.filter((set) => existsSync(join(folder, set.path)))
  const today = new Date().toISOString().slice(0, 10)
  const intro = `# Accuracy\n\nMeasured on ${today} by \`npm run accuracy\`, which writes this page. A reference is found when one of the same kind overlaps it and\nnames the same target; each prediction serves once; whatever matches nothing is extra. No text of these sets is part of this project.`
  const whole = known.filter(({ path }) => !path.endsWith('.jsonl')).map(({ path }) => join(folder, path))
  const page = [intro, ...known.map((set) => section(set, folder)), distorted(whole)].join('\n\n')
  writeFileSync(fileURLToPath(new URL('../docs/accuracy.md', import.meta.url)), `${page}\n`)
  process.stdout.write('docs/accuracy.md is written\n')
}
