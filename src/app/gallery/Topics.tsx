import type { Topic } from '../../scenario/types';
import type { CatalogueEntry } from './catalogueEntry';
import { useGallerySay } from './texts';

const order: readonly Topic[] = [
  'etcd',
  'apiserver',
  'scheduler',
  'controllers',
  'cloud',
  'capstone',
];

interface Props {
  readonly scenarios: readonly CatalogueEntry[];
  readonly topic: Topic | null;
  readonly onTopic: (topic: Topic | null) => void;
}

/** The filter; it appears when there is something to choose between. */
export function Topics({ scenarios, topic, onTopic }: Props) {
  const say = useGallerySay();
  const counts = order.map(
    (each) => [each, scenarios.filter((one) => one.topic === each).length] as const,
  );
  const present = counts.filter(([, count]) => count > 0);
  if (present.length < 2) return <div className="topics empty" />;
  return (
    <nav className="topics" aria-label={say('gallery.label')}>
      <button type="button" aria-pressed={topic === null} onClick={() => onTopic(null)}>
        {say('gallery.all')} <em>{scenarios.length}</em>
      </button>
      {present.map(([each, count]) => (
        <button
          key={each}
          type="button"
          aria-pressed={topic === each}
          onClick={() => onTopic(each)}
        >
          {say(`topic.${each}`)} <em>{count}</em>
        </button>
      ))}
    </nav>
  );
}
