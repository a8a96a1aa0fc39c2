import { cleanSvg } from '../src/svg.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const clean = (text: string) => cleanSvg(bytesOf(text), 1600);
const textOf = (cleaning: ReturnType<typeof cleanSvg>) => {
  if (!cleaning.ok) throw new Error(cleaning.message);
  return new TextDecoder().decode(cleaning.bytes);
};
const picture = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" ${attributes}>${inside}<rect width="4" height="4" fill="#0a0"/></svg>`;
const cleaned = (inside: string, attributes = '') => textOf(clean(picture(inside, attributes)));

describe('what an ordinary picture is made of', () => {
  it('stays', () => {
    const kept = cleaned(`
      <title>Et hus</title>
      <defs>
        <linearGradient id="sky"><stop offset="0" stop-color="#8cf"/><stop offset="100%" stop-color="white"/></linearGradient>
        <clipPath id="frame"><circle cx="5" cy="5" r="4"/></clipPath>
        <g id="window"><path d="M0 0h2v2H0z"/></g>
      </defs>
      <g transform="translate(1, 2) rotate(45)" clip-path="url(#frame)" opacity=".5">
        <path d="M1 1 L9 9" stroke="rgb(0, 0, 0)" fill="url('#sky')"/>
        <use xlink:href="#window" x="2"/><text x="1" y="2" font-family="Arial, 'Times New Roman'">Æble &amp; pære</text>
      </g>`);
    for (const part of [
      '<title>Et hus</title>',
      '<stop offset="100%" stop-color="white"/>',
      'transform="translate(1, 2) rotate(45)" clip-path="url(#frame)"',
      'fill="url(#sky)"',
      '<use href="#window" x="2"/>',
      `font-family="Arial, 'Times New Roman'">Æble &amp; pære</text>`,
    ])
      expect(kept).toContain(part);
  });

  it('and what drawing programs write as a style is written as attributes', () => {
    const kept = cleaned('<path d="M0 0" style="fill:#fff;stroke-width:2px;position:fixed" />');
    expect(kept).toContain('<path d="M0 0" fill="#fff" stroke-width="2px"/>');
  });

  it('comes out of a second cleaning as the same bytes', () => {
    const once = cleanSvg(
      bytesOf(
        picture('<a href="#x"><g style="fill:red">\n<text>a<tspan>b</tspan> c</text></g></a>', 'fill="red"'),
      ),
      1600,
    );
    if (!once.ok) throw new Error(once.message);
    expect(cleanSvg(once.bytes, 1600)).toEqual(once);
  });

  it.each([
    ['width="40" height="30"', 40, 30],
    ['width="40px" height="30px" viewBox="0 0 4 3"', 40, 30],
    ['viewBox="0 0 64 48"', 64, 48],
    ['width="100%" height="100%" viewBox="0,0,64,48"', 64, 48],
    ['width="3200" height="800"', 1600, 400],
    ['width="900000" height="1"', 1600, 1],
  ])('has the size that it says: %s', (attributes, width, height) => {
    expect(clean(`<svg ${attributes}><path d="M0 0"/></svg>`)).toMatchObject({ ok: true, width, height });
  });
});

