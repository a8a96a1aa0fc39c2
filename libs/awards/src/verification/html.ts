const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that is finished: put into other markup, it is not escaped again. */
export class Html {
  constructor(readonly text: string) {}
}

/** Every value in it becomes text, whoever wrote it; only markup made the same way stays markup. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  const printed = values.map((value) => {
    if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
    return value instanceof Html ? value.text : value.map(({ text }) => text).join('');
  });
  return new Html(String.raw({ raw: parts }, ...printed));
}

export const nothing = new Html('');
