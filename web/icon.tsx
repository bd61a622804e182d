import type { JSX } from 'preact'

/** Drawn on a field of 20 by 20, with round pens. */
const paths = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11ZM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5',
  arrange: 'M16 10a6 6 0 1 1-1.8-4.3M14.6 2.6l-.2 3.3-3.3-.2',
  download: 'M10 3v9.5M6 9l4 4 4-4M4 16.5h12',
  calendar: 'M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5',
  picture: 'M5 5l5 10M5 5l10 2M10 15l5-8M5 5h.01M15 7h.01M10 15h.01',
  list: 'M4 5.5h12M4 10h12M4 14.5h12',
  sun: 'M10 6.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 0 0 0-6.4ZM10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M4.3 15.7l1.2-1.2M14.5 5.5l1.2-1.2',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z',
  system: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14ZM10 3v14M10 6.5h3.5M10 10h4.5M10 13.5h3.5',
  close: 'M5 5l10 10M15 5L5 15',
  away: 'M11.5 4H16v4.5M16 4l-7 7M14 12v4H4V6h4',
  chain: 'M8.5 11.5l3-3M9 6l1.5-1.5a3.5 3.5 0 0 1 5 5L14 11M11 14l-1.5 1.5a3.5 3.5 0 0 1-5-5L6 9',
  middle: 'M10 6a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM10 2v4M10 14v4M2 10h4M14 10h4',
  filter: 'M3.5 5h13M6 10h8M8.5 15h3',
  wide: 'M3 10h14M6 7l-3 3 3 3M14 7l3 3-3 3',
  narrow: 'M2.5 10H8M12 10h5.5M5.5 7l3 3-3 3M14.5 7l-3 3 3 3',
  up: 'M5 12.5L10 7.5l5 5',
  down: 'M5 7.5l5 5 5-5',
  keys: 'M3 5.5h14v9H3ZM6 8.5h.01M10 8.5h.01M14 8.5h.01M6.5 11.5h7',
  path: 'M4.5 4.5h.01M15.5 15.5h.01M4.5 7v3a3 3 0 0 0 3 3h0M6.5 5h5a3 3 0 0 1 3 3v5M12 10.8l2.5 2.6 2.5-2.6',
  turn: 'M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3',
  check: 'M4.5 10.5l4 4 7-9',
  copy: 'M7.5 7.5h8.5v8.5H7.5ZM12.5 7.5V4H4v8.5h3.5',
  undo: 'M4.5 8.5H12a4 4 0 0 1 0 8H8M7.5 5.5l-3 3 3 3',
} as const

/** A small drawing beside or instead of a word; the word is always there for who cannot see it. */
export function Icon({ name }: { readonly name: keyof typeof paths }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
