import { useTranslation } from 'react-i18next';
import type { CredentialFacts } from '@mikrosprint/contracts';
import { useText, type Text } from '../i18n/useText.js';
import type { Tone } from './VerdictCard.js';
import styles from './verify.module.css';

interface CredentialSaysProps {
  credential: CredentialFacts;
  tone: Tone;
}

/** What stands in a credential. The words are a stranger's: framed, named as theirs, and shown as text only. */
export function CredentialSays({ credential, tone }: CredentialSaysProps) {
  const { t } = useTranslation('verify');
  const { name, description, criteria, results, competences, evidence } = credential;
  return (
    <section className={styles.says} aria-labelledby="says" data-read="no">
      <h2 id="says">{t('says.title')}</h2>
      <p className={styles.fine}>{t(tone === 'bad' ? 'says.noteBad' : 'says.note')}</p>
      <p className={styles.saidName}>{name || t('says.unnamed')}</p>
      {description !== null && <p className={styles.lines}>{description}</p>}
      <Dates credential={credential} />
      <List title={t('says.criteria')} lines={linesOf(criteria ?? '')} />
      <List title={t('says.results')} lines={results.map((result) => `${result.name}: ${result.value}`)} />
      <List title={t('says.evidence')} lines={evidence.flatMap(linesOf)} />
      <List
        title={t('says.competences')}
        lines={competences.map((one) => {
          const source = [one.framework, one.code].filter((part) => part !== null).join(', ');
          return source === '' ? one.name : `${one.name} (${source})`;
        })}
      />
    </section>
  );
}

/** Standards allow Markdown here; a list in it becomes lines of ours, and everything else stays as it was written. */
const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.replace(/^\s*[-*] /, '').trim())
    .filter((line) => line !== '');

function Dates({ credential }: { credential: CredentialFacts }) {
  const { t } = useTranslation('verify');
  const text = useText();
  const { issuerName, issuerId, ours, awardedDate, validFrom, validUntil } = credential;
  const issuer = issuerName ?? issuerId;
  const facts: [string, string | null][] = [
    [t('says.issuer'), ours ? `${issuer} (${t('says.ours')})` : issuer],
    [t('says.awarded'), dateIn(text, awardedDate)],
    [t('says.from'), dateIn(text, validFrom)],
    [t('says.until'), validUntil === null ? t('says.never') : dateIn(text, validUntil)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A stranger's date may be no date at all; then it is shown as it was written. */
function dateIn(text: Text, said: string | null): string | null {
  if (said === null) return null;
  return Number.isNaN(Date.parse(said)) ? said : text.date(said);
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, index) => (
          <li key={index} className={styles.lines}>
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
