/** Places along one side of a state, each as near to where its edge goes on as the others allow. */
export function portsAlong(
  wishes: readonly { readonly key: string; readonly x: number }[],
  from: number,
  to: number,
): ReadonlyMap<string, number> {
  const sorted = [...wishes].sort((a, b) => a.x - b.x);
  const apart = Math.min(9, (to - from) / Math.max(1, sorted.length - 1));
  const places: number[] = [];
  for (const { x } of sorted) {
    places.push(Math.max(Math.min(x, to), from, (places.at(-1) ?? -Infinity) + apart));
  }
  // Whoever was pushed over the end pushes back.
  let most = to;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] ?? 0, most);
    most = (places[i] ?? 0) - apart;
  }
  return new Map(sorted.map(({ key }, i) => [key, places[i] ?? from]));
}
