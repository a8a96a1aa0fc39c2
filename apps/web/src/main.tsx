import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { startSession } from './api/session.js';
import { startI18n } from './i18n/i18n.js';
import { startAppearance } from './shell/appearance.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

startAppearance();
await Promise.all([startI18n(), startSession()]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
