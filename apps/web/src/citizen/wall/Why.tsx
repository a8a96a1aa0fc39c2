import { useTranslation } from 'react-i18next';
import type { BadgeView } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { whatIsLeft, whatToDo } from './why.js';

/** What to do for a badge, and what is left of it. */
export function Why({ badge }: { badge: BadgeView }) {
  const { t } = useTranslation('wall');
  const text = useText();
  const todo = whatToDo(badge, text);
  const left = whatIsLeft(badge);
  return (
    <>
      {todo ? t(todo.key, todo.values) : <Words of={badge.criteria} />}
      {left && (
        <>
          {' '}
          <strong>{t(left.key, left.values)}</strong>
        </>
      )}
    </>
  );
}
