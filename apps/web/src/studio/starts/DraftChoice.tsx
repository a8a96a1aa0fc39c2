import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftCard } from '@mikrosprint/contracts';
import { Field } from '../../components/Field.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import { draftsNamed } from '../draft/all-drafts.js';
import styles from './Starts.module.css';

/** More than this are searched in, not scrolled through. */
const mostListed = 12;

interface DraftChoiceProps {
  label: string;
  drafts: readonly DraftCard[];
  value: string;
  /** Empty while no draft is called what is searched for. */
  onChange(draftId: string): void;
}

/** One of all drafts: by the browser's own list, and where it is long by a word of its name. */
export function DraftChoice({ label, drafts, value, onChange }: DraftChoiceProps) {
  const { t } = useTranslation('studio');
  const say = useText();
  const [words, setWords] = useState('');
  const found = draftsNamed(drafts, words);
  const search = (typed: string) => {
    setWords(typed);
    const matching = draftsNamed(drafts, typed);
    if (!matching.some(({ draftId }) => draftId === value)) onChange(matching[0]?.draftId ?? '');
  };
  const names = drafts.map(({ title }) => say.of(title));
  const labelOf = (draft: DraftCard) => {
    const name = say.of(draft.title);
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return isAlone
      ? name
      : `${name} (${t('pages.list.changed', { when: say.ago(draft.updatedAt) }).toLocaleLowerCase()})`;
  };
  return (
    <>
      {drafts.length > mostListed && (
        <>
          <Field
            type="search"
            label={t('starts.search')}
            value={words}
            maxLength={80}
            onChange={(event) => search(event.target.value)}
          />
          <p role="status" className={styles.hint}>
            {found.length === 0
              ? t('starts.noneNamed')
              : t('starts.found', { count: found.length, of: drafts.length })}
          </p>
        </>
      )}
      {found.length > 0 && (
        <Select
          label={label}
          value={value}
          options={found.map((draft) => ({ value: draft.draftId, label: labelOf(draft) }))}
          onChange={onChange}
        />
      )}
    </>
  );
}
