/** Which of Phaser's renderers to ask for: WebGL on real graphics hardware, else Canvas, which is faster there. */
export type RendererChoice = 'webgl' | 'canvas';

const softwareNames = /swiftshader|llvmpipe|software|basic render/i;

function rendererName(gl: WebGLRenderingContext): string {
  const details = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return typeof name === 'string' ? name : '';
}

/** @param search the page's query; `r=canvas` or `r=webgl` decides by hand, for tests. */
export function pickRenderer(search: string): RendererChoice {
  const wanted = new URLSearchParams(search).get('r');
  if (wanted === 'canvas' || wanted === 'webgl') return wanted;
  try {
    const gl = document.createElement('canvas').getContext('webgl');
    if (gl === null) return 'canvas';
    const isSoftware = softwareNames.test(rendererName(gl));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return isSoftware ? 'canvas' : 'webgl';
  } catch {
    return 'canvas';
  }
}
