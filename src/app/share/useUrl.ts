import { useEffect, useState } from 'react';
import type { Link } from '../../link/link';
import { useOrrery } from '../orrery';

/** The link of the moment with its proof; null while it is being made, 'failed' when there is no run to ask. */
export function useMomentLink(): Link | null | 'failed' {
  const { address } = useOrrery();
  const [link, setLink] = useState<Link | null | 'failed'>(null);
  useEffect(() => {
    let isCurrent = true;
    address.linkOfMoment().then(
      (made) => isCurrent && setLink(made),
      () => isCurrent && setLink('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [address]);
  return link;
}

/** A link as text; '' until it is written. The one before stays in view meanwhile. */
export function useUrl(link: Link): string {
  const { address } = useOrrery();
  const [url, setUrl] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void address.urlOf(link).then((text) => isCurrent && setUrl(text));
    return () => {
      isCurrent = false;
    };
  }, [address, link]);
  return url;
}
