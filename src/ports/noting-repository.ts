import type { PackedObjects } from '../core/pack/pack-manifest.ts';
import type { History } from './history.ts';
import type { Repository } from './repository.ts';

/** Everything of a repository that was looked at, as one file. */
interface ObjectsFile {
  readonly contents: PackedObjects;
  /** The bytes of the file, the same each time and everywhere. To be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A repository that notes what it is asked, so that exactly what answers that can be handed to others. */
export interface NotingRepository extends Repository, History {
  /** What answers all that was asked until now, without what looks like a secret. */
  objectsFile(): Promise<ObjectsFile>;
}
