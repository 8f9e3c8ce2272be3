import type { Directory } from '../../../core/directory/model/directory.ts';
import { toPersonKey } from '../../../core/directory/model/organization/people.ts';
import { type AccessLogEntry, shortenPersonHash } from '../../../core/staff/access/access-log.ts';
import { sha256 } from '../../runtime/random.ts';

/** Returns the name of the person to whom an officer link was sent, if the directory still contains that person. */
export function findLinkOwner(
  { unit, post, person }: AccessLogEntry['by'],
  { directory }: { directory: Directory },
): string | undefined {
  if (person === undefined) return undefined;
  return directory.people.find(
    (one) =>
      one.unit === unit &&
      one.role === post &&
      shortenPersonHash(sha256(toPersonKey(one))) === person,
  )?.name;
}
