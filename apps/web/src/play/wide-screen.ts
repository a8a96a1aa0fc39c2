/** From here on the stage stands beside the task; the same width as in the style sheets. */
export const wideScreen = '(min-width: 64rem)';
