import { activeInSvg, cleanSvg } from '@mikrosprint/curriculum';

const drawing = (inside: string, attributes = '') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`,
  );

it.each([
  ['a script', drawing('<g><script>alert(1)</script></g>'), '<script>'],
  ['a script under another prefix', drawing('<svg:script xmlns:svg="x"/>'), '<svg:script>'],
  ['a page', drawing('<foreignObject><p/></foreignObject>'), '<foreignObject>'],
  ['a handler on the outside', drawing('<g/>', 'onload="x()"'), 'onload'],
  ['a handler in capitals', drawing('<rect OnClick="x()"/>'), 'OnClick'],
  ['a link that runs', drawing('<a href="javascript:x()"/>'), 'a link that runs'],
  ['a link with a line break in it', drawing('<a xlink:href=" java&#10;script:x()"/>'), 'a link that runs'],
  ['a link to a page in itself', drawing('<a href="data:text/html,x"/>'), 'a link that runs'],
])('%s does something', (_, bytes, found) => {
  expect(activeInSvg(bytes)).toBe(found);
  const cleaning = cleanSvg(bytes, 100);
  expect(cleaning.ok && activeInSvg(cleaning.bytes)).toBe(cleaning.ok ? null : false);
});

it.each([
  ['shapes and words', drawing('<title>on</title><rect id="on" width="3"/><text>javascript:</text>')],
  ['a link to what is in it', drawing('<symbol id="a"/><use href="#a"/>')],
  ['a photograph in it', drawing('<image href="data:image/png;base64,AA"/>')],
  ['no drawing', new Uint8Array([1, 2, 3])],
])('%s does nothing', (_, bytes) => {
  expect(activeInSvg(bytes)).toBeNull();
});
