import './styles/tokens.css';
import './styles/base.css';
import './styles/written.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { startSession } from './api/session.js';
import { startI18n } from './i18n/i18n.js';
import { watchForInstall } from './pwa/install.js';
import { watchForMissingParts } from './pwa/missing-parts.js';
import { startWorker } from './pwa/register.js';
import { takeAtStart } from './pwa/update.js';
import { recall, startAppearance } from './shell/appearance.js';
import { caseloadAddress, loadCaseload } from './staff/caseload/ahead.js';
import { beforeWrittenPage } from './verify/ahead.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

async function start(place: HTMLElement): Promise<void> {
  watchForMissingParts();
  watchForInstall();
  startAppearance();
  // A page in a frame is the preview beside an author's form: it follows the page around it, which has the session.
  const isFramed = window.parent !== window;
  if (!isFramed && (await takeAtStart())) return;
  const words = startI18n();
  // The largest page that is opened first thing in the morning comes beside the answer to who is here.
  if (location.pathname === caseloadAddress && recall('signed-in') !== null)
    void words.then(loadCaseload).catch(() => undefined);
  const written = words.then(beforeWrittenPage).catch(() => undefined);
  await Promise.all([words, written, isFramed ? null : startSession()]);
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  if (!isFramed) startWorker();
}

await start(root);
