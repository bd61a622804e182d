import { effect, signal } from '@preact/signals'

/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark'

const place = 'kamergraaf.theme'
const next: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

const kept = localStorage.getItem(place)
const chosen = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system')
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const system = signal(systemIsDark.matches)
systemIsDark.addEventListener('change', () => {
  system.value = systemIsDark.matches
})

/** True while the page is printed: paper is light. Browsers say so before they look at the page. */
const printing = signal(false)
addEventListener('beforeprint', () => {
  printing.value = true
})
addEventListener('afterprint', () => {
  printing.value = false
})

/** The theme that was chosen, whether the page is dark now, and whether it is being printed. */
export const theme = signal<{ readonly chosen: Theme; readonly dark: boolean; readonly printing: boolean }>({
  chosen: 'system',
  dark: false,
  printing: false,
})

effect(() => {
  const scheme = printing.value ? 'light' : chosen.value === 'system' ? 'light dark' : chosen.value
  document.documentElement.style.colorScheme = scheme
  theme.value = {
    chosen: chosen.value,
    dark: !printing.value && (chosen.value === 'dark' || (chosen.value === 'system' && system.value)),
    printing: printing.value,
  }
})

/** Takes the next theme, and keeps it for the next visit. */
export function nextTheme(): void {
  chosen.value = next[chosen.value]
  localStorage.setItem(place, chosen.value)
}
