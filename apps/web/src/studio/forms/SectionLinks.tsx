import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './forms.module.css';
import type { SectionName } from './layout.js';

/** With fewer sections than this a form is seen at a glance. */
const fewestLinked = 5;

/** What a long form holds, at its top: a press leads to the section, and opens it when it is folded. */
export function SectionLinks({ names }: { names: readonly SectionName[] }) {
  const { t } = useTranslation('studio');
  const list = useRef<HTMLUListElement>(null);
  if (names.length < fewestLinked) return null;
  function goTo(name: SectionName): void {
    const section = list.current?.parentElement?.querySelector<HTMLElement>(
      `:scope > [data-section="${name}"]`,
    );
    if (section instanceof HTMLDetailsElement) section.open = true;
    const heading = section?.querySelector<HTMLElement>('summary, h3');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }
  return (
    <ul ref={list} className={styles.contents} aria-label={t('forms.contents')}>
      {names.map((name) => (
        <li key={name}>
          {/* A link, for those who only read: the buttons of a form that is closed to them cannot be pressed. */}
          <a
            href={`#${name}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(name);
            }}
          >
            {t(`forms.section.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
