import { Award, Check, List, Lock, Map as MapIcon } from 'lucide-react';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EnrolmentView, MapNode } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../../components/Button.js';
import { Stars } from '../../components/Stars.js';
import { useMediaQuery } from '../../hooks/useMediaQuery.js';
import { Words } from '../../reading/Words.js';
import { MapPicture } from './MapPicture.js';
import styles from './SprintMap.module.css';

type Look = 'done' | 'next' | 'open' | 'locked';

function lookOf(node: MapNode): Look {
  if (node.lock) return 'locked';
  if (node.isNext) return 'next';
  return node.finished ? 'done' : 'open';
}

const playPath = (enrolmentId: string, node: MapNode): string => `/play/${enrolmentId}/${node.levelId}`;

function Sign({ node, number }: { node: MapNode; number: number }) {
  if (node.lock) return <Lock size={20} aria-hidden="true" />;
  if (node.kind === 'exam') return <Award size={26} aria-hidden="true" />;
  if (node.finished && !node.isNext) return <Check size={26} strokeWidth={3} aria-hidden="true" />;
  return <>{number}</>;
}

/** What a stop says under its name: stars, minutes, or in words what is missing before it opens. */
function Facts({ node }: { node: MapNode }) {
  const { t } = useTranslation('citizen');
  if (node.lock)
    return <span className={styles.small}>{t('map.missing', { count: node.lock.missing })}</span>;
  if (node.kind === 'exam' && node.bestPercent !== null) {
    return <span className={styles.small}>{t('map.examBest', { percent: node.bestPercent })}</span>;
  }
  if (node.finished) return <Stars count={node.stars} />;
  const words = node.openRunId ? 'map.resume' : 'map.minutes';
  return <span className={styles.small}>{t(words, { count: node.minutes })}</span>;
}

interface StopProps {
  node: MapNode;
  number: number;
  enrolmentId: string;
}

function Stop({ node, number, enrolmentId }: StopProps) {
  const { t } = useTranslation('citizen');
  const look = lookOf(node);
  const inside: ReactNode = (
    <>
      <span className={styles.disc}>
        <Sign node={node} number={number} />
      </span>
      <span className={styles.label}>
        {node.isNext && <span className={styles.here}>{t('map.here')}</span>}
        <span>
          <Words of={node.title} />
        </span>
        <Facts node={node} />
      </span>
    </>
  );
  const style: CSSProperties & Record<'--x' | '--y', string> = { '--x': `${node.x}%`, '--y': `${node.y}%` };
  return (
    <li
      className={`${styles.stop} ${styles[look]} ${node.x < 50 ? styles.right : styles.left}`}
      style={style}
    >
      {look === 'locked' ? (
        <span className={styles.node}>{inside}</span>
      ) : (
        <Link className={styles.node} to={playPath(enrolmentId, node)}>
          {inside}
        </Link>
      )}
    </li>
  );
}

function ListRow({ node, number, enrolmentId }: StopProps) {
  const { t } = useTranslation('citizen');
  const look = lookOf(node);
  const action = node.openRunId ? 'map.continue' : node.finished ? 'map.again' : 'map.start';
  return (
    <li className={`${styles.row} ${styles[look]}`}>
      <span className={styles.disc}>
        <Sign node={node} number={number} />
      </span>
      <div>
        <h3>
          <Words of={node.title} />
        </h3>
        <p>
          <Words of={node.goal} />
        </p>
        <p className={styles.facts}>
          <span>{t('map.minutes', { count: node.minutes })}</span>
          {node.kind !== 'exam' && node.finished && <Stars count={node.stars} />}
          {node.bestPercent !== null && <span>{t('map.best', { percent: node.bestPercent })}</span>}
          {node.lock && <span>{t('map.missing', { count: node.lock.missing })}</span>}
        </p>
      </div>
      {!node.lock && (
        <LinkButton
          className={styles.go}
          to={playPath(enrolmentId, node)}
          variant={node.isNext ? 'primary' : 'secondary'}
        >
          {t(action)}{' '}
          <span className="visually-hidden">
            <Words of={node.title} />
          </span>
        </LinkButton>
      )}
    </li>
  );
}

interface SprintMapProps {
  enrolment: EnrolmentView;
  heading: ReactNode;
  /** What is good to know before one sets out. */
  note?: ReactNode;
}

/** The way through a sprint, as a picture to walk in and as a list with the same words and links. */
export function SprintMap({ enrolment, heading, note }: SprintMapProps) {
  const { t } = useTranslation('citizen');
  const [asList, setAsList] = useState(false);
  const wide = useMediaQuery('(min-width: 40rem)');
  const { nodes, enrolmentId } = enrolment;
  // On a phone a name takes two or three lines: the picture grows with its stops, so that no label lies on another.
  const size = wide
    ? { width: 1000, height: Math.max(760, nodes.length * 96) }
    : { width: 400, height: Math.max(730, nodes.length * 124) };
  return (
    <section>
      <div className={styles.header}>
        <div>
          {heading}
          <p>{t('map.progress', { done: enrolment.levelsFinished, of: enrolment.levelsTotal })}</p>
        </div>
        <Button
          variant="quiet"
          icon={asList ? <MapIcon size={20} aria-hidden="true" /> : <List size={20} aria-hidden="true" />}
          onClick={() => setAsList(!asList)}
        >
          {asList ? t('map.asMap') : t('map.asList')}
        </Button>
      </div>
      {note && <div className={styles.note}>{note}</div>}
      {asList ? (
        <ol className={styles.list}>
          {nodes.map((node, index) => (
            <ListRow key={node.levelId} node={node} number={index + 1} enrolmentId={enrolmentId} />
          ))}
        </ol>
      ) : (
        <div className={styles.map} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
          <MapPicture world={enrolment.world} nodes={nodes} {...size} />
          <ol className={styles.stops}>
            {nodes.map((node, index) => (
              <Stop key={node.levelId} node={node} number={index + 1} enrolmentId={enrolmentId} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
