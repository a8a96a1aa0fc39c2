// A strict reader of workbooks for tests: unpacks the parts, follows the relations from the root as a spreadsheet
// program does, and refuses what is not well-formed or not declared.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export type ReadCell = { text: string; quoted: boolean } | number | { day: string } | null;

export interface ReadWorkbook {
  sheet: string;
  widths: number[];
  frozenRows: number;
  rows: ReadCell[][];
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const files = unzipSync(bytes);
  const part = (path: string): Element => {
    const content = files[path];
    if (content === undefined) throw new Error(`${path} is missing`);
    return parse(strFromU8(content));
  };
  const declared = all(part('[Content_Types].xml'), 'Override').map(
    ({ attributes }) => attributes['PartName'],
  );
  const workbookPath = targetOf(part('_rels/.rels'), 'officeDocument');
  const [sheet] = all(part(workbookPath), 'sheet');
  const relations = part('xl/_rels/workbook.xml.rels');
  const sheetPath = `xl/${targetOf(relations, 'worksheet')}`;
  const stylesPath = `xl/${targetOf(relations, 'styles')}`;
  for (const path of [workbookPath, sheetPath, stylesPath]) {
    if (!declared.includes(`/${path}`)) throw new Error(`${path} has no content type`);
  }
  const [looks] = all(part(stylesPath), 'cellXfs');
  const worksheet = part(sheetPath);
  if (all(worksheet, 'f').length > 0) throw new Error('there is a formula');
  return {
    sheet: sheet?.attributes['name'] ?? '',
    widths: all(worksheet, 'col').map(({ attributes }) => Number(attributes['width'])),
    frozenRows: Number(all(worksheet, 'pane')[0]?.attributes['ySplit'] ?? 0),
    rows: all(worksheet, 'row').map((row) => cellsOf(row, looks?.children ?? [])),
  };
}

function cellsOf(row: Element, looks: Element[]): ReadCell[] {
  const cells: ReadCell[] = [];
  for (const cell of row.children) {
    const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(cell.attributes['r'] ?? '') ?? [];
    if (number !== row.attributes['r']) throw new Error(`${cell.attributes['r']} stands in another row`);
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (cells.length < column) cells.push(null);
    if (cells.length !== column) throw new Error(`${cell.attributes['r']} stands twice`);
    cells.push(valueOf(cell, looks[Number(cell.attributes['s'] ?? 0)]));
  }
  return cells;
}

function valueOf(cell: Element, look: Element | undefined): ReadCell {
  if (look === undefined) throw new Error(`${cell.attributes['r']} has a look that is not there`);
  if (cell.attributes['t'] === 'inlineStr') {
    const text = all(cell, 't').map((each) => each.text);
    return { text: text.join(''), quoted: look.attributes['quotePrefix'] === '1' };
  }
  const value = Number(all(cell, 'v')[0]?.text);
  if (look.attributes['numFmtId'] !== '164') return value;
  return { day: new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10) };
}

function targetOf(relations: Element, kind: string): string {
  const found = all(relations, 'Relationship').find(({ attributes }) =>
    attributes['Type']?.endsWith(`/${kind}`),
  );
  if (found?.attributes['Target'] === undefined) throw new Error(`no relation to ${kind}`);
  return found.attributes['Target'];
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)));
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}
