import type { NodeKind } from '../gql/queries.ts'

/** A point from −1 to 1 in both directions, y downwards. */
type Point = readonly [number, number]

/** How a kind of node looks: a circle, or a polygon; and its size in the picture, in pixels at zoom 1. */
export interface Shape {
  readonly points: readonly Point[] | 'circle'
  readonly width: number
  readonly height: number
}

/** One shape for each kind, so that nobody needs colours to tell them apart: a page, a folder, a balloon, a house … */
export const shapes: Readonly<Record<NodeKind, Shape>> = {
  DOCUMENT: {
    points: [
      [-1, -1],
      [0.35, -1],
      [1, -0.5],
      [1, 1],
      [-1, 1],
    ],
    width: 26,
    height: 34,
  },
  DOSSIER: {
    points: [
      [-1, -1],
      [-0.2, -1],
      [0, -0.65],
      [1, -0.65],
      [1, 1],
      [-1, 1],
    ],
    width: 38,
    height: 28,
  },
  PART: {
    points: [
      [-1, -1],
      [1, -1],
      [1, 0.5],
      [-0.1, 0.5],
      [-0.55, 1],
      [-0.55, 0.5],
      [-1, 0.5],
    ],
    width: 26,
    height: 22,
  },
  ORGANISATIE: { points: 'circle', width: 24, height: 24 },
  MINISTERIE: {
    points: [
      [0, -1],
      [1, -0.25],
      [0.8, -0.25],
      [0.8, 1],
      [-0.8, 1],
      [-0.8, -0.25],
      [-1, -0.25],
    ],
    width: 30,
    height: 28,
  },
  PARTIJ: {
    points: [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
    width: 30,
    height: 30,
  },
  PERSOON: {
    points: [
      [-0.32, -1],
      [0.32, -1],
      [0.5, -0.65],
      [0.32, -0.1],
      [0.95, 0.35],
      [1, 1],
      [-1, 1],
      [-0.95, 0.35],
      [-0.32, -0.1],
      [-0.5, -0.65],
    ],
    width: 26,
    height: 28,
  },
  URL: {
    points: [
      [-0.5, -1],
      [0.5, -1],
      [1, 0],
      [0.5, 1],
      [-0.5, 1],
      [-1, 0],
    ],
    width: 24,
    height: 21,
  },
  WET: {
    points: [
      [-1, -0.7],
      [-0.45, -1],
      [0, -0.7],
      [0.45, -1],
      [1, -0.7],
      [1, 0.8],
      [0.45, 0.55],
      [0, 1],
      [-0.45, 0.55],
      [-1, 0.8],
    ],
    width: 34,
    height: 26,
  },
}
