import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { KeysHelp } from './keys-help.tsx'
import { SearchBox } from './search/search-box.tsx'
import { nextTheme, theme } from './theme.ts'
import { addressOf, go, toStart } from './view.ts'
import { switchLanguage, words } from './words/words.ts'

const themeIcons = { system: 'system', light: 'sun', dark: 'moon' } as const

/** The name, the search box, the switches. */
export function Header(): JSX.Element {
  const text = words()
  const themeLabel = `${text.theme}: ${text.themes[theme.value.chosen]}`
  return (
    <header class="header">
      <a class="name" href={addressOf(toStart)} title={text.home} onClick={(event) => follow(event)}>
        <img src={new URL('./mark.svg', import.meta.url).href} width="28" height="28" alt="" />
        <span>{text.name}</span>
      </a>
      <SearchBox />
      <div class="switches">
        <KeysHelp />
        <button type="button" class="quiet" title={themeLabel} onClick={nextTheme}>
          <Icon name={themeIcons[theme.value.chosen]} />
        </button>
        <button
          type="button"
          class="quiet language"
          title={text.otherLanguage}
          lang={text.otherLanguage.startsWith('Switch') ? 'en' : 'nl'}
          onClick={switchLanguage}
        >
          <span aria-hidden="true">{text.otherLanguage.startsWith('Switch') ? 'EN' : 'NL'}</span>
        </button>
      </div>
    </header>
  )
}

function follow(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go(toStart)
}
