/** What the first picture can do without; fetched right after it stands. */
export { HoverCard } from './card/HoverCard';
export { drawEmphasis } from './emphasis/drawEmphasis';
export { emphasise } from './emphasis/emphasis';
export { drawGhosts } from './ghosts/drawGhosts';
export { drawSigns } from './signs/drawSigns';
export { placeOctagons, placeSigns } from './signs/signs';
export { Overview } from './zoom/Overview';
export { ZoomControls } from './zoom/ZoomControls';
