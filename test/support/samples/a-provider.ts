import type { StoredOpen311Client } from '../../../core/open311/clients/stored-open311-client.ts';
import { atMinute } from './a-ticket.ts';

export function aProvider(differing: Partial<StoredOpen311Client> = {}): StoredOpen311Client {
  return {
    id: 'provider1',
    version: 1,
    name: 'Cổng báo chí',
    contact: 'bien-tap@bao.example',
    mayCreate: true,
    mayUpdate: false,
    takesIdentity: false,
    perMinute: 60,
    perDay: 5000,
    isTest: false,
    keyHash: 'hash',
    keyStart: 'o311_abcde',
    issuedAt: atMinute(0),
    ...differing,
  };
}
