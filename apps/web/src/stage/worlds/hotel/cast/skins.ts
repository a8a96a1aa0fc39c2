/** Skins of the hotel's people that the shared palette does not have. */
import type { Skin } from '../../../art/palette.js';

export const golden: Skin = {
  base: '#e5b98c',
  light: '#f2cda4',
  shade: '#c8956a',
  line: '#875a37',
  blush: '#d98f6c',
  lip: '#b26654',
};
export const rosy: Skin = {
  base: '#f0c1a6',
  light: '#f9d5bf',
  shade: '#d69c80',
  line: '#985e47',
  blush: '#e58b78',
  lip: '#c06257',
};
export const tanned: Skin = {
  base: '#d69a6f',
  light: '#e5b087',
  shade: '#b57a52',
  line: '#75462c',
  blush: '#c97555',
  lip: '#a5584a',
};
export const ebony: Skin = {
  base: '#7d4f38',
  light: '#966347',
  shade: '#5f3927',
  line: '#361e14',
  blush: '#8f4a3c',
  lip: '#7a3b3f',
};
