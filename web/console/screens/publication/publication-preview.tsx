import { useMemo } from 'react';
import * as z from 'zod';
import { DirectoryTableResponse } from '../../../../core/contract/staff/administration/directory-responses.ts';
import { ServiceRow } from '../../../../core/directory/model/services/service.ts';
import { publicationTexts } from '../../../../i18n/console-tickets.ts';
import { renderPublicationPage } from '../../../portal/view/public/publication-page.ts';
import { PortalPagePreview } from '../../components/preview/portal-page-preview.tsx';
import { useNow } from '../../data/console-services.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useDebounced } from '../../data/use-debounced.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { ModerationTicket } from './moderation-ticket.ts';

type Props = {
  ticket: ModerationTicket;
  texts: { title: string; question: string; answer: string };
};

const path = '/api/staff/directory/tables/services';

/** Live preview of the public page while a publication is edited. */
export function PublicationPreview({ ticket, texts }: Props) {
  const wording = useTexts(publicationTexts);
  const { value } = usePolled(path, DirectoryTableResponse, { paceMs: 0 });
  const now = useNow();
  const rested = useDebounced(texts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page doesn't change with every tick of the clock
  const html = useMemo(() => {
    const { service, topic, area: areaName, unitName } = ticket;
    return renderPublicationPage({
      lang: 'vi',
      now,
      services: z.array(ServiceRow).safeParse(value?.rows.map(({ row }) => row)).data ?? [],
      publication: { id: '', publishedAt: now, service, topic, areaName, unitName, ...rested },
    });
  }, [ticket, rested, value]);
  return (
    <section aria-label={wording.preview}>
      <h3>{wording.preview}</h3>
      <PortalPagePreview title={wording.preview} html={html} />
    </section>
  );
}
