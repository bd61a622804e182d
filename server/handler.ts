import type { RequestListener } from 'node:http'

/** The server as a function: give it a request, get a response. Node's http module can call it too. */
export interface Handler extends RequestListener {
  fetch(url: string, init?: RequestInit): Response | Promise<Response>
}
