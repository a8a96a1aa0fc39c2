import i18next from 'i18next';
import type { UiLocale } from '@mikrosprint/contracts';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../shell/appearance.js';
import daShell from './da/shell.json';
import enShell from './en/shell.json';
import { knownLocale, uiLocales } from './locales.js';

/** The words of a surface come with the surface; only the shell's are in the entry, in Danish and English. */
const lazyWords = import.meta.glob<Record<string, unknown>>(['./*/*.json', '!./{da,en}/shell.json'], {
  import: 'default',
});

const wordsOf = {
  type: 'backend' as const,
  init: () => undefined,
  read: async (locale: string, namespace: string): Promise<Record<string, unknown>> => {
    const load = lazyWords[`./${locale}/${namespace}.json`];
    if (!load) throw new Error(`No words for ${locale}/${namespace}`);
    return load();
  },
};

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (locale) => {
    document.documentElement.lang = locale;
  });
  await i18next
    .use(wordsOf)
    .use(initReactI18next)
    .init({
      lng: knownLocale(recall('locale') ?? document.documentElement.lang),
      fallbackLng: false,
      supportedLngs: uiLocales,
      ns: ['shell'],
      defaultNS: 'shell',
      partialBundledLanguages: true,
      resources: { da: { shell: daShell }, en: { shell: enShell } },
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Switches the words under the open page; nothing is loaded anew and nothing typed is lost. */
export async function setLocale(locale: UiLocale): Promise<void> {
  remember('locale', locale);
  if (i18next.language === locale) return;
  // The words in use are fetched first, so that no page is ever half in one language.
  const inUse = i18next.reportNamespaces?.getUsedNamespaces() ?? ['shell'];
  await i18next.loadLanguages(locale);
  await i18next.loadNamespaces(inUse);
  await i18next.changeLanguage(locale);
}
