import { createContext, useContext, useId, type ReactNode } from 'react';
import styles from './Charts.module.css';

export type View = 'chart' | 'table';

/** Whether the page shows its figures as bars or as tables. */
export const ViewContext = createContext<View>('chart');

interface ChartFigureProps {
  title: string;
  /** What else tells it from the other charts of the page; the eye sees it by its place. */
  about?: string;
  /** For the eye only: everything it says is in the table. */
  chart: ReactNode;
  /** `<thead>` and `<tbody>`. */
  table: ReactNode;
}

/** A chart and its twin: a screen reader always has the table, everybody else the one they chose. */
export function ChartFigure({ title, about, chart, table }: ChartFigureProps) {
  const view = useContext(ViewContext);
  const id = useId();
  const twin = (
    <table className={styles.table} aria-labelledby={id}>
      {table}
    </table>
  );
  return (
    <figure className={styles.chart}>
      <figcaption id={id}>
        {title}
        {about !== undefined && <span className="visually-hidden">: {about}</span>}
      </figcaption>
      {view === 'chart' ? (
        <>
          <div aria-hidden="true" className={styles.bars}>
            {chart}
          </div>
          <div className="visually-hidden">{twin}</div>
        </>
      ) : (
        <div className={styles.scroll} role="group" aria-labelledby={id} tabIndex={0}>
          {twin}
        </div>
      )}
    </figure>
  );
}

/** A line of a table for each version: the names of what it is about and of the version, then the figures. */
export function TableRows({
  name,
  versions,
  figures,
}: {
  name: ReactNode;
  versions: readonly string[];
  /** By version. */
  figures: readonly (readonly ReactNode[])[];
}) {
  const several = versions.length > 1;
  return versions.map((version, index) => (
    <tr key={version}>
      {index === 0 && (
        <th scope={several ? 'rowgroup' : 'row'} rowSpan={versions.length}>
          {name}
        </th>
      )}
      {several && <th scope="row">{version}</th>}
      {figures[index]?.map((figure, column) => (
        <td key={column}>{figure}</td>
      ))}
    </tr>
  ));
}

/** The heads of the columns; a second one names the version where there are two. */
export function TableHead({
  first,
  version,
  columns,
}: {
  first: string;
  version: string | null;
  columns: readonly string[];
}) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {version !== null && <th scope="col">{version}</th>}
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
