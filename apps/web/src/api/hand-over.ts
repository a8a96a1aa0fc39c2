/** Hands a file to the browser, which puts it where the person's downloads are. */
export function handOver(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The file of an answer, under the name that the server gives it. */
export async function fileOf(answer: Response, otherwise: string): Promise<{ name: string; content: Blob }> {
  const said = answer.headers.get('content-disposition') ?? '';
  const [, name = otherwise] = /filename="([^"]+)"/.exec(said) ?? [];
  return { name, content: await answer.blob() };
}
