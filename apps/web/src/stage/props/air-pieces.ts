/** What moves in the air of a place: dust in the light, rain behind a pane, a bird or a leaf past the open door. */
import { circle, fill, stroke } from '../art/svg.js';
import { piece, type Piece } from './piece.js';

const bird = (wing: string): string =>
  fill('M6 16C12 10 22 10 32 14L40 12L34 18C26 22 14 22 6 16Z', '#3f4d54') + fill(wing, '#54646c');

export const airPieces: readonly Piece[] = [
  piece(
    'mote',
    16,
    16,
    `<radialGradient id="piece-mote"><stop offset="0" stop-color="#fffbe8" stop-opacity="0.9"/><stop offset="1" stop-color="#fff3c4" stop-opacity="0"/></radialGradient>${circle(8, 8, 8, 'url(#piece-mote)')}`,
  ),
  piece('drop', 6, 34, stroke('M4.4 2L1.6 32', '#cfe6f5', 1.8, 0.75)),
  piece('bead', 6, 8, fill('M3 0C4 3 6 4 6 5.4A3 2.6 0 0 1 0 5.4C0 4 2 3 3 0Z', '#dcedf7', 0.8)),
  piece('bird-up', 44, 32, bird('M14 15C14 6 20 1 28 0C24 6 26 11 26 15Z')),
  piece('bird-down', 44, 32, bird('M14 16C14 24 18 29 26 31C23 25 26 20 27 16Z')),
  piece(
    'leaf',
    20,
    14,
    fill('M1 12C3 3 12 0 19 2C17 10 9 14 1 12Z', '#8fae5c') + stroke('M2 12L16 4', '#5f7d38', 1.2),
  ),
  piece(
    'leaf-yellow',
    20,
    14,
    fill('M1 12C3 3 12 0 19 2C17 10 9 14 1 12Z', '#e6a93a') + stroke('M2 12L16 4', '#a3601c', 1.2),
  ),
  piece(
    'beam',
    420,
    520,
    `<linearGradient id="piece-beam" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="#fff0bf" stop-opacity="0.34"/><stop offset="1" stop-color="#fff0bf" stop-opacity="0"/></linearGradient><path d="M190 0H300L420 520H0Z" fill="url(#piece-beam)"/>`,
  ),
];
