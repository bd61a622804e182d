import type { GraphStore } from '../graph/store.ts'

/** `200 {"status":"ok"}` while the store answers, else 503: what a container's health check asks. */
export async function healthResponse(store: GraphStore): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    // The cheapest read there is: one id that no node has.
    await store.nodes(['health'])
    return Response.json({ status: 'ok' }, { headers })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return Response.json({ status: 'unavailable', message }, { status: 503, headers })
  }
}
