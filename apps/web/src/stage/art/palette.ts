/** The colours of GDPR-kontoret: paper, sage and violet in morning light, with oak and a little sun. */
export const office = {
  ink: '#0f2a33',
  inkSoft: '#35505a',
  paper: '#fbf7f0',
  paperWarm: '#f5ecdc',
  paperShade: '#e6d8c0',
  wall: '#efe6d4',
  wallShade: '#e0d3bb',
  sage: '#8fa98d',
  sageLight: '#b9cbb3',
  sagePale: '#d9e3d2',
  sageDeep: '#5d7c63',
  sageDark: '#3e5a48',
  violet: '#7b68a6',
  violetLight: '#a797c9',
  violetPale: '#d8cfe8',
  violetDeep: '#56457f',
  violetDark: '#3a2e5c',
  oak: '#d2a878',
  oakLight: '#e5c499',
  oakShade: '#b58756',
  oakDark: '#8a6038',
  sun: '#fbbf24',
  sunSoft: '#fde3a0',
  brick: '#b9694a',
  teal: '#0b5563',
  tealBright: '#0e7490',
  steel: '#8c9aa3',
  steelLight: '#c3ccd2',
  steelDark: '#4d5b64',
  graphite: '#2b3640',
  success: '#15803d',
  error: '#b91c1c',
  white: '#ffffff',
} as const;

export interface Skin {
  base: string;
  light: string;
  shade: string;
  line: string;
  blush: string;
  lip: string;
}

export const skins = {
  olive: {
    base: '#c08a62',
    light: '#d29e76',
    shade: '#a06d49',
    line: '#6f4329',
    blush: '#b46a4c',
    lip: '#94523f',
  },
  freckled: {
    base: '#f3cbb0',
    light: '#fbdcc6',
    shade: '#dca98b',
    line: '#a5694e',
    blush: '#e8997f',
    lip: '#c9705f',
  },
  ruddy: {
    base: '#eab397',
    light: '#f5c7ae',
    shade: '#cf8f72',
    line: '#93543d',
    blush: '#d97d66',
    lip: '#b8604f',
  },
  brown: {
    base: '#a8714a',
    light: '#bd865d',
    shade: '#875536',
    line: '#532f1c',
    blush: '#a05a42',
    lip: '#8a4640',
  },
  pale: {
    base: '#f0d2bd',
    light: '#f9e2d2',
    shade: '#d5ae97',
    line: '#96705c',
    blush: '#e0a48f',
    lip: '#bd8172',
  },
  warm: {
    base: '#e6b48f',
    light: '#f2c7a5',
    shade: '#c9906b',
    line: '#8b563a',
    blush: '#db8b70',
    lip: '#bb6254',
  },
  fair: {
    base: '#e8bd9d',
    light: '#f3cfb3',
    shade: '#c99a7b',
    line: '#8d6148',
    blush: '#d98f76',
    lip: '#b06b5c',
  },
  deep: {
    base: '#6f4530',
    light: '#86573e',
    shade: '#543121',
    line: '#301a11',
    blush: '#7d4135',
    lip: '#6b3336',
  },
} as const satisfies Record<string, Skin>;
