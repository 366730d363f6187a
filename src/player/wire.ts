/**
 * Frames on their way from the worker to the page. Both ends remember what was sent last of each object, so
 * that of a member's log or of the network's links only what has changed is sent: a run that plays sends sixty
 * frames a second.
 */
import { type Patch, patched, patchOf } from './patch';
import type { Change, Frame } from './types';

/** A frame whose objects are new or changes of what the other end has. */
export type WireFrame = Omit<Frame, 'changed'> & {
  readonly changed: readonly (Change | { readonly key: string; readonly patch: Patch })[];
};

/** The sending end. */
export class Sender {
  private readonly sent = new Map<string, Change['value']>();

  pack(frame: Frame): WireFrame {
    if (frame.complete) this.sent.clear();
    const changed: WireFrame['changed'][number][] = [];
    for (const change of frame.changed) {
      const { key, value } = change;
      const before = this.sent.get(key);
      if (value === null) this.sent.delete(key);
      else this.sent.set(key, value);
      if (value === null || before === undefined) {
        changed.push(change);
        continue;
      }
      const patch = patchOf(before, value);
      if (patch !== null) changed.push({ key, patch });
    }
    return { ...frame, changed };
  }
}

/** The receiving end; it has to hear every frame, in order. */
export class Receiver {
  private readonly known = new Map<string, Change['value']>();

  unpack(frame: WireFrame): Frame {
    if (frame.complete) this.known.clear();
    const changed = frame.changed.map((one): Change => {
      const value =
        'patch' in one
          ? (patched(this.known.get(one.key), one.patch) as Change['value'])
          : one.value;
      if (value === null) this.known.delete(one.key);
      else this.known.set(one.key, value);
      return { key: one.key, value };
    });
    return { ...frame, changed };
  }
}
