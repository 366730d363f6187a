/** The one word that stands on the stage before the network panel is fetched. */
export const texts = { en: { show: 'network' }, ko: { show: '네트워크' } } as const;
