/** A small sheet: five days of sales with a total, and a column of VAT to fill down. The tests read from these cells. */

const text = (da: string, en = `${da} (en)`) => ({ da, en });

export const totalGoal = {
  id: 'total',
  label: text('Læg ugens salg sammen i B5.'),
  cells: 'B5',
  solution: '=SUM(B2:B4)',
  mustUse: ['SUM'],
  checks: [{ B2: '1000' }, { B2: '7', B4: '0' }],
  why: text('SUM lægger alle celler sammen.'),
};

export const vatGoal = {
  id: 'vat',
  label: text('Regn momsen ud i C2 til C4.'),
  cells: 'C2:C4',
  solution: '=B2*$E$1',
  mustFix: true,
  checks: [{ E1: '10 %' }, { B2: '80', B3: '8', B4: '800' }],
  why: text('Med $ bliver satsen stående.'),
};

export const coffeeGoal = {
  id: 'coffee',
  label: text('Tæl kopperne kaffe i E5.'),
  cells: 'E5',
  solution: '=TÆL.HVIS(A2:A4;"Kaffe")',
  checks: [{ A3: 'Kaffe' }],
  why: text('TÆL.HVIS tæller det, der passer.'),
};

export const sheetStep = {
  id: 'sheet',
  mechanic: 'sheet',
  prompt: text('Gør arket færdigt.'),
  hint: text('Begynd med =.'),
  feedback: text('Arket regner selv.'),
  skills: { formulas: 1 },
  outcome: 'recognise',
  title: text('Ugens salg'),
  columns: 5,
  rows: 6,
  cells: {
    A1: text('Vare', 'Item'),
    B1: text('Salg', 'Sales'),
    A2: text('Kaffe', 'Coffee'),
    A3: text('Te', 'Tea'),
    A4: text('Kage', 'Cake'),
    B2: '100',
    B3: '50',
    B4: '25,5',
    D1: text('Moms', 'VAT'),
    E1: '25 %',
  },
  formats: { 'C2:C4': 'currency' },
  open: ['D5:D6'],
  goals: [totalGoal, vatGoal, coffeeGoal],
  chart: { kind: 'bars', labels: 'A2:A4', values: 'B2:B4' },
};
