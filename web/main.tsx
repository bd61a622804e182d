import { render } from 'preact'
import { App } from './app.tsx'
import { startExploring } from './network/explore.ts'

const root = document.getElementById('app')
if (root !== null) {
  startExploring()
  render(<App />, root)
}
