const firstWordMs = 1_000;
const nextWordMs = 5_000;

/** Writes a line only when something takes longer than a second, and how long it has taken until now. */
export async function withProgress<T>(what: string, work: Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(0);
  let told = false;
  const first = setTimeout(() => {
    told = true;
    console.log(`${what} ...`);
  }, firstWordMs);
  const next = setInterval(() => console.log(`${what} ... ${seconds()} s`), nextWordMs);
  try {
    const result = await work;
    if (told) console.log(`${what}: done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(next);
  }
}
