/** What the browser's own dialog offers; what a file is the server decides by its bytes. */
export const accepted = {
  picture: '.png,.jpg,.jpeg,.webp,.gif,.svg',
  clip: '.mp3,.m4a,.ogg,.webm,audio/*',
  all: '.png,.jpg,.jpeg,.webp,.gif,.svg,.mp3,.m4a,.ogg,.webm',
};
