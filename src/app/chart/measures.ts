/** Measures of the chart. Text is monospaced, so that its width is known without a screen. */
export const CHAR = 7.2;
/** Room of the sign in front of a guard. */
export const SIGN = 2 * CHAR;
/** Pitch of the lines of a label. */
export const LINE = 14;
export const STATE_HEIGHT = 22;
const STATE_PADDING = 9;
/** Between neighbours in a row, and between an edge and its label. */
export const GAP = 9;
export const LABEL_GAP = 6;
/** Between two edges that run side by side in a channel. */
export const TRACK = 6;
/** Free height next to a row, at ease and in need; at a state there is an arrow head to hold as well. */
export const CHANNEL = 5;
export const NARROW_CHANNEL = 2;
export const HEAD = 6;
export const CORNER = 5;
/** How far a loop stands out from its state, and how long the way from the initial dot is. */
export const LOOP = 15;
export const DOT = 20;
export const STUB_WIDTH = 62;
/** A frame around its children: sides, and the line with its name. */
export const FRAME_SIDE = 8;
export const FRAME_TITLE = 20;
export const MARGIN = 2;

export function textWidth(text: string): number {
  return Math.ceil(text.length * CHAR);
}

export function stateWidth(name: string): number {
  return textWidth(name) + 2 * STATE_PADDING;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
