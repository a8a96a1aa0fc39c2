import { useTranslation } from 'react-i18next';
import { Portrait } from '../../components/Portrait.js';
import styles from './Speech.module.css';

interface SpeechProps {
  id?: string;
  rig: string;
  name: string;
  role?: string;
  mood?: 'neutral' | 'pleased' | 'worried' | 'annoyed';
  paragraphs: string[];
}

/** What a colleague says: the face, the name and a bubble. */
export function Speech({ id, rig, name, role, mood = 'neutral', paragraphs }: SpeechProps) {
  const { t } = useTranslation('play');
  return (
    <div className={styles.speech} id={id}>
      <Portrait rig={rig} name={name} mood={mood} size={4} />
      <div className={styles.bubble}>
        <p className={styles.who}>
          <span aria-hidden="true">{name}</span>
          {role && (
            <span aria-hidden="true" className={styles.role}>
              {role}
            </span>
          )}
          <span className="visually-hidden">{t('says', { name })}:</span>
        </p>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}
