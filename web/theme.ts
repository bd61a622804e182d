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

/** The theme that was chosen, and whether the screen is dark now. */
export const theme = signal<{ readonly chosen: Theme; readonly dark: boolean }>({
  chosen: 'system',
  dark: false,
})

effect(() => {
  const scheme = chosen.value === 'system' ? 'light dark' : chosen.value
  document.documentElement.style.colorScheme = scheme
  theme.value = {
    chosen: chosen.value,
    dark: chosen.value === 'dark' || (chosen.value === 'system' && system.value),
  }
})

/** Takes the next theme, and keeps it for the next visit. */
export function nextTheme(): void {
  chosen.value = next[chosen.value]
  localStorage.setItem(place, chosen.value)
}
