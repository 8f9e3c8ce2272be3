import { addPhoto, type PhotoAdded } from '../../core/intake/add-photo.ts';
import { citizenMay } from '../../core/intake/citizen-may.ts';
import { wayOutInWords } from '../../core/messages/way-out-in-words.ts';
import type { PhotoProblem } from '../../core/photo/clean-photo.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { json, type ProblemStatus, problem, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { mayTold, type Reader, standingTold } from './follow-api.ts';
import { codeIn, gateProblem, shownBy } from './gate-problem.ts';
import { photoSent } from './photo-sent.ts';
import { photoTold } from './photos-told.ts';
import type { UploadServices } from './upload-services.ts';

export const photoStatus: Readonly<Record<PhotoProblem, ProblemStatus>> = {
  'photo-required': 400,
  'photo-broken': 400,
  'photo-enough': 409,
  'photo-too-large': 413,
  'photo-too-many-pixels': 413,
  'photo-heic': 415,
  'photo-type': 415,
};

const told = (outcome: PhotoAdded, reader: Reader, services: UploadServices): Reply => {
  const { lang, directory, now } = reader;
  switch (outcome.kind) {
    case 'recorded': {
      const { ticket, photo } = outcome;
      const standing = standingTold(outcome, reader);
      return json(201, inHotlineTime({ ...standing, photo: photoTold(ticket, photo, services) }));
    }
    case 'unusable':
      return problem(photoStatus[outcome.problem], 'photo-unusable', lang, {
        errors: [{ field: 'photo', problem: outcome.problem }],
      });
    case 'not-now':
      return problem(409, 'not-now', lang, {
        headers: { 'content-language': lang },
        more: {
          detail: wayOutInWords(outcome.way, lang, now),
          possible: inHotlineTime(mayTold(citizenMay(outcome, directory, now))),
        },
      });
    default:
      return gateProblem(outcome, lang, now);
  }
};

/**
 * Handles `POST /api/reports/{code}/photos`: adds a photo after a PIN check, sent as the body or as form field `photo`.
 * Uploading the same photo again has no effect.
 */
export const addPhotoByApi = async (request: Request, services: UploadServices): Promise<Reply> => {
  const { lang } = request;
  const asked = codeIn(request);
  if ('reply' in asked) return asked.reply;
  const outcome = await addPhoto(
    { code: asked.code, ...shownBy(request) },
    (await photoSent(request)).photo,
    { ...services, keyed: await services.secret() },
  );
  const reader = { lang, directory: await services.directory(), now: services.now() };
  return told(outcome, reader, services);
};
