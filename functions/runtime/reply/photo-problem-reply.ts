import type { Lang } from '../../../core/messages/lang.ts';
import type { PhotoProblem } from '../../../core/photo/clean-photo.ts';
import { photoProblemStatus } from './photo-problem-status.ts';
import { buildProblemReply, type HttpReply } from './reply.ts';

/** Builds the API response to a photo that cannot be used. */
export function buildPhotoProblemReply(problem: PhotoProblem, lang: Lang): HttpReply {
  return buildProblemReply('photo-unusable', lang, {
    status: photoProblemStatus[problem],
    errors: [{ field: 'photo', problem }],
  });
}
