import type { LearnerMaterial } from '@mikrosprint/level-engine';
import { FileText, IdCard, Mail, MessageCircle, PanelTop, StickyNote, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { Passage, Words } from '../../reading/Words.js';
import styles from './Material.module.css';

const icons = {
  letter: FileText,
  mail: Mail,
  note: StickyNote,
  record: IdCard,
  message: MessageCircle,
  page: PanelTop,
};

/** The paper a task is about: a letter to answer, a message to judge, a page or a record to look things up in. */
export function Material({ material }: { material: LearnerMaterial }) {
  const { t } = useTranslation('play');
  const text = useText();
  const { kind, title, sender, paragraphs } = material;
  const Icon = icons[kind];
  return (
    <article className={`${styles.source} ${styles[kind]}`} aria-label={text.of(title)}>
      <p className={styles.kind}>
        <Icon aria-hidden="true" size={18} />
        {t(`material.kind.${kind}`)}
        {sender && <span>{t('material.from', { sender: text.of(sender) })}</span>}
      </p>
      <div className={styles.body}>
        {kind === 'message' && (
          <span className={styles.face} aria-hidden="true">
            <UserRound size={22} />
          </span>
        )}
        <div className={styles.words}>
          <p className={styles.title}>
            <Words of={title} />
          </p>
          {paragraphs.map((paragraph) => (
            <Passage key={paragraph.da} of={paragraph} />
          ))}
        </div>
      </div>
    </article>
  );
}
