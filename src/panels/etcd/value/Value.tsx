import { useEffect, useState } from 'react';
import type { KeyAnswer } from '../../../sim/observe/etcd/view';
import { hexRows, textOf } from '../bytes';
import { printCount } from '../print';
import type { EtcdTexts } from '../words';

/** Writes an object as YAML; whoever mounts the panel has the means. */
export type ToYaml = (value: object) => Promise<string>;

type Form = 'text' | 'yaml' | 'hex';

/** A value as text, as YAML where it is an object of JSON, or byte by byte. */
export function Value({
  kv,
  toYaml,
  texts,
}: {
  kv: NonNullable<KeyAnswer['now']>;
  toYaml: ToYaml;
  texts: EtcdTexts;
}) {
  const text = textOf(kv.value);
  const yaml = useYaml(kv.isWhole ? text : null, toYaml);
  const [picked, setPicked] = useState<Form | null>(null);
  const forms: readonly Form[] = [
    ...(text === null ? [] : (['text'] as const)),
    ...(yaml === null ? [] : (['yaml'] as const)),
    'hex',
  ];
  const wanted = picked ?? (yaml === null ? 'text' : 'yaml');
  const form = forms.includes(wanted) ? wanted : (forms[0] ?? 'hex');
  const shown = printCount(kv.value.length);
  const size = printCount(kv.size);
  return (
    <div className="etcd-value" data-form={form}>
      <div className="etcd-forms">
        {forms.length > 1 &&
          forms.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === form}
              onClick={() => setPicked(one)}
            >
              {texts.forms[one]}
            </button>
          ))}
        <span className="look">{kv.isWhole ? texts.bytes(size) : texts.cut(shown, size)}</span>
      </div>
      {kv.size === 0 ? (
        <p className="look">{texts.emptyValue}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached
        <section tabIndex={0} aria-label={texts.value}>
          <pre>{form === 'hex' ? <Hex value={kv.value} /> : form === 'yaml' ? yaml : text}</pre>
        </section>
      )}
    </div>
  );
}

function Hex({ value }: { value: string }) {
  return hexRows(value, 8).map(({ offset, bytes, text }) => (
    <span key={offset} className="hex">
      <span>{offset}</span> {bytes.padEnd(23)} |{text}|{'\n'}
    </span>
  ));
}

/** An object of JSON as YAML; null = the text is none. */
function useYaml(text: string | null, toYaml: ToYaml): string | null {
  const [written, setWritten] = useState<{ readonly text: string; readonly yaml: string } | null>(
    null,
  );
  const value = text === null ? null : objectIn(text);
  useEffect(() => {
    if (text === null || value === null) return;
    let isCurrent = true;
    void toYaml(value).then((yaml) => isCurrent && setWritten({ text, yaml }));
    return () => {
      isCurrent = false;
    };
  }, [text, value, toYaml]);
  return written !== null && written.text === text ? written.yaml : null;
}

const read = new Map<string, object | null>();
/** Values that are remembered; each is read on every drawing. */
const REMEMBERED = 16;

function objectIn(text: string): object | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const found = parsed(text);
  if (read.size >= REMEMBERED) read.clear();
  read.set(text, found);
  return found;
}

function parsed(text: string): object | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
