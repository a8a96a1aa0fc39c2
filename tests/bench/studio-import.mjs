// Five hundred questions in the GIFT format, as other learning systems write it, until they are steps of a draft.
import { ask } from './answers.bench.mjs';
import { figure, percentile } from './studio-figures.mjs';

const questions = 500;
const turns = 3;

export async function importing(bench) {
  const waits = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now();
    await bringIn(bench, turn);
    waits.push(performance.now() - started);
  }
  return figure(
    `import of ${questions} GIFT questions, from the file to a saved draft, median of ${turns}`,
    Math.round(percentile(waits, 0.5)),
    'ms',
    3_000,
    ` (slowest ${Math.round(Math.max(...waits))})`,
  );
}

async function bringIn({ port, token }, turn) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/studio/imports?name=questions.gift`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: giftText(questions),
  });
  if (!answer.ok) throw new Error(`The import answered ${answer.status} ${await answer.text()}`);
  const { importId, steps } = await answer.json();
  if (steps < questions) throw new Error(`Only ${steps} of ${questions} questions became steps.`);
  const target = { to: 'draft', title: `Import ${turn + 1}` };
  await ask(port, 'POST', `/api/studio/imports/${importId}/apply`, target, token);
}

/** Every kind of question in turn, with answers, feedback and marks that must be unescaped. */
function giftText(count) {
  const kinds = [
    (n) => `::Q${n}:: Hvad gør du ved mail nummer ${n}? {=Spørger en kollega#Ja. ~Sletter den#Nej. ~Svarer}`,
    (n) => `::Q${n}:: Regel ${n}\\: du må dele din kode. {FALSE#Aldrig.#Netop.}`,
    (n) => `::Q${n}:: Hvad hedder mappe ${n}? {=Indbakke =indbakke}`,
    (n) => `::Q${n}:: Hvor mange minutter er ${n} timer? {#${n * 60}:0}`,
    (n) => `::Q${n}:: Par ${n} {=Mus -> pege =Tastatur -> skrive =Skærm -> læse}`,
  ];
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length](index + 1)).join('\n\n');
}
