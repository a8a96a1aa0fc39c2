import { useTranslation } from 'react-i18next';
import { badgeRule, type BadgeRule } from '@mikrosprint/curriculum';
import { ruleSentence } from '../../badge-rules/rule-sentence.js';
import { useText } from '../../i18n/useText.js';
import type { Json } from '../draft/json.js';
import { useForm } from '../forms/form-scope.js';
import styles from '../forms/forms.module.css';
import { namedFor, type Around } from '../forms/references.js';

/** What the rule of a badge says as it is written now; nothing while it is not whole. */
export function BadgeRuleMeaning({ value }: { value: Json | undefined }) {
  const { t } = useTranslation('badge-rules');
  const text = useText();
  const { around } = useForm();
  const parsed = badgeRule.safeParse(value);
  if (!parsed.success) return null;
  return (
    <p className={styles.help} role="status">
      <strong>{t('meaning')}</strong>{' '}
      <span>{ruleSentence(parsed.data, namesIn(parsed.data, around), t, text)}</span>
    </p>
  );
}

function namesIn(rule: BadgeRule, around: Around): string[] {
  if (rule.when === 'level-finished') return nameOf('rule/level', rule.level, around);
  return rule.when === 'skill-shown' ? nameOf('rule/skill', rule.skill, around) : [];
}

function nameOf(path: string, id: string, around: Around): string[] {
  const known = namedFor(path, around, [])?.find((named) => named.id === id);
  return known === undefined ? [] : [known.name];
}
