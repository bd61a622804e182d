import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { words } from './words/words.ts'

/** Which keys do what, in a dialog. */
export function KeysHelp(): JSX.Element {
  const text = words()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" class="quiet keys" title={text.help} onClick={() => dialog.current?.showModal()}>
        <Icon name="keys" />
      </button>
      <dialog ref={dialog} class="help" aria-labelledby="help-title">
        <h2 id="help-title">{text.help}</h2>
        <dl>
          {text.helpKeys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{text.close}</button>
        </form>
      </dialog>
    </>
  )
}
