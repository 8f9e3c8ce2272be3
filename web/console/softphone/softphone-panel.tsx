import Button from 'antd/es/button';
import { useEffect, useRef, useState } from 'react';
import { shellTexts } from '../../../i18n/console.ts';
import { navigateTo } from '../data/navigation.ts';
import { useTexts } from '../shell/use-texts.ts';
import type { SoftphoneSource } from '../view/console-page.ts';
import { embedSoftphone } from './embed-softphone.ts';
import { loadStreams } from './load-streams.ts';

/**
 * Panel with Amazon's softphone. It stays in the page on every screen, because removing it would end the call. It opens when
 * a contact rings.
 */
export function SoftphonePanel({ source }: { source: SoftphoneSource }) {
  const wording = useTexts(shellTexts).softphone;
  const container = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { origin, region, signInUrl } = source;
  useEffect(() => {
    let end: (() => void) | undefined;
    let isRemoved = false;
    loadStreams().then(
      (streams) => {
        if (isRemoved || !container.current) return;
        end = embedSoftphone(
          streams,
          container.current,
          { origin, region, signInUrl, portalOrigin: window.location.origin },
          {
            onRinging: () => setOpen(true),
            onScreenPop: ({ path, query }) => navigateTo(path, { query }),
          },
        );
      },
      () => setFailed(true),
    );
    return () => {
      isRemoved = true;
      end?.();
    };
  }, [origin, region, signInUrl]);
  return (
    <section className="softphone" aria-label={wording.title}>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? wording.hide : wording.title}
      </Button>
      {hasFailed && <p role="alert">{wording.failed}</p>}
      <div ref={container} className="softphone-frame" hidden={!isOpen} />
    </section>
  );
}
