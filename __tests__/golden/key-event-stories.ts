// What the golden key events say. Like every golden record, one that is made stays as it is for ever.
import type { KeyEventRecord } from '../../src/core/evidence/event-record.ts';

export interface KeyEventStory {
  readonly name: string;
  readonly key: Omit<KeyEventRecord['key'], 'publicKey'>;
}

/** In the order of one ledger, each signed with the key of all golden records; each is about another key. */
export const KEY_EVENT_STORIES: readonly KeyEventStory[] = [
  { name: 'key-added', key: { action: 'add', since: null, reason: 'kept in the safe' } },
  { name: 'key-taken-back', key: { action: 'revoke', since: 0, reason: '' } },
  {
    name: 'key-replaced',
    key: { action: 'rotate', since: null, reason: 'once a year — wie üblich' },
  },
];
