import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { Priority, Service, serviceOf } from '../directory/service.ts';
import { topicsOn } from '../directory/topic.ts';
import { UnitRef } from '../directory/unit.ts';
import { chooseUnit } from '../routing/choose-unit.ts';
import { resolvePlace } from '../routing/resolve-place.ts';
import { foldForSearch } from '../text/fold.ts';

export const TriageFlag = z.enum([
  'emergency',
  'denunciation',
  'complaint',
  'personal-data',
  'abuse',
  'out-of-scope',
]);
export type TriageFlag = z.infer<typeof TriageFlag>;

/** The words that decided something, and where in the text they stand. */
export const Because = z.strictObject({
  about: z.enum(['service', 'topic', 'area', 'priority', 'unit', ...TriageFlag.options]),
  words: z.string(),
  at: z.int().min(0).optional(),
});
export type Because = z.infer<typeof Because>;

/** What a text is about, as far as it says so: what isn't certain is left to a person. */
export const Triage = z.strictObject({
  service: Service.optional(),
  topic: z.string().optional(),
  /** By their codes on the day of the text; the candidates of a name that several carry. */
  area: z.strictObject({
    district: z.string().optional(),
    commune: z.string().optional(),
    candidates: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
  priority: Priority,
  flags: z.array(TriageFlag),
  unit: UnitRef.optional(),
  /** Of the whole, from 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** The likeliest first, at most three. */
  topics: z.array(z.strictObject({ code: z.string(), confidence: z.number().min(0).max(1) })),
  because: z.array(Because),
});
export type Triage = z.infer<typeof Triage>;

export type Message = { text: string; channel?: string | undefined; receivedAt: Date };

/** What a free text is about, by rules and word lists alone. */
export const triage = ({ text, receivedAt: on }: Message, directory: Directory): Triage => {
  const said = ` ${foldForSearch(text)} `;
  const scored = topicsOn(directory, on)
    .map((topic) => ({
      topic,
      words: topic.keywords.filter((word) => said.includes(` ${foldForSearch(word)} `)),
    }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
  const [best] = scored;
  const located = resolvePlace({ place: text, on }, directory);
  const area = located.kind === 'area' ? located.area : undefined;
  const route =
    best &&
    chooseUnit({ service: best.topic.service, topic: best.topic.code, place: text, on }, directory);
  return {
    service: best?.topic.service,
    topic: best?.topic.code,
    area: {
      ...(area?.level === 'commune' && { commune: area.code, district: area.parent ?? undefined }),
      candidates: [],
    },
    priority: best?.topic.defaultPriority ?? serviceOf(directory, 'other').defaultPriority,
    flags: best?.topic.defaultPriority === 'P1' ? ['emergency'] : [],
    unit: route?.kind === 'routed' ? route.lead : undefined,
    confidence: best ? 0.5 : 0,
    topics: scored.slice(0, 3).map(({ topic }) => ({ code: topic.code, confidence: 0.5 })),
    because: (best?.words ?? []).map((words) => ({ about: 'topic', words })),
  };
};
