import type { Action } from '../config';

/** A verb with its arguments in a few words, as the timeline shows it. */
export function labelOfAction(action: Action): string {
  switch (action.do) {
    case 'partition':
      return `cut ${action.groups.map((group) => group.join(' ')).join(' | ')}`;
    case 'heal':
      return 'heal';
    case 'cut':
    case 'link':
      return `${action.do} ${action.from} ${action.oneWay ? '→' : '–'} ${action.to}`;
    case 'put':
      return `${action.client} put ${action.key}=${action.value} at ${action.member}`;
    case 'get':
      return `${action.client} get ${action.key} at ${action.member} (${action.consistency})`;
    case 'transfer':
      return `move leader to ${action.to}`;
    case 'addMember':
      return `add ${action.learner ? 'learner ' : ''}${action.member}`;
    case 'removeMember':
      return `remove ${action.member}`;
    case 'promote':
      return `promote ${action.member}`;
    case 'mend':
      return action.to === null
        ? `reconnect ${action.from}`
        : `reconnect ${action.from} ${action.oneWay ? '→' : '–'} ${action.to}`;
    case 'network':
      return 'all links changed';
    case 'clients':
      return `clients: one op per ${action.every / 1_000} ms`;
    case 'reads':
      return `${action.lane}: ${action.mode} reads`;
    case 'flap':
      return `flap ${action.target}`;
    case 'fire':
      return `${action.target} ${action.event}`;
    case 'set':
      return `${action.rule} ${action.to ? 'on' : 'off'}`;
    case 'crash':
      return `${action.signal === 'TERM' ? 'stop' : 'kill'} ${action.target}`;
    // Whoever runs etcdctl has the store's own words.
    default:
      return `${action.do} ${'target' in action ? action.target : action.client}`;
  }
}
