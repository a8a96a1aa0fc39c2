// A checker that does what it is told, for the test of what becomes of it.
export default async function check({ handed, line }) {
  line.postMessage('began');
  if (handed === 'loop') for (;;);
  if (handed === 'fill') for (const kept = []; ;) kept.push(new Array(100_000).fill(Math.random()));
  if (handed === 'throw') throw new Error('out of order');
  if (handed === 'ask') {
    line.postMessage({ question: 1, ask: 'fetch', about: 'https://a.example' });
    const answer = await new Promise((resolve) => line.once('message', resolve));
    line.close();
    return answer;
  }
  line.close();
  return handed;
}
