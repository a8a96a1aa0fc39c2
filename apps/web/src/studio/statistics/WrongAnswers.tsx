import { useTranslation } from 'react-i18next';
import type { StepStatistics, WrongAnswer } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { BarRow, Legend } from './Bar.js';
import { ChartFigure, TableHead, TableRows } from './ChartFigure.js';
import styles from './Charts.module.css';
import { stepIn, type Shown } from './shown.js';
import { useFigures } from './use-figures.js';

/** Which wrong answers were given, in the words that the learner saw. */
export function WrongAnswers({
  levelId,
  step,
  shown,
}: {
  levelId: string;
  step: StepStatistics;
  shown: readonly Shown[];
}) {
  const { t } = useTranslation('studio');
  const text = useText();
  const figures = useFigures();
  const versions = shown.map(({ name }) => name);
  const perVersion = shown.map(
    ({ statistics }) => stepIn(statistics, levelId, step.stepId)?.wrongAnswers ?? [],
  );
  const answers = [...new Map(perVersion.flat().map((answer) => [answer.key, answer])).values()];
  const rare = shown.some(
    ({ statistics }) => stepIn(statistics, levelId, step.stepId)?.rareWrongAnswers === true,
  );
  const wordsOf = ({ label }: WrongAnswer): string =>
    label === null ? t('statistics.wrong.gone') : text.of(label);
  const given = (answer: WrongAnswer, version: number): WrongAnswer | undefined =>
    perVersion[version]?.find(({ key }) => key === answer.key);
  return (
    <>
      {answers.length > 0 && (
        <ChartFigure
          title={t('statistics.wrong.title')}
          about={text.of(step.prompt)}
          chart={
            <>
              <Legend names={versions} />
              <ul className={styles.rows}>
                {answers.map((answer) => (
                  <BarRow
                    key={answer.key}
                    label={wordsOf(answer)}
                    values={shown.map((_, version) => {
                      const share = given(answer, version)?.share ?? null;
                      return { share, words: figures.share(share) };
                    })}
                  />
                ))}
              </ul>
            </>
          }
          table={
            <>
              <TableHead
                first={t('statistics.wrong.answer')}
                version={versions.length > 1 ? t('statistics.version') : null}
                columns={[t('statistics.wrong.learners'), t('statistics.wrong.share')]}
              />
              <tbody>
                {answers.map((answer) => (
                  <TableRows
                    key={answer.key}
                    name={wordsOf(answer)}
                    versions={versions}
                    figures={shown.map((_, version) => {
                      const own = given(answer, version);
                      return [figures.people(own?.learners ?? null), figures.share(own?.share ?? null)];
                    })}
                  />
                ))}
              </tbody>
            </>
          }
        />
      )}
      {rare && <p className={styles.note}>{t('statistics.wrong.rare')}</p>}
    </>
  );
}
