import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecord, type Json, type JsonPath } from '../draft/json.js';
import { withId } from './blank.js';
import type { Field, GroupShape } from './describe.js';
import { FieldView } from './FieldView.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { orderOf, sectionsOf } from './layout.js';
import { pathKey } from './owners.js';
import { valueAt } from './references.js';
import { SectionLinks } from './SectionLinks.js';
import { UnknownFields } from './Unreadable.js';

interface GroupBodyProps {
  group: Field & GroupShape;
  value: Json | undefined;
  path: JsonPath;
  /** Fields that are written elsewhere: the field that tells kinds apart, the steps of a level. */
  without?: readonly string[];
}

interface FoldProps {
  title: string;
  children: ReactNode;
  paths: string[];
  section?: string;
}

function Fold({ title, children, paths, section }: FoldProps) {
  const { problems } = useForm();
  // What is wrong is never folded away.
  const open = [...problems.keys()].some((key) =>
    paths.some((path) => key === path || key.startsWith(`${path}/`)),
  );
  return (
    <details className={styles.fold} open={open || undefined} data-section={section}>
      <summary>{title}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}

const siblingIds = (list: Json | undefined): string[] =>
  Array.isArray(list)
    ? list.flatMap((item) => (isRecord(item) && typeof item['id'] === 'string' ? [item['id']] : []))
    : [];

/** A step of a level is a form of its own, `steps/3`; what lies deeper stands inside a form. */
const deepestPart = 2;

/** The fields of an object as they are written, the whole form in sections. */
export function GroupBody({ group, value, path, without = [] }: GroupBodyProps) {
  const { t } = useTranslation('studio');
  const scope = useForm();
  const record = isRecord(value) ? value : {};
  const names = group.fields
    .filter(({ name, field }) => !without.includes(name) && field.kind !== 'constant')
    .map(({ name }) => name);
  const fieldOf = (name: string): ReactNode => {
    const field = group.fields.find((each) => each.name === name)?.field;
    return field && <FieldView key={name} field={field} value={record[name]} path={[...path, name]} />;
  };
  const pathsOf = (folded: string[]) => folded.map((name) => pathKey([...path, name]));

  /** Whoever leaves a field of something new has said enough to give it its lasting name. */
  const name = () => {
    const here = valueAt(scope.read(), path);
    if (!isRecord(here) || typeof path.at(-1) !== 'number') return;
    const named = withId(group, here, siblingIds(valueAt(scope.read(), path.slice(0, -1))));
    if (named !== here) scope.change(path, named);
  };

  const unknown = (
    <UnknownFields
      keys={Object.keys(record).filter((key) => !group.fields.some((each) => each.name === key))}
      value={record}
      path={path}
    />
  );
  if (group.path.includes('/')) {
    const { shown, folded } = orderOf(group.path, names);
    return (
      <div className={styles.fields} onBlur={name}>
        {shown.map(fieldOf)}
        {folded.length > 0 && (
          <Fold title={t('forms.more')} paths={pathsOf(folded)}>
            {folded.map(fieldOf)}
          </Fold>
        )}
        {unknown}
      </div>
    );
  }
  const sections = sectionsOf(group.path, names);
  return (
    <div className={styles.sections} onBlur={name}>
      {path.length <= deepestPart && <SectionLinks names={sections.map((section) => section.name)} />}
      {sections.map((section) =>
        section.name === 'rare' ? (
          <Fold key="rare" title={t('forms.section.rare')} paths={pathsOf(section.fields)} section="rare">
            {section.fields.map(fieldOf)}
          </Fold>
        ) : (
          <section key={section.name} className={styles.section} data-section={section.name}>
            <h3 tabIndex={-1}>{t(`forms.section.${section.name}`)}</h3>
            <div className={styles.fields}>
              {orderOf(group.path, section.fields).shown.map(fieldOf)}
              {orderOf(group.path, section.fields).folded.map(fieldOf)}
            </div>
          </section>
        ),
      )}
      {unknown}
    </div>
  );
}
