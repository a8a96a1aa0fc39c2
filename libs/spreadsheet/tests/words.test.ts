import { calculate, explainFormula, missingEquals, spelled } from '@mikrosprint/spreadsheet';

/** What a beginner types, and the beginning of what is said to them in Danish. */
it.each<[string, string]>([
  ['=SUM(B2,B4)', 'Brug semikolon (;) mellem delene i en formel.'],
  ['=SUM(B2, B4)', 'Brug semikolon (;) mellem delene i en formel.'],
  ['=HVIS(B2>100,"Høj","Lav")', 'Brug semikolon (;) mellem delene i en formel.'],
  ['=AFRUND(B2,2)', 'Brug semikolon (;) mellem delene i en formel.'],
  ['=SUM(,B2)', 'Der står et komma, som ikke hører til et tal.'],
  ['=SUM(B2:B4', 'Der mangler en afsluttende parentes.'],
  ['=SUM(', 'Der mangler en afsluttende parentes.'],
  ['=HVIS(SUM(B2:B4)>2;1;2', 'Der mangler en afsluttende parentes.'],
  ['=(B2+B3', 'Der mangler en afsluttende parentes.'],
  ['=B2+B3)', 'Der er en slutparentes for meget.'],
  ['=()', 'Der står ikke noget i parentesen.'],
  ['=B2;B3', 'Semikolon bruges kun inde i en funktions parentes'],
  ['=(B2;B3)', 'Semikolon bruges kun inde i en funktions parentes'],
  ['=', 'Skriv en formel efter lighedstegnet'],
  ['=B2*12.5', 'Brug komma som decimaltegn, og ingen punktummer i tal: 12,5 i stedet for 12.5.'],
  ['=B2+1.250,50', 'Brug komma som decimaltegn, og ingen punktummer i tal: 1250,50 i stedet for 1.250,50.'],
  ['=3x4', 'Brug * for at gange. Her står x.'],
  ['=B2 x B3', 'Brug * for at gange. Her står x.'],
  ['=B2xB3', 'Brug * for at gange. Her står x.'],
  ['=B2×B3', 'Brug * for at gange. Her står ×.'],
  ['=B2÷2', 'Brug / for at dividere. Her står ÷.'],
  ['=6:2', 'Brug / for at dividere. Her står :.'],
  ['=SUM(B2:)', 'Området B2: mangler sin anden ende.'],
  ['=B2=>3', 'Skriv >= i stedet for =>.'],
  ['=HVIS(B2≥3;1;2)', 'Skriv >= i stedet for ≥.'],
  ['=HVIS(B2!=3;1;2)', 'Skriv <> i stedet for !=.'],
  ['=HVIS(B2==3;1;2)', 'Brug kun ét lighedstegn ad gangen.'],
  ['=B2>1&&B3>1', 'Brug OG( … ) eller ELLER( … ) til flere betingelser.'],
  ['=HVIS(B2>1;"ja;0)', 'Der mangler et anførselstegn (") efter teksten.'],
  ["=HVIS(B2>1;'ja';0)", 'Sæt tekst i anførselstegn: "tekst".'],
  ['=HVIS(B2>1;Ja;Nej)', 'Er Ja en tekst, skal den stå i anførselstegn: "Ja".'],
  ['=B2+', 'Formlen slutter for tidligt. Der mangler noget efter +'],
  ['=*B2', '* kan ikke stå her. Der mangler noget foran.'],
  ['=B2+*B3', 'Der mangler noget mellem + og *'],
  ['=B2 B3', 'Der mangler et regnetegn mellem B2 og B3'],
  ['=2(B2+B3)', 'Der mangler et regnetegn mellem 2 og ('],
  ['=B2 kr', 'Der mangler et regnetegn mellem B2 og kr'],
  ['=Ark1!B2', 'Der er kun ét ark her.'],
  ['=B2?', 'Tegnet ? kan ikke bruges i en formel.'],
  ['=SUMM(B2:B4)', 'Der er ingen funktion, der hedder SUMM. Mente du SUM?'],
  ['=MIDEL(B2:B4)', 'Der er ingen funktion, der hedder MIDEL. Mente du MIDDEL?'],
  ['=GENNEMSNIT(B2:B4)', 'Der er ingen funktion, der hedder GENNEMSNIT. Mente du MIDDEL?'],
  ['=TÆLHVIS(B2:B4;1)', 'Der er ingen funktion, der hedder TÆLHVIS. Mente du TÆL.HVIS?'],
  ['=XOPSALG(1;B2;B3)', 'Der er ingen funktion, der hedder XOPSALG. Mente du XOPSLAG?'],
  ['=FLAMINGO(1)', 'Der er ingen funktion, der hedder FLAMINGO. Se listen over funktioner.'],
  ['=SUM B2', 'SUM skal have en parentes, fx SUM( … ).'],
  ['=SUM()', 'SUM mangler noget: den skal have mindst 1 del i parentesen.'],
  ['=HVIS(B2>1)', 'HVIS mangler noget: den skal have mindst 2 dele i parentesen.'],
  ['=ABS(1;2)', 'ABS har for mange dele: den kan højst have 1 i parentesen.'],
  ['=IDAG(1)', 'IDAG skal have en tom parentes: IDAG().'],
])('says of %s: %s', (formula, words) => {
  const facts = explainFormula(formula);
  expect(facts?.error?.da.slice(0, words.length)).toBe(words);
  expect(facts?.error?.en).toMatch(/^\S.*\S$/);
  // What is said before the cell is left is what is said after.
  expect(calculate({ C5: formula }, { locale: 'da' })['C5']).toMatchObject({
    kind: 'error',
    message: facts?.error,
  });
});

