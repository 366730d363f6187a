/** The files of public/scenarios as they are written; fetched when somebody asks for one. */
export const written = import.meta.glob<string>('../../../public/scenarios/*.yaml', {
  query: '?text',
  import: 'default',
});
