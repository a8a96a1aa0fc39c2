import { ArrowLeft, FileDown, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BriefTopic, ConversationBrief, LookUpPurpose } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Loading } from '../../../components/Loading.js';
import { PageTitle } from '../../../components/PageTitle.js';
import { useText } from '../../../i18n/useText.js';
import styles from './Brief.module.css';
import { useBrief, useBriefPaper } from './data.js';
import { useOnePage } from './one-page.js';

/** Of what there can be many, so many are named and the others counted: the same as on the paper. */
const most = { sprints: 12, referrals: 6, help: 4 };

interface PartProps {
  title: string;
  /** What it says when there is nothing in it. */
  none: string;
  items: readonly ReactNode[];
  most?: number;
  className?: string | undefined;
}

function Part({ title, none, items, most: count = items.length, className = '' }: PartProps) {
  const { t } = useTranslation('citizen-page');
  const left = items.length - count;
  return (
    <section className={`${styles.part} ${className}`}>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {items.slice(0, count).map((item, index) => (
            <li key={index}>{item}</li>
          ))}
          {left > 0 && <li className={styles.reason}>{t('brief.more', { count: left })}</li>}
        </ul>
      )}
    </section>
  );
}

function Topic({ topic }: { topic: BriefTopic }) {
  const { t } = useTranslation('citizen-page');
  const text = useText();
  const facts = {
    title: topic.title ? text.of(topic.title) : '',
    date: topic.since ? text.onDate(topic.since) : '',
    count: topic.count ?? 0,
  };
  return (
    <>
      <strong>{t(`brief.topic.${topic.rule}`, facts)}</strong>
      <span className={styles.reason}>{t(`brief.reason.${topic.rule}`, facts)}</span>
    </>
  );
}

/** When, and what had happened by then. */
function Head({ brief }: { brief: ConversationBrief }) {
  const { t } = useTranslation('citizen-page');
  const text = useText();
  const since = brief.since.at ? text.onDate(brief.since.at) : '';
  const { lastActivityAt: last } = brief;
  return (
    <p className={styles.reason}>
      {[
        t(`brief.since.${brief.since.kind}`, { date: since }),
        last ? t('brief.lastActive', { date: text.onDate(last) }) : t('brief.neverActive'),
        t('brief.prepared', { date: text.onDate(brief.preparedAt) }),
      ].join(' · ')}
    </p>
  );
}

function Facts({ brief }: { brief: ConversationBrief }) {
  const { t } = useTranslation('citizen-page');
  const text = useText();
  const { nextBooking: next } = brief;
  return (
    <div className={styles.facts}>
      <Part
        title={t('brief.progress')}
        none={t('brief.noSprint')}
        most={most.sprints}
        items={brief.sprints.map((sprint) => {
          const levels = t('brief.levels', { done: sprint.levelsFinished, of: sprint.levelsTotal });
          const fresh = sprint.levelsSince > 0 ? t('brief.new', { count: sprint.levelsSince }) : null;
          const done = sprint.completedAt
            ? t('brief.completed', { date: text.onDate(sprint.completedAt) })
            : null;
          return `${text.of(sprint.title)}: ${[levels, fresh, done].filter(Boolean).join(', ')}`;
        })}
      />
      <Part
        title={t('brief.referrals')}
        none={t('brief.noReferrals')}
        most={most.referrals}
        items={brief.referrals.map(
          ({ title, status, changedAt }) =>
            `${text.of(title)}: ${t(`brief.status.${status}`)} ${text.onDate(changedAt)}`,
        )}
      />
      <Part
        title={t('brief.next')}
        none={t('brief.noNext')}
        items={
          next
            ? [`${text.date(next.startsAt)} ${text.time(next.startsAt)} (${t(`brief.form.${next.form}`)})`]
            : []
        }
      />
      <Part
        title={t('brief.help')}
        none={t('brief.noHelp')}
        most={most.help}
        items={brief.help.map(({ levelTitle, at, answered }) =>
          [levelTitle && text.of(levelTitle), text.date(at), t(answered ? 'brief.answered' : 'brief.waiting')]
            .filter(Boolean)
            .join(', '),
        )}
      />
    </div>
  );
}

interface BriefProps {
  citizenId: string;
  purpose: LookUpPurpose;
  onBack(): void;
}

/** All there is to know before a conversation, on one page: to read here, to print, or as a file. */
export function Brief({ citizenId, purpose, onBack }: BriefProps) {
  const { t, i18n } = useTranslation('citizen-page');
  const { data, error, refetch } = useBrief(citizenId, purpose);
  const sheet = useOnePage<HTMLElement>();
  const paper = useBriefPaper(citizenId, purpose, i18n.language === 'da' ? 'da' : 'en');
  return (
    <div className={styles.page}>
      <div className={styles.actions}>
        <Button variant="quiet" icon={<ArrowLeft size={20} aria-hidden="true" />} onClick={onBack}>
          {t('brief.back')}
        </Button>
        <Button
          variant="brand"
          icon={<Printer size={20} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('brief.print')}
        </Button>
        <Button
          icon={<FileDown size={20} aria-hidden="true" />}
          busy={paper.isPending}
          onClick={() => paper.mutate(t('brief.fileName'))}
        >
          {t('brief.paper')}
        </Button>
      </div>
      {paper.error && <ErrorMessage error={paper.error} />}
      <article ref={sheet} className={styles.sheet} data-personal="">
        <div className={styles.head}>
          <PageTitle>{t('brief.title', { name: data?.displayName ?? '' })}</PageTitle>
          {data && <Head brief={data} />}
        </div>
        {data && (
          <>
            <Part
              className={styles.topics}
              title={t('brief.topics')}
              none={t('brief.noTopics')}
              items={data.topics.map((topic, index) => (
                <Topic key={index} topic={topic} />
              ))}
            />
            <Facts brief={data} />
            <section className={styles.notes}>
              <h2>{t('notes.title')}</h2>
              <p>{t('brief.care')}</p>
            </section>
          </>
        )}
        {!data &&
          (error ? (
            <ErrorMessage error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading heights={[8, 12]} />
          ))}
      </article>
    </div>
  );
}
