import type { Preferences } from '@mikrosprint/contracts';

/** What must hold before anybody has signed in is kept in the browser too; public/first-paint.js reads the same names. */
const key = (name: string): string => `mikrosprint.${name}`;

type Remembered = 'locale' | 'theme' | 'motion' | 'text-size' | 'contrast' | 'signed-in' | 'sign-out-owed';

export function remember(name: Remembered, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), value);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

export function recall(name: Remembered): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

const darkWanted = matchMedia('(prefers-color-scheme: dark)');
const stillnessWanted = matchMedia('(prefers-reduced-motion: reduce)');
const contrastWanted = matchMedia('(prefers-contrast: more)');

let theme: Preferences['theme'] = (recall('theme') as Preferences['theme'] | null) ?? 'system';
let motion: Preferences['motion'] = (recall('motion') as Preferences['motion'] | null) ?? 'system';
let textSize: Preferences['textSize'] = (recall('text-size') as Preferences['textSize'] | null) ?? 'normal';
let contrast: Preferences['contrast'] = (recall('contrast') as Preferences['contrast'] | null) ?? 'system';

/** True when nothing should move: the person's choice, or the device's when they left it to the device. */
export const reducedMotion = (): boolean =>
  motion === 'reduced' || (motion === 'system' && stillnessWanted.matches);

function apply(): void {
  const root = document.documentElement;
  const dark = theme === 'dark' || (theme === 'system' && darkWanted.matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.motion = reducedMotion() ? 'reduced' : 'full';
  root.dataset.textSize = textSize;
  root.dataset.contrast = contrast === 'high' || contrastWanted.matches ? 'high' : 'normal';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#0e1a20' : '#fbf7f0');
}

export function setAppearance(wanted: Pick<Preferences, 'theme' | 'motion' | 'textSize' | 'contrast'>): void {
  theme = wanted.theme;
  motion = wanted.motion;
  textSize = wanted.textSize;
  contrast = wanted.contrast;
  remember('theme', theme);
  remember('motion', motion);
  remember('text-size', textSize);
  remember('contrast', contrast);
  apply();
}

export function startAppearance(): void {
  apply();
  darkWanted.addEventListener('change', apply);
  stillnessWanted.addEventListener('change', apply);
  contrastWanted.addEventListener('change', apply);
}
