import type { ProblemStatus } from '../../../core/contract/problem-status.ts';
import type { PhotoProblem } from '../../../core/photo/clean-photo.ts';

/** HTTP status of the response to a photo that cannot be used. */
export const photoProblemStatus: Readonly<Record<PhotoProblem, ProblemStatus>> = {
  'photo-required': 400,
  'photo-broken': 400,
  'photo-enough': 409,
  'photo-too-large': 413,
  'photo-too-many-pixels': 413,
  'photo-heic': 415,
  'photo-type': 415,
};
