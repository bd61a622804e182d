import { officialServices, type Services } from './services.ts'

/** How papers are fetched; each setting that a user may want has a flag of its name. */
export interface FetchSettings {
  readonly services: Services
  /** Folder of answers that are kept; `--cache`. */
  readonly cache: string
  /** Takes everything from the cache; `--offline`. */
  readonly offline: boolean
  /** Most requests a second; `--rate`. */
  readonly rate: number
  /** Longest time without a sign of the service, in seconds; `--timeout`. */
  readonly timeout: number
  /** How often a request is tried again after a passing fault; `--retries`. */
  readonly retries: number
  /** For so many hours a kept paper is taken without asking whether it changed; `--max-age`. */
  readonly maxAge: number
  /** Most papers of one dossier or query; `--fetch-limit`. */
  readonly fetchLimit: number
  /** Most bytes of one answer; `--max-bytes`. */
  readonly maxBytes: number
  /** Wait before the first time again, in milliseconds; each next is twice as long. */
  readonly firstWait: number
}

/** What holds where the user says nothing. */
export const defaultFetchSettings: FetchSettings = {
  services: officialServices,
  cache: '.kamergraaf/cache',
  offline: false,
  rate: 4,
  timeout: 30,
  retries: 4,
  maxAge: 24,
  fetchLimit: 1000,
  maxBytes: 64 * 1024 * 1024,
  firstWait: 1000,
}
