import { useRef } from 'react';
import { ClassificationPreviewResponse } from '../../../../../../core/contract/staff/classification-responses.ts';
import type { ApiProblem } from '../../../../api/problem.ts';
import type { TicketActionDraftFields } from '../../../../data/action-drafts.ts';
import { usePolled } from '../../../../data/polling/use-polled.ts';
import { useDebounced } from '../../../../data/use-debounced.ts';
import { toPreviewPath } from './classification-fields.ts';

const restMs = 250;

type Classification = {
  /** Result of the classification. While a new one is loading, the result of the previous values. */
  preview: ClassificationPreviewResponse | undefined;
  problem: ApiProblem | undefined;
  /** Whether `preview` belongs to the present values. */
  isCurrent: boolean;
};

/** Previews the classification with the typed values. The preview is requested when typing pauses. */
export function useClassification(code: string, typed: TicketActionDraftFields): Classification {
  const path = toPreviewPath(code, typed);
  const rested = useDebounced(path, restMs);
  const { value, problem } = usePolled(rested, ClassificationPreviewResponse, { paceMs: 0 });
  const last = useRef(value);
  if (value) last.current = value;
  return {
    preview: problem ? undefined : (value ?? last.current),
    problem,
    isCurrent: rested === path && value !== undefined,
  };
}
