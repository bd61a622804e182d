/** What the thread that reads PDFs is asked. */
export interface Asked {
  readonly bytes: Uint8Array
  readonly maxPages: number
}

/** What it says: the text of each page, or why there is none. */
export type Told =
  | { readonly pages: readonly string[] }
  | { readonly refused: 'pages' | 'password' | 'damaged'; readonly detail: string }
