import { Check, CircleCheck, PencilLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cv, CvDraft } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { useText } from '../../../i18n/useText.js';
import { CvSection } from '../CvSection.js';
import styles from '../cv.module.css';
import { ItemList } from '../ItemList.js';
import { useWriting } from '../use-cv.js';
import { WrittenField } from '../WrittenField.js';

type Sentence = Cv['sentences'][number];

const most = 80;
/** So many are offered at a time: a choice, not a list to work through. */
const offeredFirst = 4;

const ownSentence = (): Sentence => ({
  ...{ id: crypto.randomUUID(), text: '', source: { kind: 'own' }, state: 'draft' },
});

/** What one can do, in sentences: the system offers, its owner decides. */
export function SentencesSection() {
  const { t } = useTranslation('cv');
  const { cv, edit } = useWriting();
  const approved = cv.sentences.filter(({ state }) => state === 'approved').length;
  const drafts = cv.sentences.length - approved;
  const counted = [
    approved > 0 && t('sentences.approvedCount', { count: approved }),
    drafts > 0 && t('sentences.draftCount', { count: drafts }),
  ].filter(Boolean);
  return (
    <CvSection
      begins="open"
      anchor="can"
      places={['sentences']}
      title={t('sentences.title')}
      says={counted.join(' ')}
      hint={t('sentences.hint')}
    >
      <ItemList
        items={cv.sentences}
        most={most}
        addWord={t('sentences.add')}
        make={ownSentence}
        nameOf={({ text }, index) =>
          text.length > 40 ? `${text.slice(0, 38)}…` : text || t('sentences.one', { number: index + 1 })
        }
        onChange={(sentences) => edit({ sentences })}
      >
        {(sentence, change) => <SentenceFields sentence={sentence} change={change} />}
      </ItemList>
      <Offers />
    </CvSection>
  );
}

interface SentenceFieldsProps {
  sentence: Sentence;
  change(some: Partial<Sentence>): void;
}

/** Words that change are a draft again: what was approved is what its owner has read. */
function SentenceFields({ sentence, change }: SentenceFieldsProps) {
  const { t } = useTranslation('cv');
  const isApproved = sentence.state === 'approved';
  const canApprove = sentence.text.trim() !== '';
  return (
    <div className={isApproved ? styles.approved : styles.draft}>
      <p className={styles.state}>
        {isApproved ? (
          <CircleCheck size={20} aria-hidden="true" />
        ) : (
          <PencilLine size={20} aria-hidden="true" />
        )}
        {t(isApproved ? 'sentences.approved' : 'sentences.draft')}
      </p>
      <WrittenField
        label={t('sentences.text')}
        place={`sentences.${sentence.id}.text`}
        maxLength={300}
        rows={2}
        value={sentence.text}
        onChange={(text) => change({ text, state: 'draft' })}
      />
      <div>
        {isApproved ? (
          <Button variant="quiet" onClick={() => change({ state: 'draft' })}>
            {t('sentences.takeBack')}
          </Button>
        ) : (
          <Button
            variant="brand"
            aria-disabled={!canApprove || undefined}
            icon={<Check size={20} aria-hidden="true" />}
            onClick={() => canApprove && change({ state: 'approved' })}
          >
            {t('sentences.approve')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Sentences to pick from, each with why it is offered. */
function Offers() {
  const { t } = useTranslation('cv');
  const { cv, edit, view } = useWriting();
  const [all, setAll] = useState(false);
  const used = new Set(cv.sentences.map(({ source }) => JSON.stringify(Object.entries(source).sort())));
  const drafts = view.drafts.filter(({ source }) => !used.has(JSON.stringify(Object.entries(source).sort())));
  const { content } = useText();
  const take = ({ text, source }: CvDraft): void => {
    const words = text[content] ?? text.da;
    const sentence: Sentence = { id: crypto.randomUUID(), text: words, source, state: 'draft' };
    edit({ sentences: [...cv.sentences, sentence] });
  };
  if (drafts.length === 0 || cv.sentences.length >= most) {
    return <p className={styles.fine}>{t(cv.sentences.length === 0 ? 'offers.noneYet' : 'offers.none')}</p>;
  }
  return (
    <section className={styles.offers} aria-labelledby="cv-offers">
      <h3 id="cv-offers">{t('offers.title')}</h3>
      <p className={styles.fine}>{t('offers.hint')}</p>
      <ul className={styles.offerList}>
        {drafts.slice(0, all ? undefined : offeredFirst).map((draft) => (
          <Offer key={JSON.stringify(draft.source)} draft={draft} onTake={() => take(draft)} />
        ))}
      </ul>
      {!all && drafts.length > offeredFirst && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          {t('offers.more', { count: drafts.length - offeredFirst })}
        </Button>
      )}
    </section>
  );
}

function Offer({ draft, onTake }: { draft: CvDraft; onTake(): void }) {
  const { t } = useTranslation('cv');
  const { content, locale } = useText();
  const lang = content === locale ? undefined : content;
  return (
    <li className={styles.offer}>
      <div>
        <p lang={lang}>{draft.text[content] ?? draft.text.da}</p>
        <p className={styles.fine} lang={lang}>
          {draft.because[content] ?? draft.because.da}
        </p>
      </div>
      <Button icon={<Plus size={18} aria-hidden="true" />} onClick={onTake}>
        {t('offers.use')}
        <span className="visually-hidden" lang={lang}>
          {' '}
          {draft.text[content] ?? draft.text.da}
        </span>
      </Button>
    </li>
  );
}
