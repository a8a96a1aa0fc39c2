import type { CitizenPage } from '@mikrosprint/contracts';
import { Awards } from './Awards.js';
import styles from './CitizenFacts.module.css';
import { Progress } from './progress/Progress.js';
import { Skills } from './Skills.js';
import { Story } from './Story.js';

/** The facts about one citizen: the caseworker and the citizen see these very same parts. */
export function CitizenFacts({ page }: { page: CitizenPage }) {
  return (
    <div className={styles.facts}>
      <div id="part-progress" tabIndex={-1} className={styles.part}>
        <Progress page={page} />
      </div>
      <div id="part-skills" tabIndex={-1} className={styles.part}>
        <Skills page={page} />
      </div>
      <div id="part-awards" tabIndex={-1} className={styles.part}>
        <Awards page={page} />
      </div>
      <div id="part-story" tabIndex={-1} className={styles.part}>
        <Story page={page} />
      </div>
    </div>
  );
}
