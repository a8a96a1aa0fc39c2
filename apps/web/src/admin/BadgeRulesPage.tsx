import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BadgeRulesView, BadgeRuleView } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { ruleSentence } from '../badge-rules/rule-sentence.js';
import { BadgeArt } from '../citizen/BadgeArt.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import styles from './BadgeRulesPage.module.css';

/** A rule with its words as the reader reads them. */
interface ReadRule {
  rule: BadgeRuleView;
  title: string;
  sentence: string;
  sprint: string;
}

/** Which rules give badges: each as a sentence, with its version and how often it was met. */
export function BadgeRulesPage() {
  const { t } = useTranslation('badge-rules');
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: keys.badgeRules,
    queryFn: () => api.get<BadgeRulesView>('admin/badge-rules'),
  });
  return (
    <div className={plain.page}>
      <div>
        <PageTitle>{t('title')}</PageTitle>
        <p className={plain.lead}>{t('lead')}</p>
      </div>
      {data && <Rules rules={data.rules} search={search} onSearch={setSearch} />}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[4, 8, 8]} />
        ))}
    </div>
  );
}

interface RulesProps {
  rules: readonly BadgeRuleView[];
  search: string;
  onSearch: (search: string) => void;
}

function Rules({ rules, search, onSearch }: RulesProps) {
  const { t } = useTranslation('badge-rules');
  const found = useFound(rules, useDeferredValue(search));
  const sprints = new Map<string, ReadRule[]>();
  for (const each of found) sprints.set(each.sprint, [...(sprints.get(each.sprint) ?? []), each]);
  return (
    <>
      <div className={styles.search}>
        <Field
          label={t('search')}
          type="search"
          maxLength={80}
          value={search}
          onChange={({ target }) => onSearch(target.value)}
        />
        <p role="status" className={styles.soft}>
          {t('found', { count: found.length })}
        </p>
      </div>
      {found.length === 0 && (
        <EmptyState icon={<SearchX size={40} aria-hidden="true" />} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {[...sprints].map(([sprint, theirs]) => (
        <Card as="section" key={sprint} className={styles.sprint} aria-label={sprint}>
          <h2>{sprint}</h2>
          <ul className={styles.rules}>
            {theirs.map((each) => (
              <Rule key={each.rule.badgeId} {...each} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}

function Rule({ rule, title, sentence }: ReadRule) {
  const { t } = useTranslation('badge-rules');
  const text = useText();
  const { awarded, event, holderOnly, since, surprise, version } = rule;
  const facts = [
    t('times', { count: awarded, number: text.number(awarded) }),
    t('versionSince', { version, date: text.date(since) }),
    t(`event.${event}`, { defaultValue: event }),
  ];
  const told = [surprise && t('surprise'), holderOnly && t('holderOnly')].filter(Boolean);
  return (
    <li>
      <BadgeArt badge={{ ...rule, awardedAt: since }} size={64} />
      <div className={styles.words}>
        <h3>{title}</h3>
        <p>{sentence}</p>
        {told.length > 0 && <p className={styles.soft}>{told.join(' ')}</p>}
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** Those in which every word that is looked for stands somewhere. */
function useFound(rules: readonly BadgeRuleView[], search: string): ReadRule[] {
  const { t } = useTranslation('badge-rules');
  const text = useText();
  const wanted = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return rules
    .map((rule) => ({
      rule,
      title: text.of(rule.title),
      sentence: ruleSentence(rule.rule, rule.names.map(text.of), t, text),
      sprint: rule.sprintTitle ? text.of(rule.sprintTitle) : t('acrossSprints'),
    }))
    .filter(({ title, sentence, sprint }) => {
      const said = `${title} ${sentence} ${sprint}`.toLowerCase();
      return wanted.every((word) => said.includes(word));
    });
}
