import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Action } from '../../sim/config';
import {
  centresOf,
  FAR,
  NEAR,
  PRESETS,
  type PresetPlace,
  presetActions,
  ROUND,
  WIFI,
} from './presets';
import { printLatency, printMillis, printShare, printSpan } from './print';
import type { NetworkTexts, PresetName } from './texts';

/** Ready-made networks, each with what it does. */
export function PresetMenu({
  place,
  texts,
  onAct,
}: {
  place: PresetPlace;
  texts: NetworkTexts;
  onAct: (actions: readonly Action[]) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    root.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && root.current?.contains(target) === false) setOpen(false);
    };
    window.addEventListener('pointerdown', onPress);
    return () => window.removeEventListener('pointerdown', onPress);
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const index = items.indexOf(document.activeElement as HTMLElement);
    const next = NEXT[event.key]?.(index, items.length);
    if (next !== undefined) items[next]?.focus();
    else if (event.key === 'Escape') close();
    else {
      // Tab leaves the menu and goes on.
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="net-presets" ref={root}>
      <button
        ref={button}
        type="button"
        className="btn"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.presets}
      </button>
      {isOpen && (
        <div className="net-menu" role="menu" aria-label={texts.presets} onKeyDown={onKeyDown}>
          {PRESETS.map((preset) => (
            <button
              key={preset}
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-preset={preset}
              onClick={() => {
                close();
                onAct(presetActions(preset, place));
              }}
            >
              <b>{texts.preset[preset]}</b>
              <span>{saysOf(preset, place, texts)}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const NEXT: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

function saysOf(preset: PresetName, { members, target }: PresetPlace, texts: NetworkTexts): string {
  const { presetSays } = texts;
  switch (preset) {
    case 'clean':
      return presetSays.clean(printLatency(NEAR));
    case 'lossy':
      return presetSays.lossy(printShare(WIFI.loss), printMillis(WIFI.jitter));
    case 'twoCentres': {
      const { near, far } = centresOf(members);
      return presetSays.twoCentres(near.join(' '), far.join(' '), printLatency(FAR));
    }
    case 'asymmetric':
      return presetSays.asymmetric(target);
    case 'flapping':
      return presetSays.flapping(target, printSpan(ROUND / 2), printSpan(ROUND));
  }
}
