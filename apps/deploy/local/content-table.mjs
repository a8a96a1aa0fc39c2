// What `npm run content:check` says of the sprints in words: one line each, the figures of the report.

const columns = [
  ['sprint', (sprint) => sprint.id],
  ['track', (sprint) => sprint.track],
  ['version', (sprint) => sprint.version],
  ['levels', (sprint) => sprint.levels],
  ['steps', (sprint) => (sprint.cases > 0 ? `${sprint.steps} + ${sprint.cases}` : sprint.steps)],
  ['exam', (sprint) => (sprint.examVariants > 0 ? `${sprint.examDraw} of ${sprint.examVariants}` : '-')],
  ['words da', (sprint) => sprint.words.da],
  ['en', (sprint) => sprint.words.en],
  ['LIX da', (sprint) => sprint.lix.da ?? '-'],
  ['outcomes practised', ({ outcomes }) => `${outcomes.practised} of ${outcomes.count}`],
  [
    'examined',
    ({ outcomes }) => (outcomes.examined === null ? '-' : `${outcomes.examined} of ${outcomes.count}`),
  ],
  ['mechanics', (sprint) => Object.keys(sprint.mechanics).length],
  ['minutes', (sprint) => sprint.minutes.levels],
];

/** @param {import('../../../libs/curriculum/src/content-report.js').ContentReport} report */
export function tableOf({ sprints, planned }) {
  const rows = [
    columns.map(([name]) => name),
    ...sprints.map((sprint) => columns.map(([, figure]) => String(figure(sprint)))),
  ];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, `${planned} planned`].join('\n');
}
