/* What an XML file from a stranger may cost. Each is met by what other systems write, many times over. */

export interface XmlLimits {
  /** The file as it arrives, in bytes: pictures stand within it as text. */
  bytes: number;
  /** Elements within elements. */
  depth: number;
  /** Elements, comments, processing instructions and CDATA sections together. */
  pieces: number;
  /** Attributes of one element. */
  attributes: number;
  /** Characters of one element's own text that is kept. */
  text: number;
}

export const xmlLimits: Readonly<XmlLimits> = {
  bytes: 16 * 1024 * 1024,
  depth: 40,
  pieces: 200_000,
  attributes: 40,
  text: 100_000,
};
