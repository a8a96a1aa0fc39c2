import type { Level } from '@mikrosprint/curriculum';
import type { BotReport, PathStep, PlayedPath } from '@mikrosprint/level-engine';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Stars } from '../../components/Stars.js';
import { useText } from '../../i18n/useText.js';
import styles from './Preview.module.css';
import { useBot } from './use-bot.js';

/** What a level is worth, before any learner has met it: by whoever knows it all and by whoever gets it all wrong. */
export function BotCard({ level, isWhole }: { level: Level | null; isWhole: boolean }) {
  const { t } = useTranslation('studio');
  const id = useId();
  const news = useBot(level);
  if (!level) return null;
  const report = news.kind === 'done' ? news.report : null;
  return (
    <section className={styles.bot} aria-labelledby={id} aria-busy={news.kind === 'playing'}>
      <h3 id={id}>{t('preview.bot.title')}</h3>
      {!isWhole && <p>{t('preview.bot.onlyWhole')}</p>}
      {news.kind === 'playing' && <p>{t('preview.bot.playing')}</p>}
      {news.kind === 'done' && !report && <p>{t('preview.bot.failed')}</p>}
      {report && <Report level={level} report={report} />}
    </section>
  );
}

function Report({ level, report }: { level: Level; report: BotReport }) {
  const { t } = useTranslation('studio');
  const { best, worst } = report;
  const stuck = best.steps.filter((step) => step.stuck !== null);
  const isShort = stuck.length === 0 && best.stars < 3;
  return (
    <>
      {stuck.map((step) => (
        <p key={step.stepId} className={styles.stuck}>
          <strong>{t('preview.bot.notSolved', { step: nameOf(level, step, t) })}</strong>{' '}
          {t(`preview.bot.stuck.${step.stuck ?? 'refused'}`)}
        </p>
      ))}
      {isShort && <p className={styles.stuck}>{t('preview.bot.noThreeStars')}</p>}
      <dl className={styles.paths}>
        <Path name={t('preview.bot.best')} path={best} />
        <Path name={t('preview.bot.worst')} path={worst} />
      </dl>
      <p className={styles.hint}>
        {t(report.mode === 'exam' ? 'preview.bot.worstInExam' : 'preview.bot.worstInPractice')}
      </p>
      <details>
        <summary>{t('preview.bot.byStep')}</summary>
        <StepTable level={level} report={report} />
      </details>
    </>
  );
}

function Path({ name, path }: { name: string; path: PlayedPath }) {
  const { t } = useTranslation('studio');
  const { number } = useText();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{t('preview.bot.percent', { percent: path.percent })}</strong>
        <Stars count={path.stars} />
        <span>
          {t('preview.bot.points', { points: number(Math.round(path.points)), max: number(path.max) })}
        </span>
        <span>{t('preview.bot.actions', { count: path.actions })}</span>
      </dd>
    </div>
  );
}

function StepTable({ level, report: { best, worst } }: { level: Level; report: BotReport }) {
  const { t } = useTranslation('studio');
  const { number } = useText();
  const points = (step: PathStep | undefined) =>
    step ? `${number(Math.round(step.points))} / ${number(step.max)}` : '';
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('preview.bot.task')}</th>
            <th scope="col">{t('preview.bot.best')}</th>
            <th scope="col">{t('preview.bot.worst')}</th>
          </tr>
        </thead>
        <tbody>
          {best.steps.map((step) => (
            <tr key={step.stepId}>
              <th scope="row">{nameOf(level, step, t)}</th>
              <td>{points(step)}</td>
              <td>{points(worst.steps.find(({ stepId }) => stepId === step.stepId))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameOf(
  level: Level,
  { stepId }: PathStep,
  t: (key: string, values: Record<string, unknown>) => string,
): string {
  return t('preview.step', { number: level.steps.findIndex(({ id }) => id === stepId) + 1 });
}
