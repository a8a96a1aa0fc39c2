import { Injectable } from '@nestjs/common';

/** A page as the server itself writes it: what stands there before, or without, the program of the web. */
export interface WrittenPage {
  status: number;
  language: 'da' | 'en';
  title: string;
  /** Everything that is not ours in it is escaped already. */
  html: string;
}

export interface PageVisitor {
  /** What the browser prefers, as it says it. */
  acceptLanguage: string;
  /** Only to count. */
  address: string;
}

export interface PageWriter {
  /** The part of the path in brackets is what the page is about. */
  path: RegExp;
  /** May throw a domain error: its status stands, and the web's own page says it in words. */
  write(name: string, visitor: PageVisitor): Promise<WrittenPage>;
}

/** The pages of the web that must be readable by whoever has no JavaScript: features write them, the api serves them. */
@Injectable()
export class PublicPages {
  private readonly writers: PageWriter[] = [];

  add(writer: PageWriter): void {
    this.writers.push(writer);
  }

  /** Null for a path that is the web's alone. */
  at(path: string): ((visitor: PageVisitor) => Promise<WrittenPage>) | null {
    for (const { path: form, write } of this.writers) {
      const name = form.exec(path)?.[1];
      if (name !== undefined) return (visitor) => write(name, visitor);
    }
    return null;
  }
}
