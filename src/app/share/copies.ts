/** A link in the forms in which others want it. */

/** `[A leader without a majority, t = 4.106 s](…)`; brackets in a title would end it. */
export function markdownOf(url: string, title: string): string {
  return `[${title.replace(/[[\]\\]/g, '\\$&')}](${url})`;
}

export function iframeOf(url: string, title: string): string {
  return `<iframe src="${escaped(url)}" title="${escaped(title)}" width="960" height="640" loading="lazy" allowfullscreen></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
