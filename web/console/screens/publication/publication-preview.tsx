import { useMemo } from 'react';
import * as z from 'zod';
import { DirectoryTableResponse } from '../../../../core/contract/directory-answers.ts';
import { ServiceRow } from '../../../../core/directory/service.ts';
import { publicationPage } from '../../../portal/view/publication-page.ts';
import { useNow } from '../../data/desk.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { useRested } from '../../data/use-rested.ts';
import { PublicFrame } from '../../parts/public-frame.tsx';
import { publicationWords } from '../../words/publication.ts';
import { useWords } from '../../words/words.ts';
import type { Matter } from './matter.ts';

type Props = { matter: Matter; texts: { title: string; question: string; answer: string } };

const path = '/api/staff/directory/tables/services';

/** Live preview of the public page while it is edited. */
export const PublicationPreview = ({ matter, texts }: Props) => {
  const words = useWords(publicationWords);
  const { value } = usePolled(path, DirectoryTableResponse, { paceMs: 0 });
  const now = useNow();
  const rested = useRested(texts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page doesn't change with every tick of the clock
  const html = useMemo(() => {
    const { service, topic, area: areaName, unitName } = matter;
    return publicationPage({
      lang: 'vi',
      now,
      services: z.array(ServiceRow).safeParse(value?.rows.map(({ row }) => row)).data ?? [],
      publication: { id: '', publishedAt: now, service, topic, areaName, unitName, ...rested },
    });
  }, [matter, rested, value]);
  return (
    <section aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <PublicFrame title={words.preview} html={html} />
    </section>
  );
};
