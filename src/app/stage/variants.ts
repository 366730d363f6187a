/** How panels look on each of the five pages. */
export const variants = {
  wide: 'study',
  medium: 'study',
  narrow: 'study',
  article: 'article',
  projector: 'projector',
} as const;
