import { BlockList, isIP } from 'node:net'

/** Stands for all names. */
const anyName = '*'

/** The name that is meant (`kamergraaf.example.org`), or `*`; null for what is none. */
export function readHostName(text: string): string | null {
  if (text === anyName) return text
  const name = nameOf(text)
  return name === null || /:\d+$/.test(text) ? null : name
}

/** The name or address in a `Host` header, in lower case, without its port; null for what is none. */
function nameOf(header: string): string | null {
  const [, address, name] =
    /^(?:\[([\da-f:.]{2,45})\]|([\da-z._-]{1,253}?)\.?)(?::\d{1,5})?$/i.exec(header) ?? []
  return (address ?? name)?.toLowerCase() ?? null
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Whether only this machine reaches a server that listens at an address. */
const isLoopback = (address: string): boolean =>
  loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * Why a request with this `Host` header is not answered by a server that answers to these names; null when it is. A page of another site may have
 * its own name lead to this machine (DNS rebinding), and the browser then lets it read what is answered under that name. Nobody can do so
 * with an address, or with `localhost`.
 */
export function refusalOf(header: string | undefined, names: readonly string[]): string | null {
  // Browsers always send one.
  if (header === undefined || names.includes(anyName)) return null
  const name = nameOf(header)
  if (name === null) return 'The Host header of this request is no name of a host.'
  if (isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || names.includes(name))
    return null
  return `This server does not answer to the name ${name}, so that no page of another site can read it. If the name is yours, start it with --allow-host ${name}; or open it as localhost or by its address.`
}

/** The names that a server answers to which listens at an address: all of them where others can reach it and none are given. */
export function namesFor(address: string, host: string, given: readonly string[]): readonly string[] {
  return given.length === 0 && !isLoopback(address) ? [anyName] : [...given, host.toLowerCase()]
}
