import type { BundleWithDsseEnvelope } from '@sigstore/bundle';
import { type SignedEntity, toSignedEntity } from '@sigstore/verify';
import { byText } from '../../../core/model/order.ts';

/** When a verified bundle was signed by the clocks of others, RFC 3339 in UTC, earliest first. */
export function signingTimes(bundle: BundleWithDsseEnvelope): readonly string[] {
  const times = toSignedEntity(bundle).timestamps.flatMap(timesOf);
  return times.map((time) => time.toISOString()).toSorted(byText);
}

function timesOf(stamp: SignedEntity['timestamps'][number]): readonly Date[] {
  switch (stamp.$case) {
    case 'timestamp-authority':
      return [stamp.timestamp.signingTime];
    case 'transparency-log': {
      const { inclusionPromise, integratedTime } = stamp.tlogEntry;
      return inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)];
    }
  }
}
