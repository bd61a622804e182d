import { oneLine } from './letters.ts'
import type { Shape } from './shape.ts'
import type { Head } from './shape-heads.ts'

/** "Wuhan | Institute of | Virology", "Columbia | University |": the words around an English head noun. */
export function englishName(text: string, start: number, end: number, follow: Head['follow']): Shape | null {
  const behind =
    /(?:\p{Lu}[\p{L}'’-]*\s+){0,6}$/u.exec(text.slice(Math.max(0, start - 140), start))?.[0] ?? ''
  const article =
    /^(?:(?:The|De|Het|In|Op|Ook|Zo|Voor|Door|Een|Van|Bij|En|Is|Dit|Zie|Volgens|Namens|Aldus|Aan|Met|Uit|Over|Onder|Na|Tot|Naast|Tussen|Sinds|Daarnaast|Tegen|Via)\s+)+/.exec(
      behind,
    )?.[0].length ?? 0
  const first = start - behind.length + article
  if (/\n\s*\n/.test(text.slice(first, start))) return null
  // "Association Agreement", "Civil Society" are no bodies.
  if (
    follow === 'english-alone' &&
    (/^\s\p{Lu}/u.test(text.slice(end, end + 3)) ||
      /(?:Civil|High|Mutual|Open)\s$/.test(text.slice(first, start)))
  )
    return null
  if (follow === 'english-alone')
    return first < start ? { start: first, end, name: oneLine(text.slice(first, end)) } : null
  const ahead =
    /^\s+(?:the\s+)?\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:and|of|for|on|the|&|in)\s+){0,2}\p{Lu}[\p{L}'’-]*){0,6}/u
  const rest = ahead.exec(text.slice(end, end + 140))?.[0]
  if (rest === undefined || /\n\s*\n/.test(rest)) return null
  return { start: first, end: end + rest.length, name: oneLine(text.slice(first, end + rest.length)) }
}
