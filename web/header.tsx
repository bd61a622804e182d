import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { KeysHelp } from './keys-help.tsx'
import { ViewLink } from './node-link.tsx'
import { SearchBox } from './search/search-box.tsx'
import { nextTheme, theme } from './theme.ts'
import { toStart } from './view.ts'
import { language, switchLanguage, words } from './words/words.ts'

const themeIcons = { system: 'system', light: 'sun', dark: 'moon' } as const

/** The name, the search box, the switches. */
export function Header(): JSX.Element {
  const text = words()
  const other = language.value === 'nl' ? 'en' : 'nl'
  const themeLabel = `${text.theme}: ${text.themes[theme.value.chosen]}`
  return (
    <header class="header">
      <ViewLink to={toStart} class="name" title={text.home}>
        <img src={new URL('./mark.svg', import.meta.url).href} width="28" height="28" alt="" />
        <span>{text.name}</span>
      </ViewLink>
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
          lang={other}
          onClick={switchLanguage}
        >
          <span aria-hidden="true">{other.toUpperCase()}</span>
        </button>
      </div>
    </header>
  )
}
