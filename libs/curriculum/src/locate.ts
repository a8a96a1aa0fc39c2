/*
 * Where something stands in a JSON file. Authors edit content by hand, so a problem names the line and says the cause
 * in plain words; the platform's own parser gives neither reliably.
 */

/** Keys and indexes from the top of a file to a value, as schema issues have them. */
export type JsonPath = readonly PropertyKey[];

/** The shape of a file: on which line each value begins (for an entry: its key). */
export interface JsonNode {
  line: number;
  entries: ReadonlyMap<string, JsonNode>;
  items: readonly JsonNode[];
}

export type JsonReading =
  { ok: true; value: unknown; root: JsonNode } | { ok: false; line: number; message: string };

const deepest = 60;
const stringForm = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalarForm = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/uy;

class JsonFault extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads once from the beginning to the end; a line ends only between values, since texts hold no line breaks. */
class JsonScanner {
  private at = 0;
  private line = 1;

  constructor(private readonly text: string) {}

  file(): JsonNode {
    const root = this.value(0);
    this.skipSpace();
    if (this.at < this.text.length) this.fail('something stands after the end');
    return root;
  }

  private value(depth: number): JsonNode {
    this.skipSpace();
    if (depth > deepest) this.fail(`nested more than ${deepest} deep`);
    const begin = this.text[this.at];
    if (begin === '{') return this.object(depth);
    if (begin === '[') return this.array(depth);
    const { line } = this;
    if (begin === '"') this.string();
    else if (this.match(scalarForm) === null) this.failAtValue(begin);
    return { line, entries: new Map(), items: [] };
  }

  private object(depth: number): JsonNode {
    const { line } = this;
    const entries = new Map<string, JsonNode>();
    this.list('}', () => {
      const keyLine = this.line;
      if (this.text[this.at] !== '"') this.fail('a key in double quotes is missing');
      const key = this.string();
      if (entries.has(key)) this.fail(`the key "${key}" stands twice`);
      this.skipSpace();
      if (this.text[this.at] !== ':') this.fail(`a colon is missing after the key "${key}"`);
      this.at += 1;
      entries.set(key, { ...this.value(depth + 1), line: keyLine });
    });
    return { line, entries, items: [] };
  }

  private array(depth: number): JsonNode {
    const { line } = this;
    const items: JsonNode[] = [];
    this.list(']', () => items.push(this.value(depth + 1)));
    return { line, entries: new Map(), items };
  }

  /** What stands between brackets, with commas between and none at the end. */
  private list(end: '}' | ']', member: () => void): void {
    this.at += 1;
    this.skipSpace();
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      member();
      const { line } = this;
      this.skipSpace();
      const sign = this.text[this.at];
      if (sign !== end && sign !== ',') throw new JsonFault(line, `a comma or ${end} is missing`);
      this.at += 1;
      if (sign === end) return;
      this.skipSpace();
      if (this.text[this.at] === end) throw new JsonFault(line, `one comma too many before ${end}`);
    }
  }

  private string(): string {
    const found = this.match(stringForm);
    if (found === null) return this.fail('a text is not closed, or holds a line break or a wrong \\ sign');
    return String(JSON.parse(found));
  }

  private match(form: RegExp): string | null {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private skipSpace(): void {
    for (; ; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === '\n') this.line += 1;
      else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return;
    }
  }

  private failAtValue(begin: string | undefined): never {
    if (begin === undefined) this.fail('the file ends too early');
    if (begin === '/') this.fail('comments are not allowed');
    if (begin === "'") this.fail('texts stand in double quotes');
    this.fail('a value is missing, or a text has no quotes');
  }

  private fail(message: string): never {
    throw new JsonFault(this.line, message);
  }
}

/** A JSON text with the place of everything in it, or the first line that is not JSON and why. Never throws. */
export function readJson(text: string): JsonReading {
  try {
    const root = new JsonScanner(text).file();
    return { ok: true, value: JSON.parse(text), root };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, line: error.line, message: error.message };
    return { ok: false, line: 1, message: 'this is not JSON' };
  }
}

/** The line of a value; of what it would stand in, when it is missing. Lines are counted from 1. */
export function lineAt(root: JsonNode, path: JsonPath): number {
  let node = root;
  for (const key of path) {
    const next = typeof key === 'number' ? node.items[key] : node.entries.get(String(key));
    if (!next) break;
    node = next;
  }
  return node.line;
}

/** A path as an author reads it: `steps[2].prompt.da`. */
export function pathText(path: JsonPath): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
