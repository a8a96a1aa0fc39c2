import type { Plugin } from 'vite';

const order = '@layer reset, tokens, base, components, pages;\n';

/**
 * Says the order of the cascade layers in front of every style sheet: chunks arrive in any order, and the first
 * sheet that names a layer decides its place.
 */
export function cssLayers(): Plugin {
  return {
    name: 'mikrosprint:css-layers',
    enforce: 'pre',
    transform(code, id) {
      return /\.css($|\?)/.test(id) && !id.includes('node_modules')
        ? { code: order + code, map: null }
        : null;
    },
  };
}