const cells = { B2: '4', B3: 'fire', B4: '0' };

/** What only shows when the sheet is calculated. */
it.each<[string, string, string]>([
  ['=B2/B4', '#DIVISION/0!', 'Man kan ikke dividere med nul eller med en tom celle.'],
  ['=B2/B9', '#DIVISION/0!', 'Man kan ikke dividere med nul eller med en tom celle.'],
  ['=B2+B3', '#VÆRDI!', 'Formlen skal bruge et tal, men i B3 står teksten "fire".'],
  ['=B2:B4', '#VÆRDI!', 'En celle kan kun vise én værdi. Brug en funktion på området, fx =SUM(B2:B4).'],
  ['=HVIS(B3;1;2)', '#VÆRDI!', 'Her skal stå en betingelse, fx B2>100.'],
  ['=XOPSLAG("ti";B2:B4;B2:B4)', '#I/T', '"ti" findes ikke i det område, du slår op i.'],
  ['=INDEKS(B2:B4;9)', '#REFERENCE!', 'Formlen peger uden for området.'],
  ['=SUMM(B2)', '#NAVN?', 'Der er ingen funktion, der hedder SUMM.'],
  ['=KVROD(-1)', '#NUM!', 'Det kan man ikke regne ud.'],
  ['=C5*2', '0', 'Formlen bruger sin egen celle, C5.'],
  ['=SUM(C1:C9)', '0', 'Formlen bruger sin egen celle, C5.'],
  ['=SUM(B2,B3)', '#FEJL!', 'Brug semikolon (;)'],
  ['=IDAG()', '#I/T', 'Dagens dato kendes ikke her.'],
])('shows %s as %s and says: %s', (formula, shown, words) => {
  const result = calculate({ ...cells, C5: formula }, { locale: 'da' })['C5'];
  expect(result).toMatchObject({ kind: 'error', shown });
  expect(result?.kind === 'error' && result.message.da.startsWith(words)).toBe(true);
});

it('names the errors in English too', () => {
  const inputs = {
    B3: 'x',
    C1: '=1/0',
    C2: '=B3+1',
    C3: '=NOPE(1)',
    C4: '=MATCH(1;B3:B3;0)',
    C5: '=INDEX(B3:B3;2)',
    C6: '=1+',
  };
  const results = calculate(inputs, { locale: 'en' });
  expect(['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((name) => results[name]?.shown)).toEqual([
    '#DIV/0!',
    '#VALUE!',
    '#NAME?',
    '#N/A',
    '#REF!',
    '#ERROR!',
  ]);
});

it('says who goes in a circle, and to the cells behind it too', () => {
  const results = calculate({ A1: '=B1+1', B1: '=C1', C1: '=A1', D1: '=C1*2', E1: '5' }, { locale: 'da' });
  for (const name of ['A1', 'B1', 'C1', 'D1']) {
    expect(results[name]).toMatchObject({
      code: 'circular',
      message: { da: expect.stringContaining('A1, B1, C1') },
    });
  }
  expect(results['E1']).toMatchObject({ value: 5 });
});

it('knows a formula that lacks its equals sign', () => {
  expect(missingEquals('SUM(B2:B4)')?.da).toBe('Begynd formlen med et lighedstegn: =SUM(B2:B4)');
  expect(missingEquals(' hvis(B2>1;1;2)')?.da).toContain('=hvis(B2>1;1;2)');
  expect(missingEquals('B2*C2')?.en).toBe('Begin the formula with an equals sign: =B2*C2');
  for (const plain of [
    '',
    '=SUM(B2)',
    'Kaffe',
    'Kaffe (stor)',
    '12,5',
    '-5',
    '24-05-2026',
    'A4-papir',
    'B2',
  ]) {
    expect(missingEquals(plain)).toBeNull();
  }
});

it('gives the facts of a formula', () => {
  expect(explainFormula('Kaffe')).toBeNull();
  expect(explainFormula('=sum(b2:b4; $C$1) + middel(B3)')).toEqual({
    error: null,
    functions: ['SUM', 'AVERAGE'],
    references: ['B2', 'B3', 'B4', 'C1'],
    absolute: true,
  });
  expect(explainFormula('=IF(A1>2;SUM(B:B);"SUM(B9)")')).toEqual({
    error: null,
    functions: ['IF', 'SUM'],
    references: ['A1'],
    absolute: false,
  });
  expect(explainFormula('=HVIS(B2>')).toMatchObject({ functions: ['IF'], references: ['B2'] });
});

it('spells a formula in the other language', () => {
  const danish = '=HVIS(OG(MIDDEL(B2:B6)>2,5;SAND); "SUM( og MIDDEL(";tæl.hvis($B$2:B6; ">1"))';
  const english = '=IF(AND(AVERAGE(B2:B6)>2,5;TRUE); "SUM( og MIDDEL(";COUNTIF($B$2:B6; ">1"))';
  expect(spelled(danish, 'en')).toBe(english);
  expect(spelled(english, 'da')).toBe(danish.replace('tæl.hvis', 'TÆL.HVIS'));
  expect(spelled('MIDDEL er et gennemsnit', 'en')).toBe('MIDDEL er et gennemsnit');
});