/** Whatever runs, fetches or hides: none of it may be left. */
const forbidden =
  /script|alert|javascript|onload|onclick|onerror|foreignObject|iframe|http:(?!\/\/www\.w3\.org\/2000\/svg")|https:|data:|file:|@import|<style|expression|animate|<set|<image|<feImage|handler|evil|<!ENTITY|<\?xml-/i;

describe('what is hostile in a picture falls away', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script from elsewhere', '<script href="https://evil.example/x.js"/>'],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>'],
    [
      'a script under another prefix',
      '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
    ],
    ['a script inside a shape', '<path d="M0 0"><script>alert(1)</script></path>'],
    ['a script inside a text', '<text>a<script>alert(1)</script></text>'],
    ['something that runs when it loads', '<g onload="alert(1)"/>'],
    ['something that runs when it is pressed', '<rect onclick="alert(1)" width="1"/>'],
    ['something that runs when it fails', '<image href="x" onerror="alert(1)"/>'],
    [
      'a page of its own',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="https://evil.example"/></body></foreignObject>',
    ],
    ['a link that runs', '<a xlink:href="javascript:alert(1)"><circle r="1"/></a>'],
    ['a link elsewhere', '<a href="https://evil.example"><circle r="1"/></a>'],
    ['a picture from elsewhere', '<image href="https://evil.example/pixel.png"/>'],
    ['a picture in a picture', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ['a shape from elsewhere', '<use href="https://evil.example/x.svg#a"/>'],
    ['a shape from a file', '<use xlink:href="file:///etc/passwd#a"/>'],
    ['a style sheet', '<style>@import url(https://evil.example/x.css);</style>'],
    ['a style sheet from elsewhere', '<?xml-stylesheet href="https://evil.example/x.css"?>'],
    ['a colour from elsewhere', '<rect width="1" fill="url(https://evil.example/#a)"/>'],
    ['a colour from elsewhere in a style', '<rect width="1" style="fill:url(//evil.example/#a)"/>'],
    ['a style that runs', '<rect width="1" style="width:expression(alert(1))"/>'],
    ['a style written with escapes', String.raw`<rect width="1" style="fill:\75rl(evil)"/>`],
    ['an image as a cursor', '<rect width="1" style="cursor:url(https://evil.example/c.cur)"/>'],
    ['a motion that sets a link', '<a><animate attributeName="href" values="javascript:alert(1)"/></a>'],
    ['a value that is set later', '<rect width="1"><set attributeName="onclick" to="alert(1)"/></rect>'],
    ['a filter that fetches', '<filter id="f"><feImage href="https://evil.example/x.png"/></filter>'],
    ['a pattern, a mask and a marker', '<pattern id="evil"/><mask id="evil2"/><marker id="evil3"/>'],
    ['a listener', '<handler type="evil">alert(1)</handler>'],
    ['an address split over lines', '<a href="java&#10;script:alert(1)"><path d="M0 0"/></a>'],
    ['an address in capitals', '<a href="JaVaScRiPt:alert(1)"><path d="M0 0"/></a>'],
    ['an identifier that breaks out', '<g id="&quot;&gt;&lt;script&gt;alert(1)"/>'],
    ['another base', '<g xml:base="https://evil.example/"><use href="#a"/></g>'],
    ['a video and its sound', '<video src="https://evil.example"/><audio src="https://evil.example"/>'],
    ['a comment that ends early', '<!-- x --><desc>a</desc><!-- <script>alert(1)</script> -->'],
  ])('%s', (_what, inside) => {
    const kept = cleaned(inside);
    expect(kept).not.toMatch(forbidden);
    expect(kept).toContain('<rect width="4" height="4" fill="#0a0"/>');
  });

  it('in the outermost element too', () => {
    expect(
      cleaned('', 'onload="alert(1)" style="background:url(https://evil.example)" class="x"'),
    ).not.toMatch(forbidden);
  });

  it('and words that look like mark-up stay words', () => {
    expect(cleaned('<text>&lt;script&gt;&amp;amp;</text>')).toContain('<text>&lt;script&gt;&amp;amp;</text>');
  });
});

describe('a picture that would cost too much', () => {
  it.each([
    ['a document type', '<!DOCTYPE svg><svg viewBox="0 0 1 1"><g/></svg>'],
    ['an entity that grows', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1"><g id="&a;"/></svg>'],
    ['an unknown entity', '<svg viewBox="0 0 1 1"><text>&evil;</text></svg>'],
    ['no end', '<svg viewBox="0 0 1 1"><g>'],
    ['another outermost element', '<html><svg viewBox="0 0 1 1"><g/></svg></html>'],
    ['two outermost elements', '<svg viewBox="0 0 1 1"><g/></svg><svg/>'],
    ['no size', '<svg><g/></svg>'],
    ['no size that can be', '<svg width="-4" height="NaN"><g/></svg>'],
    ['nothing in it', '<svg viewBox="0 0 1 1"></svg>'],
    ['too deep', `<svg viewBox="0 0 1 1">${'<g>'.repeat(40)}${'</g>'.repeat(40)}</svg>`],
    ['too many elements', `<svg viewBox="0 0 1 1">${'<g/>'.repeat(6000)}</svg>`],
    ['too many bytes', `<svg viewBox="0 0 1 1"><path d="${'M0 0'.repeat(200_000)}"/></svg>`],
    [
      'too many attributes',
      `<svg viewBox="0 0 1 1"><g ${Array.from({ length: 60 }, (_, i) => `a${i}=""`).join(' ')}/></svg>`,
    ],
    ['no text at all', '\u0000\u0001\u0002'],
  ])('is refused: %s', (_what, text) => {
    expect(clean(text)).toEqual({ ok: false, message: expect.any(String) as string });
  });

  it('is not repeated within repetitions: a few lines would be millions of shapes', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
    );
    const kept = cleaned(`<defs><g id="l0"><path d="M0 0"/></g>${levels.join('')}</defs><use href="#l9"/>`);
    expect(kept).toContain('<use href="#l0"/>');
    expect(kept).not.toContain('<use href="#l1"/>');
    expect(kept).not.toContain('<use href="#l9"/>');
  });

  it('repeats a large part only as often as can be drawn', () => {
    const large = `<g id="large">${'<path d="M0 0"/>'.repeat(2_000)}</g>`;
    const kept = cleaned(`<defs>${large}</defs>${'<use href="#large"/>'.repeat(100)}`);
    expect(kept.match(/<use/g)?.length).toBe(9);
  });

  it('does not clip what clips', () => {
    expect(cleaned('<clipPath id="a"><path d="M0 0" clip-path="url(#a)"/></clipPath>')).not.toContain(
      'url(#a)',
    );
  });
});
