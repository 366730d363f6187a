/** What the first picture can do without; fetched right after it stands. */
import { HoverCard } from './card/HoverCard';
import { drawEmphasis } from './emphasis/drawEmphasis';
import { emphasise } from './emphasis/emphasis';
import { drawGhosts } from './ghosts/drawGhosts';
import { drawSigns } from './signs/drawSigns';
import { placeOctagons, placeSigns } from './signs/signs';
import { Overview } from './zoom/Overview';
import { ZoomControls } from './zoom/ZoomControls';

export const extras = {
  HoverCard,
  Overview,
  ZoomControls,
  drawEmphasis,
  drawGhosts,
  drawSigns,
  emphasise,
  placeOctagons,
  placeSigns,
};
export type Extras = typeof extras;
