import type { LearnerMaterial } from '@mikrosprint/level-engine';
import { FileText, IdCard, Mail, MessageCircle, PanelTop, StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './Material.module.css';

const icons = {
  letter: FileText,
  mail: Mail,
  note: StickyNote,
  record: IdCard,
  message: MessageCircle,
  page: PanelTop,
};

/** The paper a task is about: a letter to answer, a mail to file, a record to look things up in. */
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
      <p className={styles.title}>
        <Words of={title} />
      </p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.da}>
          <Words of={paragraph} />
        </p>
      ))}
    </article>
  );
}
